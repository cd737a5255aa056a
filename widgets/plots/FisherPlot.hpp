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

/// The diagonal of the Fisher information, what a method knows about each parameter when the others
/// are known: a group of bars per parameter, one bar per method.
class FisherPlot : public PlotView {
    Q_OBJECT
public:
    explicit FisherPlot(QWidget* parent = nullptr);

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

    QStringList m_labels;
    QVector<InformationBars> m_bars;
};

} // namespace assay
