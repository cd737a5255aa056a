// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/Maximiser.hpp"
#include "widgets/plotting/PlotNavigation.hpp"
#include "widgets/plotting/PlotTable.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QVBoxLayout>

// What a person switches on a plot: zoom, scale, grid, legend, table, size.

namespace assay {

void PlotView::resetView()
{
    setZoomed(false);
}

void PlotView::setZoomed(bool zoomed)
{
    const bool changed = zoomed != m_zoomed;
    m_zoomed = zoomed;
    if (!zoomed) {
        fitAxes();
        scheduleReplot();
    }
    if (changed)
        Q_EMIT viewChanged();
}

void PlotView::zoomBy(double factor)
{
    m_navigation->zoomBy(factor);
}

std::optional<PlotView::Zoom> PlotView::zoom() const
{
    if (!m_zoomed)
        return std::nullopt;
    const QCPRange x = m_plot->xAxis->range(), y = m_plot->yAxis->range();
    return Zoom{x.lower, x.upper, y.lower, y.upper};
}

void PlotView::setZoom(const Zoom& zoom)
{
    m_plot->xAxis->setRange(zoom.xLow, zoom.xHigh);
    m_plot->yAxis->setRange(zoom.yLow, zoom.yHigh);
    setZoomed(true);
    scheduleReplot();
}

void PlotView::applyScale(QCPAxis& axis, bool logarithmic)
{
    axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (logarithmic)
        axis.setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    else
        axis.setTicker(QSharedPointer<QCPAxisTicker>::create());
    axis.setNumberFormat(logarithmic ? "eb" : "gb");
    axis.setNumberPrecision(logarithmic ? 0 : 6);
}

bool PlotView::hasLogarithmicAxis() const
{
    return const_cast<PlotView*>(this)->logarithmicAxis() != nullptr;
}

void PlotView::setLogarithmic(bool logarithmic)
{
    QCPAxis* axis = logarithmicAxis();
    if (!axis || logarithmic == m_logarithmic)
        return;
    m_logarithmic = logarithmic;
    const QCPRange x = m_plot->xAxis->range(), y = m_plot->yAxis->range();
    applyScale(*axis, logarithmic);
    const bool vertical = axis->orientation() == Qt::Vertical;
    applyScale(*axis->axisRect()->axis(vertical ? QCPAxis::atRight : QCPAxis::atTop), logarithmic);
    fitAxes();
    if (m_zoomed) {
        // A range that reaches below zero has no place on a logarithmic axis.
        if (!logarithmic || axis != m_plot->xAxis || x.lower > 0.0)
            m_plot->xAxis->setRange(x);
        if (!logarithmic || axis != m_plot->yAxis || y.lower > 0.0)
            m_plot->yAxis->setRange(y);
    }
    scheduleReplot();
    Q_EMIT viewChanged();
}

void PlotView::setGridVisible(bool visible)
{
    if (visible == m_grid)
        return;
    m_grid = visible;
    styleAll();
    scheduleReplot();
    Q_EMIT viewChanged();
}

bool PlotView::isLegendVisible() const
{
    return m_plot->legend && m_plot->legend->visible();
}

void PlotView::setLegendVisible(bool visible)
{
    if (!m_plot->legend || visible == isLegendVisible())
        return;
    m_plot->legend->setVisible(visible);
    scheduleReplot();
    Q_EMIT viewChanged();
}

bool PlotView::isTableVisible() const
{
    return m_table && !m_table->isHidden();
}

void PlotView::setTableVisible(bool visible)
{
    if (visible == isTableVisible())
        return;
    if (!m_table) {
        m_table = new PlotTable(*this);
        static_cast<QVBoxLayout*>(layout())->addWidget(m_table, 1);
    }
    m_table->setVisible(visible);
    Q_EMIT viewChanged();
}

bool PlotView::isMaximised() const
{
    return m_maximiser->place() == Maximiser::Place::Page;
}

void PlotView::setMaximised(bool maximised)
{
    if (maximised == isMaximised())
        return;
    m_maximiser->moveTo(maximised ? Maximiser::Place::Page : Maximiser::Place::Home);
    setFocus();
}

bool PlotView::isDetached() const
{
    return m_maximiser->place() == Maximiser::Place::Window;
}

void PlotView::setDetached(bool detached)
{
    if (detached == isDetached())
        return;
    m_maximiser->moveTo(detached ? Maximiser::Place::Window : Maximiser::Place::Home);
    setFocus();
}

void PlotView::setLive(bool live)
{
    m_live = live;
    Q_EMIT viewChanged();
}

} // namespace assay
