// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QSet>
#include <QVector>

#include <optional>

class QCPGraph;
class QKeyEvent;
class QMouseEvent;

namespace assay {

struct MethodStyle;

/// Contours of several methods in the plane of two parameters: colour and dash say the method, the
/// thickness of the line the confidence level. A star is the truth, the markers are best fits.
class ContourPlot : public PlotView {
    Q_OBJECT
public:
    explicit ContourPlot(QWidget* parent = nullptr);

    /// Titles of the two axes (LaTeX-like) and their ranges.
    void setAxes(const QString& xTitle, const QString& yTitle, const GridAxis& x,
                 const GridAxis& y);
    void setTruth(std::optional<std::array<double, 2>> point);
    /// Curves whose result has not two free parameters are left out.
    void setCurves(const QVector<LimitCurve>& curves);
    const QVector<LimitCurve>& curves() const { return m_curves; }
    /// Curves that are not drawn; their entries of the legend are crossed out.
    void setHidden(const QSet<QString>& names);
    /// Lets the star be dragged, or nudged with the arrow keys.
    void setTruthDraggable(bool draggable);
    QString csv() const override;

Q_SIGNALS:
    /// While the star is dragged, and once more with \p finished at the end. Nudges of one series
    /// have the same \p gesture > 0.
    void truthMoved(double x, double y, bool finished, int gesture);
    /// A click that dragged nothing.
    void pointClicked(double x, double y);
    /// Of an entry of the legend; \p alone with Alt.
    void curveClicked(const QString& name, bool alone);

protected:
    void restyle() override;
    void fitAxes() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void addContours(const LimitCurve& curve, const MethodStyle& style);
    void addMarkers(const LimitCurve& curve, const MethodStyle& style);
    void addTruth();
    bool overTruth(const QPointF& pixel) const;
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release(QMouseEvent* event);
    void update();

    QVector<LimitCurve> m_curves;
    QSet<QString> m_hidden;
    bool m_draggable = false;
    bool m_dragging = false;
    QPointF m_pressed;
    bool m_nudging = false;
    int m_nudges = 0; ///< Number of the series of nudges.
    std::optional<std::array<double, 2>> m_truth;
    QCPGraph* m_star = nullptr; ///< Where it is drawn.
    GridAxis m_x;
    GridAxis m_y;
};

} // namespace assay
