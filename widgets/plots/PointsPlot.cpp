// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/PointsPlot.hpp"

#include "widgets/plotting/Lasso.hpp"
#include "widgets/plotting/PlotClicks.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay {

namespace {

constexpr double reach = 10.0; // pixels around a point that catch the mouse

QCPRange rangeOf(const QVector<double>& values)
{
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double margin = *high > *low ? 0.05 * (*high - *low) : 0.5;
    return {*low - margin, *high + margin};
}

} // namespace

PointsPlot::PointsPlot(const QString& figureName, const QString& title, QWidget* parent)
    : PlotView(figureName, title, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    plot().setFocusProxy(this);
    m_points = plot().addGraph();
    m_points->setLineStyle(QCPGraph::lsNone);
    m_mark = plot().addGraph();
    m_mark->setLineStyle(QCPGraph::lsNone);
    m_mark->setLayer("handles");
    connect(new PlotClicks(plot(), this), &PlotClicks::clicked, this, &PointsPlot::chooseAt);
    setEmptyText(tr("Nothing to draw yet."));
    finishSetup();
    connect(new Lasso(*this, Lasso::Shape::Outline), &Lasso::enclosed, this,
            &PointsPlot::enclose);
}

void PointsPlot::setTitles(const QString& x, const QString& y)
{
    setAxisTitles(x, y);
    scheduleReplot();
}

void PointsPlot::setPoints(const QVector<double>& x, const QVector<double>& y)
{
    m_x = x;
    m_y = y;
    m_order.resize(x.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::sort(m_order.begin(), m_order.end(), [&](int a, int b) { return x[a] < x[b]; });
    m_points->setData(x, y);
    mark(std::nullopt);
    setEmpty(x.isEmpty());
    contentChanged();
}

void PointsPlot::mark(std::optional<int> index)
{
    m_marked = index;
    m_mark->data()->clear();
    if (index)
        m_mark->addData(m_x[*index], m_y[*index]);
    scheduleReplot();
}

void PointsPlot::chooseAt(const QPointF& position)
{
    double nearest = reach;
    std::optional<int> found;
    for (int i = 0; i < int(m_x.size()); ++i) {
        const double distance = std::hypot(plot().xAxis->coordToPixel(m_x[i]) - position.x(),
                                           plot().yAxis->coordToPixel(m_y[i]) - position.y());
        if (distance < nearest) {
            nearest = distance;
            found = i;
        }
    }
    if (!found)
        return;
    mark(found);
    Q_EMIT pointChosen(*found);
}

void PointsPlot::enclose(const QPolygonF& outline)
{
    QVector<int> inside;
    m_marked.reset();
    m_mark->data()->clear();
    for (int i = 0; i < int(m_x.size()); ++i) {
        const QPointF at(plot().xAxis->coordToPixel(m_x[i]), plot().yAxis->coordToPixel(m_y[i]));
        if (!outline.containsPoint(at, Qt::OddEvenFill))
            continue;
        inside << i;
        m_mark->addData(m_x[i], m_y[i]);
    }
    scheduleReplot();
    if (!inside.isEmpty())
        Q_EMIT pointsEnclosed(inside);
}

void PointsPlot::keyPressEvent(QKeyEvent* event)
{
    const int step = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    if (step != 0 && !m_order.isEmpty()) {
        const auto at = m_marked ? m_order.indexOf(*m_marked) : m_order.size() / 2 - step;
        mark(m_order[std::clamp<qsizetype>(at + step, 0, m_order.size() - 1)]);
        return;
    }
    if (m_marked && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT pointChosen(*m_marked);
        return;
    }
    PlotView::keyPressEvent(event);
}

void PointsPlot::restyle()
{
    QColor color = theme().accent;
    color.setAlpha(130);
    m_points->setScatterStyle({QCPScatterStyle::ssDisc, QPen(color, 0.5), QBrush(color), 4.5});
    m_mark->setScatterStyle(
        {QCPScatterStyle::ssCircle, QPen(theme().warning, 2.0), Qt::NoBrush, 13});
}

void PointsPlot::fitAxes()
{
    if (m_x.isEmpty())
        return;
    plot().xAxis->setRange(rangeOf(m_x));
    plot().yAxis->setRange(rangeOf(m_y));
}

QString PointsPlot::csv() const
{
    QString text = "x,y\n";
    for (qsizetype i = 0; i < m_x.size(); ++i)
        text += QString("%1,%2\n").arg(m_x[i], 0, 'g', 17).arg(m_y[i], 0, 'g', 17);
    return text;
}

} // namespace assay
