// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/PlotView.hpp"

#include <QVector>

class QCPColorMap;
class QCPColorScale;
class QCPGraph;
class QCPItemLine;

namespace assay {

/// A vector at a point of the plane of two observables.
struct FieldArrow {
    double x = 0.0, y = 0.0;
    double first = 0.0, second = 0.0; ///< Components of the score
};

/// The score over two observables: arrows along (t_1, t_2), the colour below them is |t|. Arrows of
/// the truth are drawn thinner over them; both have one scale, so that equal arrows are equal
/// scores. Over one observable (all y equal) the first component is drawn as a curve.
class ScoreFieldPlot : public PlotView {
    Q_OBJECT
public:
    explicit ScoreFieldPlot(QWidget* parent = nullptr);

    void setAxes(const QString& x, const QString& y);
    /// Names of the components, for the legend.
    void setComponents(const QString& first, const QString& second);
    /// Arrows of a square lattice, row by row, first axis fastest; \p exact may be empty.
    void setField(const QVector<FieldArrow>& estimated, const QVector<FieldArrow>& exact);
    void clear() { setField({}, {}); }

    const QVector<FieldArrow>& estimated() const { return m_estimated; }
    const QVector<FieldArrow>& exact() const { return m_exact; }
    /// Length of the longest arrow, in cells of the lattice, is one.
    double longest() const { return m_longest; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void place(QVector<QCPItemLine*>& lines, const QVector<FieldArrow>& arrows);
    void fillMap();
    void fillCurves();

    QVector<FieldArrow> m_estimated;
    QVector<FieldArrow> m_exact;
    QVector<QCPItemLine*> m_lines;
    QVector<QCPItemLine*> m_exactLines;
    QCPColorMap* m_map = nullptr;
    QCPColorScale* m_scale = nullptr;
    QCPGraph* m_curve = nullptr;
    QCPGraph* m_exactCurve = nullptr;
    QString m_components;
    double m_longest = 0.0;
    int m_side = 0;
    bool m_line = false;
};

} // namespace assay
