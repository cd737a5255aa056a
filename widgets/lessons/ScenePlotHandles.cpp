// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/ScenePlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QKeyEvent>

#include <cmath>

namespace assay {

namespace {

constexpr double reach = 13.0; // Pixels around a handle that catch the mouse.

} // namespace

void ScenePlot::addHandles()
{
    for (int i = 0; i < int(m_figure.handles.size()); ++i) {
        const SceneHandle& handle = m_figure.handles[std::size_t(i)];
        QCPGraph* graph = plot().addGraph();
        graph->removeFromLegend();
        graph->addData(handle.x, handle.y);
        graph->setLineStyle(QCPGraph::lsNone);
        const QPen edge(theme().ink, i == m_selected ? 3.0 : 1.6);
        graph->setScatterStyle(
            {QCPScatterStyle::ssCircle, edge, QBrush(theme().canvas), i == m_selected ? 14. : 11.});
    }
}

int ScenePlot::handleAt(const QPointF& place) const
{
    int nearest = -1;
    double distance = reach;
    for (int i = 0; i < int(m_figure.handles.size()); ++i) {
        const SceneHandle& handle = m_figure.handles[std::size_t(i)];
        const double d = std::hypot(plot().xAxis->coordToPixel(handle.x) - place.x(),
                                    plot().yAxis->coordToPixel(handle.y) - place.y());
        if (d < distance) {
            distance = d;
            nearest = i;
        }
    }
    return nearest;
}

void ScenePlot::press(QMouseEvent* event)
{
    const int hit = event->button() == Qt::LeftButton ? handleAt(event->position()) : -1;
    m_dragging = hit >= 0;
    if (!m_dragging)
        return;
    setFocus(Qt::MouseFocusReason);
    m_selected = hit;
    plot().setInteraction(QCP::iRangeDrag, false);
    build();
    scheduleReplot();
}

void ScenePlot::move(QMouseEvent* event)
{
    if (m_dragging && m_selected < int(m_figure.handles.size())) {
        moveHandle(m_selected, plot().xAxis->pixelToCoord(event->position().x()),
                   plot().yAxis->pixelToCoord(event->position().y()));
        return;
    }
    plot().setCursor(handleAt(event->position()) >= 0 ? Qt::SizeAllCursor : Qt::ArrowCursor);
}

void ScenePlot::release()
{
    m_dragging = false;
    plot().setInteraction(QCP::iRangeDrag, true);
}

void ScenePlot::moveHandle(int index, double x, double y)
{
    const SceneHandle handle = m_figure.handles[std::size_t(index)];
    if (!handle.xSetting.empty())
        Q_EMIT dragged(QString::fromStdString(handle.xSetting), x);
    if (!handle.ySetting.empty())
        Q_EMIT dragged(QString::fromStdString(handle.ySetting), y);
}

void ScenePlot::focusInEvent(QFocusEvent* event)
{
    PlotView::focusInEvent(event);
    if (m_selected < 0 && !m_figure.handles.empty()) {
        m_selected = 0;
        build();
        scheduleReplot();
    }
}

void ScenePlot::keyPressEvent(QKeyEvent* event)
{
    const int right = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    const int up = (event->key() == Qt::Key_Up) - (event->key() == Qt::Key_Down);
    const int handles = int(m_figure.handles.size());
    if (event->key() == Qt::Key_Space && handles > 0) {
        m_selected = (m_selected + 1) % handles;
        build();
        scheduleReplot();
        return;
    }
    if (m_selected < 0 || m_selected >= handles || (right == 0 && up == 0)) {
        PlotView::keyPressEvent(event);
        return;
    }
    const double size = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 0.01;
    const SceneHandle& handle = m_figure.handles[std::size_t(m_selected)];
    moveHandle(m_selected, handle.x + right * size * plot().xAxis->range().size(),
               handle.y + up * size * plot().yAxis->range().size());
}

} // namespace assay
