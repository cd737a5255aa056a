// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QStringList>
#include <QVector>

namespace assay {

struct MethodStyle;

/// Fisher information of one method on its way to the screen.
struct InformationBars {
    QString name;       ///< As the recipe calls it.
    QString method;     ///< Row of the Methods table; decides the colour.
    Matrix information; ///< [P][P], in (parameter unit)^-2
    Matrix uncertainty; ///< [P][P]
};

/// What a Fisher information comes to, as groups of bars with one bar per method: for each
/// parameter when the others are known or fitted, the determinant as a mean per parameter, or all
/// eigenvalues.
class FisherPlot : public PlotView {
    Q_OBJECT
public:
    enum class Measure { Alone, Fitted, Determinant, Eigenvalues };

    explicit FisherPlot(QWidget* parent = nullptr, const QString& figureName = "plot.fisher");

    void setMeasure(Measure measure);
    Measure measure() const { return m_measure; }
    /// The heights of the bars of one method, in (parameter unit)^-2: the diagonal, the profiled
    /// diagonal, det(I)^(1/P), or the eigenvalues from the largest to the smallest. What rounding
    /// leaves of a degenerate matrix is 0; NaN where the information is not finite.
    static QVector<double> heights(const Matrix& information, Measure measure);
    /// For a choice of the measure, in the order of the enumeration.
    static QStringList measureNames();

    /// \p labels of the parameters, LaTeX-like.
    void setInformation(const QStringList& labels, const QVector<InformationBars>& bars);
    const QVector<InformationBars>& bars() const { return m_bars; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;
    QCPAxis* logarithmicAxis() override;

private:
    void rebuild();
    void addBars(const InformationBars& entry, const MethodStyle& style, int place,
                 int alpha);

    QStringList groupNames() const;

    Measure m_measure = Measure::Alone;
    QStringList m_labels;
    QVector<InformationBars> m_bars;
};

} // namespace assay
