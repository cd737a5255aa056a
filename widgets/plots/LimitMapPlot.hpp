// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/inference/Limits.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QPen>

#include <array>
#include <optional>
#include <vector>

class QCPColorMap;
class QCPColorScale;
class QMouseEvent;

namespace assay {

/// A number on the grid of a limit, with lines to draw over it.
struct LimitMap {
    QString name;
    std::vector<double> xs;
    std::vector<double> ys;      ///< Empty with one free parameter.
    Matrix values;               ///< [nx][ny], or [nx][1]
    std::vector<Polyline> lines; ///< Contours at the confidence levels.
    QPen pen = QPen(Qt::white, 1.4);
};

/// A map over the plane of two parameters (p-values, or a difference on a diverging scale), or a
/// curve over one. With a second map the plot is split by a line that can be dragged: the first on
/// its left, the second on its right, on common axes and colours.
class LimitMapPlot : public PlotView {
    Q_OBJECT
public:
    enum class Scale { PValue, Diverging };
    LimitMapPlot(const QString& figureName, const QString& title, Scale scale,
                 QWidget* parent = nullptr);

    void setAxes(const QString& x, const QString& y, const QString& value);
    void setMap(const std::optional<LimitMap>& first, const std::optional<LimitMap>& second = {});
    const std::optional<LimitMap>& map() const { return m_first; }
    void setMark(const std::optional<std::array<double, 2>>& point);
    void setMarkDraggable(bool draggable) { m_markDraggable = draggable; }
    /// Where the plot is split, in the range of the first axis.
    double divider() const { return m_divider; }
    void setDivider(double x);
    QString csv() const override;

Q_SIGNALS:
    void pointClicked(double x, double y);
    void markMoved(double x, double y, bool finished);

protected:
    void restyle() override;
    void fitAxes() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool plane() const { return m_first && !m_first->ys.empty(); }
    void rebuild();
    void fillColors();
    void addLines(const LimitMap& map, bool keepLeft, bool keepRight);
    void addCurve(const LimitMap& map, bool keepLeft, bool keepRight);
    void showScale(bool visible);
    double largest() const;
    bool overDivider(const QPointF& pixel) const;
    bool overMark(const QPointF& pixel) const;
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release(QMouseEvent* event);

    Scale m_scaleKind;
    QCPColorMap* m_map = nullptr;
    QCPColorScale* m_scale = nullptr;
    std::optional<LimitMap> m_first;
    std::optional<LimitMap> m_second;
    std::optional<std::array<double, 2>> m_mark;
    QString m_xTitle, m_yTitle, m_valueTitle;
    double m_divider = 0.0;
    bool m_dividerSet = false;
    bool m_dragging = false;
    bool m_markDraggable = false;
    bool m_markDragged = false;
    QPointF m_pressed;
};

} // namespace assay
