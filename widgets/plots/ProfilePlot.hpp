// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QSet>
#include <QVector>

#include <optional>

class QKeyEvent;
class QMouseEvent;

class QCPAxisRect;

namespace assay {

struct MethodStyle;

/// q = -2 (log L - log L_best) of several methods against one parameter, with the confidence levels
/// as lines, and below the intervals, which may be disconnected, one row per method.
class ProfilePlot : public PlotView {
    Q_OBJECT
public:
    explicit ProfilePlot(QWidget* parent = nullptr);

    void setAxis(const QString& title, const GridAxis& axis);
    void setTruth(std::optional<double> value);
    /// Curves whose result has not exactly one free parameter are left out.
    void setCurves(const QVector<LimitCurve>& curves);
    const QVector<LimitCurve>& curves() const { return m_curves; }
    /// Curves that are not drawn; their entries of the legend are crossed out.
    void setHidden(const QSet<QString>& names);
    /// Lets the star be dragged along the axis, or nudged with the arrow keys.
    void setTruthDraggable(bool draggable);
    QString csv() const override;

Q_SIGNALS:
    /// As of ContourPlot, with one coordinate.
    void truthMoved(double x, bool finished, int gesture);
    void pointClicked(double x);
    void curveClicked(const QString& name, bool alone);
    /// The line of the confidence level number \p index was dragged to \p level.
    void levelMoved(int index, double level, bool finished);

protected:
    void restyle() override;
    void fitAxes() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void addProfile(const LimitCurve& curve, const MethodStyle& style);
    void addIntervals(const LimitCurve& curve, const MethodStyle& style, int row);
    void addLevels();
    void addTruth();
    void sizeIntervalPanel();
    void nameIntervals();
    void update();
    bool overTruth(const QPointF& pixel) const;
    int levelAt(const QPointF& pixel) const;
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release(QMouseEvent* event);
    void moveLevel(const QPointF& pixel, bool finished);

    enum class Drag { None, Truth, Level };
    QCPAxisRect* m_intervals = nullptr;
    AxisTitle* m_title = nullptr;
    QVector<LimitCurve> m_curves;
    std::optional<double> m_truth;
    GridAxis m_axis;
    QSet<QString> m_hidden;
    bool m_draggable = false;
    Drag m_drag = Drag::None;
    int m_level = -1; ///< The one being dragged.
    QPointF m_pressed;
    bool m_nudging = false;
    int m_nudges = 0;
};

} // namespace assay
