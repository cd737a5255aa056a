// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/EdgeHandles.hpp"

#include "widgets/plotting/PlotView.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <cmath>

namespace assay {

namespace {

constexpr double reach = 5.0; // pixels beside a line that catch the mouse

} // namespace

/// No plottable: edges are not data.
class EdgeLines : public QCPAbstractItem {
public:
    explicit EdgeLines(QCustomPlot& plot) : QCPAbstractItem(&plot)
    {
        setLayer("handles");
        setSelectable(false);
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

    std::array<std::vector<double>, 2> edges;
    bool movable = true;

protected:
    void draw(QCPPainter* painter) override
    {
        QColor ink = mParentPlot->palette().color(QPalette::Highlight);
        ink.setAlpha(movable ? 170 : 90);
        painter->setPen(QPen(ink, 1.0, movable ? Qt::SolidLine : Qt::DotLine));
        const QRectF inside(mParentPlot->axisRect()->rect());
        for (const double edge : edges[0]) {
            const double x = mParentPlot->xAxis->coordToPixel(edge);
            painter->drawLine(QPointF(x, inside.top()), QPointF(x, inside.bottom()));
        }
        for (const double edge : edges[1]) {
            const double y = mParentPlot->yAxis->coordToPixel(edge);
            painter->drawLine(QPointF(inside.left(), y), QPointF(inside.right(), y));
        }
    }
};

EdgeHandles::EdgeHandles(PlotView& view)
    : QObject(&view), m_view(view), m_lines(new EdgeLines(view.plot()))
{
    m_lines->setClipAxisRect(view.plot().axisRect());
    m_lines->setClipToAxisRect(true);
    view.plot().installEventFilter(this);
}

void EdgeHandles::setEdges(const std::vector<double>& x, const std::vector<double>& y)
{
    m_lines->edges = {x, y};
    m_lines->layer()->replot();
}

void EdgeHandles::setMovable(bool movable)
{
    m_movable = movable;
    m_lines->movable = movable;
    m_lines->layer()->replot();
}

/// The line nearest to a pixel of the upper axes.
std::optional<EdgeHandles::Grip> EdgeHandles::at(const QPointF& pixel) const
{
    const QCustomPlot& plot = m_view.plot();
    if (!m_movable || m_view.isEmpty() || !plot.axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    double nearest = reach;
    std::optional<Grip> found;
    for (int axis = 0; axis < 2; ++axis) {
        const auto& edges = m_lines->edges[std::size_t(axis)];
        for (int i = 0; i < int(edges.size()); ++i) {
            const double distance
                = axis == 0 ? pixel.x() - plot.xAxis->coordToPixel(edges[std::size_t(i)])
                            : pixel.y() - plot.yAxis->coordToPixel(edges[std::size_t(i)]);
            if (std::abs(distance) < nearest) {
                nearest = std::abs(distance);
                found = Grip{axis, i};
            }
        }
    }
    return found;
}

bool EdgeHandles::eventFilter(QObject*, QEvent* event)
{
    const auto mouse = [event]() -> QMouseEvent& { return static_cast<QMouseEvent&>(*event); };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (mouse().button() != Qt::LeftButton || mouse().modifiers() != Qt::NoModifier)
            return false;
        m_grip = at(mouse().position());
        return m_grip.has_value();
    case QEvent::MouseMove:
        if (m_grip)
            move(mouse().position(), false);
        else if (mouse().buttons() == Qt::NoButton)
            showCursor(mouse().position());
        return m_grip.has_value();
    case QEvent::MouseButtonRelease:
        if (!m_grip)
            return false;
        move(mouse().position(), true);
        m_grip.reset();
        return true;
    default: return false;
    }
}

void EdgeHandles::move(const QPointF& pixel, bool finished)
{
    const QCustomPlot& plot = m_view.plot();
    const double value = m_grip->axis == 0 ? plot.xAxis->pixelToCoord(pixel.x())
                                           : plot.yAxis->pixelToCoord(pixel.y());
    Q_EMIT moved(m_grip->axis, m_grip->index, value, finished);
}

void EdgeHandles::showCursor(const QPointF& pixel)
{
    const std::optional<Grip> grip = at(pixel);
    if (grip)
        m_view.plot().setCursor(grip->axis == 0 ? Qt::SplitHCursor : Qt::SplitVCursor);
    else if (m_hovers)
        m_view.plot().unsetCursor();
    m_hovers = grip.has_value();
}

} // namespace assay
