// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotNavigation.hpp"

#include "widgets/plotting/PlotTheme.hpp"
#include "widgets/plotting/PlotView.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QKeyEvent>

#include <utility>

namespace assay {

namespace {

/// A box smaller than this is a click.
constexpr double smallestBox = 6.0;
constexpr Qt::Orientations both = Qt::Horizontal | Qt::Vertical;

void zoomAxis(QCPAxis& axis, double factor)
{
    axis.scaleRange(1.0 / factor, axis.range().center());
}

} // namespace

PlotNavigation::PlotNavigation(PlotView& view, QCustomPlot& plot)
    : QObject(&view), m_view(view), m_plot(plot), m_box(new QCPItemRect(&plot))
{
    m_box->setLayer("crosshair");
    m_box->setSelectable(false);
    m_box->setClipToAxisRect(false);
    m_box->setVisible(false);
    for (QCPItemPosition* position : {m_box->topLeft, m_box->bottomRight})
        position->setType(QCPItemPosition::ptAbsolute);
    plot.setMouseTracking(true);
    plot.installEventFilter(this);
}

Qt::Orientations PlotNavigation::zoomable(const QCPAxisRect& rect) const
{
    // Plots whose wheel does nothing, such as bars, still zoom where they pan.
    return m_plot.interactions().testFlag(QCP::iRangeZoom)
               ? const_cast<QCPAxisRect&>(rect).rangeZoom()
               : const_cast<QCPAxisRect&>(rect).rangeDrag();
}

void PlotNavigation::zoomBy(double factor)
{
    const QCPAxisRect& rect = *m_plot.axisRect();
    const Qt::Orientations axes = zoomable(rect);
    if (axes.testFlag(Qt::Horizontal))
        zoomAxis(*rect.axis(QCPAxis::atBottom), factor);
    if (axes.testFlag(Qt::Vertical))
        zoomAxis(*rect.axis(QCPAxis::atLeft), factor);
    m_view.setZoomed(true);
    m_plot.replot(QCustomPlot::rpQueuedReplot);
}

void PlotNavigation::keyPressed(QKeyEvent& event)
{
    if (!event.isAutoRepeat())
        constrain(event.key() == Qt::Key_X ? Qt::Horizontal : Qt::Vertical);
}

bool PlotNavigation::keyReleased(QKeyEvent& event)
{
    if (event.key() != Qt::Key_X && event.key() != Qt::Key_Y)
        return false;
    if (!event.isAutoRepeat())
        release();
    return true;
}

void PlotNavigation::constrain(Qt::Orientations to)
{
    release();
    m_held = to;
    for (QCPAxisRect* rect : m_plot.axisRects()) {
        m_before.insert(rect, {rect->rangeDrag(), rect->rangeZoom()});
        rect->setRangeDrag(rect->rangeDrag() & to);
        rect->setRangeZoom(rect->rangeZoom() & to);
    }
}

void PlotNavigation::release()
{
    m_held = {};
    for (QCPAxisRect* rect : m_plot.axisRects()) {
        if (!m_before.contains(rect))
            continue;
        rect->setRangeDrag(m_before[rect].drag);
        rect->setRangeZoom(m_before[rect].zoom);
    }
    m_before.clear();
}

void PlotNavigation::setTheme(const PlotTheme& theme)
{
    QColor fill = theme.accent;
    fill.setAlpha(40);
    m_box->setPen(QPen(theme.accent, 1.0, Qt::DashLine));
    m_box->setBrush(fill);
}

bool PlotNavigation::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: return pressed(static_cast<QMouseEvent&>(*event));
    case QEvent::MouseMove: return moved(static_cast<QMouseEvent&>(*event));
    case QEvent::MouseButtonRelease: return released(static_cast<QMouseEvent&>(*event));
    case QEvent::MouseButtonDblClick: return doubleClicked(static_cast<QMouseEvent&>(*event));
    case QEvent::Wheel:
        if (m_plot.interactions().testFlag(QCP::iRangeZoom)
            && m_plot.axisRectAt(static_cast<QWheelEvent&>(*event).position()))
            m_view.setZoomed(true);
        break;
    case QEvent::Leave: Q_EMIT left(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

bool PlotNavigation::pressed(const QMouseEvent& event)
{
    const bool box = event.button() == Qt::RightButton
                     || (m_boxMode && event.button() == Qt::LeftButton
                         && !m_view.grabsAt(event.position()));
    QCPAxisRect* rect = m_plot.axisRectAt(event.position());
    m_pinning = event.button() == Qt::LeftButton && rect
                && event.modifiers() == Qt::ControlModifier && rect->rect().contains(event.pos());
    if (m_pinning) {
        Q_EMIT pinned(event.position());
        return true;
    }
    if (!box || !rect || !rect->rect().contains(event.pos()))
        return false;
    m_view.setFocus(Qt::MouseFocusReason);
    m_boxRect = rect;
    m_boxStart = event.position();
    return true;
}

/// Axes that the box chooses: those of the plot, unless X or Y is held.
Qt::Orientations PlotNavigation::boxAxes() const
{
    const Qt::Orientations axes = zoomable(*m_boxRect);
    return m_held ? axes & m_held : axes;
}

bool PlotNavigation::moved(const QMouseEvent& event)
{
    Q_EMIT hovered(event.position());
    if (m_pinning)
        return true;
    if (!m_boxRect) {
        if (event.buttons().testFlag(Qt::LeftButton)
            && m_plot.interactions().testFlag(QCP::iRangeDrag)
            && m_plot.axisRectAt(event.position()))
            m_view.setZoomed(true);
        return false;
    }
    const QRectF inside(m_boxRect->rect());
    QRectF box = QRectF(m_boxStart, event.position()).normalized() & inside;
    if (!boxAxes().testFlag(Qt::Vertical))
        box = QRectF(box.left(), inside.top(), box.width(), inside.height());
    if (!boxAxes().testFlag(Qt::Horizontal))
        box = QRectF(inside.left(), box.top(), inside.width(), box.height());
    m_box->topLeft->setCoords(box.topLeft());
    m_box->bottomRight->setCoords(box.bottomRight());
    m_box->setVisible(true);
    m_box->layer()->replot();
    return true;
}

bool PlotNavigation::released(const QMouseEvent& event)
{
    // The plot did not get the press either.
    if (std::exchange(m_pinning, false))
        return true;
    if (!m_boxRect)
        return false;
    m_box->setVisible(false);
    zoomToBox(QRectF(m_boxStart, event.position()).normalized() & QRectF(m_boxRect->rect()));
    m_boxRect = nullptr;
    m_plot.replot(QCustomPlot::rpQueuedReplot);
    return true;
}

void PlotNavigation::zoomToBox(const QRectF& pixels)
{
    const Qt::Orientations axes = boxAxes();
    QCPAxis& x = *m_boxRect->axis(QCPAxis::atBottom);
    QCPAxis& y = *m_boxRect->axis(QCPAxis::atLeft);
    const bool wide = axes.testFlag(Qt::Horizontal) && pixels.width() >= smallestBox;
    const bool high = axes.testFlag(Qt::Vertical) && pixels.height() >= smallestBox;
    // A box that is thin in a direction in which it could be wide was not meant.
    if ((axes == both && !(wide && high)) || !(wide || high))
        return;
    if (wide)
        x.setRange(x.pixelToCoord(pixels.left()), x.pixelToCoord(pixels.right()));
    if (high)
        y.setRange(y.pixelToCoord(pixels.bottom()), y.pixelToCoord(pixels.top()));
    m_view.setZoomed(true);
}

bool PlotNavigation::doubleClicked(const QMouseEvent& event)
{
    const QCPAxisRect* rect = m_plot.axisRectAt(event.position());
    const bool legend = m_plot.legend && m_plot.legend->visible()
                        && m_plot.legend->outerRect().contains(event.pos());
    if (event.button() == Qt::LeftButton && rect && !legend && !m_view.grabsAt(event.position()))
        m_view.resetView();
    return false;
}

} // namespace assay
