// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/PlanePlot.hpp"

#include "core/inference/Contours.hpp"
#include "widgets/plotting/PlotClicks.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {

std::vector<double> centresOf(const std::vector<double>& edges)
{
    std::vector<double> centres;
    for (std::size_t i = 1; i < edges.size(); ++i)
        centres.push_back(0.5 * (edges[i - 1] + edges[i]));
    return centres;
}

int binAt(const std::vector<double>& edges, double value)
{
    const auto above = std::lower_bound(edges.begin(), edges.end(), value);
    return above == edges.end() ? -1 : int(above - edges.begin()) - 1;
}

} // namespace

PlanePlot::PlanePlot(const QString& figureName, QWidget* parent)
    : PlotView(figureName, tr("Two observables"), parent)
{
    setFocusPolicy(Qt::StrongFocus);
    plot().setFocusProxy(this);
    placeLegendAbove();
    buildMap();
    const QString names[] = {tr("68 % at the reference"), tr("95 % at the reference"),
                             tr("68 % at the sliders"), tr("95 % at the sliders")};
    for (std::size_t i = 0; i < m_contours.size(); ++i) {
        m_contours[i] = new QCPCurve(plot().xAxis, plot().yAxis);
        m_contours[i]->setLayer("contours");
        m_contours[i]->setName(names[i]);
    }
    m_mark = new QCPItemRect(&plot());
    m_mark->setLayer("handles");
    m_mark->setSelectable(false);
    m_mark->setVisible(false);
    connect(new PlotClicks(plot(), this), &PlotClicks::clicked, this, &PlanePlot::chooseAt);
    setEmptyText(tr("No events yet."));
    finishSetup();
}

void PlanePlot::buildMap()
{
    m_map = new QCPColorMap(plot().xAxis, plot().yAxis);
    m_map->setLayer("colormap");
    m_map->setInterpolate(false);
    m_map->setTightBoundary(false);
    m_map->removeFromLegend();
    m_scale = new QCPColorScale(&plot());
    m_scale->setType(QCPAxis::atRight);
    m_scale->setBarWidth(14);
    plot().plotLayout()->addElement(1, 1, m_scale);
    m_map->setColorScale(m_scale);
    auto* group = new QCPMarginGroup(&plot());
    plot().axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
}

void PlanePlot::setObservables(const QString& x, const QString& y)
{
    setAxisTitles(x, y);
    scheduleReplot();
}

void PlanePlot::setQuantity(PlaneQuantity quantity)
{
    m_quantity = quantity;
    restyle();
    fill();
    contentChanged();
}

void PlanePlot::setLogColors(bool logarithmic)
{
    m_logColors = logarithmic;
    fill();
    contentChanged();
}

void PlanePlot::setHistogram(const PlaneHistogram& histogram)
{
    if (histogram.xEdges != m_data.xEdges || histogram.yEdges != m_data.yEdges)
        mark(std::nullopt);
    m_data = histogram;
    setEmpty(m_data.values.size() == 0);
    fill();
    contentChanged();
}

void PlanePlot::fill()
{
    const bool any = m_data.values.size() > 0;
    m_map->setVisible(any);
    m_scale->setVisible(any);
    for (QCPCurve* curve : m_contours)
        curve->data()->clear();
    if (!any)
        return;
    const bool ratio = m_quantity == PlaneQuantity::Ratio;
    const bool logarithmic = m_logColors && !ratio;
    m_map->setDataScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m_scale->setDataScaleType(m_map->dataScaleType());
    fillColorMap(*m_map, m_data, planeValues(m_data, m_quantity));
    if (ratio) {
        m_map->setDataRange({0.0, 2.0});
    } else {
        // The range of the reference too, so that colours do not jump under a slider.
        PlaneHistogram still = m_data;
        still.values = m_data.reference;
        const Matrix reference = planeValues(still, PlaneQuantity::Density);
        double highest = 0.0;
        for (const double value : reference.reshaped())
            highest = std::isfinite(value) ? std::max(highest, value) : highest;
        m_map->setDataRange({logarithmic ? 1e-4 * highest : 0.0, highest > 0.0 ? highest : 1.0});
    }
    m_scale->axis()->setTicker(logarithmic ? QSharedPointer<QCPAxisTickerLog>::create()
                                           : QSharedPointer<QCPAxisTicker>::create());
    m_scale->axis()->setLabel(ratio ? tr("ratio to the reference") : tr("pb per unit area"));
    fillContours(m_data.reference, 0);
    fillContours(m_data.values, 2);
}

void PlanePlot::fillContours(const Matrix& contents, std::size_t first)
{
    if (contents.rows() < 2 || contents.cols() < 2)
        return;
    const auto xs = centresOf(m_data.xEdges), ys = centresOf(m_data.yEdges);
    PlaneHistogram shown = m_data;
    shown.values = contents;
    const Matrix density =
        planeValues(shown, PlaneQuantity::Density).unaryExpr([](double v) {
            return std::isfinite(v) ? v : 0.0;
        });
    const auto levels = densityLevels(m_data, contents, {0.68, 0.95});
    for (std::size_t i = 0; i < levels.size(); ++i) {
        QVector<QCPCurveData> data;
        for (const Polyline& line : contourLines(xs, ys, density, levels[i])) {
            for (const auto& point : line.points)
                data.push_back({double(data.size()), point[0], point[1]});
            if (line.closed && !line.points.empty())
                data.push_back({double(data.size()), line.points[0][0], line.points[0][1]});
            const double gap = std::numeric_limits<double>::quiet_NaN();
            data.push_back({double(data.size()), gap, gap});
        }
        m_contours[first + i]->data()->set(data, true);
    }
}

void PlanePlot::mark(std::optional<std::array<int, 2>> bin)
{
    m_marked = bin;
    m_mark->setVisible(bin.has_value());
    if (bin) {
        const auto x = std::size_t((*bin)[0]), y = std::size_t((*bin)[1]);
        m_mark->topLeft->setCoords(m_data.xEdges[x], m_data.yEdges[y + 1]);
        m_mark->bottomRight->setCoords(m_data.xEdges[x + 1], m_data.yEdges[y]);
    }
    scheduleReplot();
}

void PlanePlot::chooseAt(const QPointF& position)
{
    if (isEmpty())
        return;
    const int x = binAt(m_data.xEdges, plot().xAxis->pixelToCoord(position.x()));
    const int y = binAt(m_data.yEdges, plot().yAxis->pixelToCoord(position.y()));
    if (x < 0 || y < 0)
        return;
    mark(std::array<int, 2>{x, y});
    Q_EMIT binChosen(x, y);
}

void PlanePlot::keyPressEvent(QKeyEvent* event)
{
    const int dx = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    const int dy = (event->key() == Qt::Key_Up) - (event->key() == Qt::Key_Down);
    if ((dx != 0 || dy != 0) && !isEmpty()) {
        const int nx = int(m_data.values.rows()), ny = int(m_data.values.cols());
        const auto from = m_marked.value_or(std::array<int, 2>{nx / 2, ny / 2});
        mark(std::array<int, 2>{std::clamp(from[0] + dx, 0, nx - 1),
                                std::clamp(from[1] + dy, 0, ny - 1)});
        return;
    }
    if (m_marked && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT binChosen((*m_marked)[0], (*m_marked)[1]);
        return;
    }
    PlotView::keyPressEvent(event);
}

void PlanePlot::restyle()
{
    QCPColorGradient gradient = PlotTheme::sequential();
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    m_map->setGradient(m_quantity == PlaneQuantity::Ratio ? ratioGradient(theme().dark)
                                                          : gradient);
    const QColor ink = m_quantity == PlaneQuantity::Ratio ? QColor("#22262e") : theme().reference;
    m_contours[0]->setPen(QPen(ink, 1.0, Qt::DashLine));
    m_contours[1]->setPen(QPen(ink, 1.0, Qt::DashDotLine));
    m_contours[2]->setPen(QPen(PlotTheme::series(2), 1.0));
    m_contours[3]->setPen(QPen(PlotTheme::series(2), 1.0, Qt::DotLine));
    m_mark->setPen(QPen(QColor("#ffb020"), 2.0));
    QCPAxis* axis = m_scale->axis();
    axis->setTickLabelFont(theme().font);
    axis->setTickLabelColor(theme().text);
    axis->setLabelFont(theme().font);
    axis->setLabelColor(theme().text);
    for (const auto side : {QCPAxis::atLeft, QCPAxis::atRight, QCPAxis::atTop, QCPAxis::atBottom}) {
        axis->axisRect()->axis(side)->setBasePen(QPen(theme().ink, 1.0));
        axis->axisRect()->axis(side)->setTickPen(QPen(theme().ink, 1.0));
        axis->axisRect()->axis(side)->setSubTickPen(Qt::NoPen);
    }
}

void PlanePlot::fitAxes()
{
    if (m_data.xEdges.size() < 2 || m_data.yEdges.size() < 2)
        return;
    plot().xAxis->setRange(m_data.xEdges.front(), m_data.xEdges.back());
    plot().yAxis->setRange(m_data.yEdges.front(), m_data.yEdges.back());
}

QString PlanePlot::csv() const
{
    QString text = "x_low,x_high,y_low,y_high,value_pb,reference_pb\n";
    for (Eigen::Index i = 0; i < m_data.values.rows(); ++i)
        for (Eigen::Index j = 0; j < m_data.values.cols(); ++j)
            text += QString("%1,%2,%3,%4,%5,%6\n")
                        .arg(m_data.xEdges[std::size_t(i)], 0, 'g', 17)
                        .arg(m_data.xEdges[std::size_t(i) + 1], 0, 'g', 17)
                        .arg(m_data.yEdges[std::size_t(j)], 0, 'g', 17)
                        .arg(m_data.yEdges[std::size_t(j) + 1], 0, 'g', 17)
                        .arg(m_data.values(i, j), 0, 'g', 17)
                        .arg(m_data.reference(i, j), 0, 'g', 17);
    return text;
}

} // namespace assay
