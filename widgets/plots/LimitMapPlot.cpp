// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/LimitMapPlot.hpp"

#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace assay {

namespace {

constexpr double reach = 6.0; ///< Pixels around the divider that catch the mouse.

/// Blue over the colour of paper to red, of equal lightness on both sides.
QCPColorGradient diverging(bool dark)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    gradient.setLevelCount(255);
    gradient.setColorStopAt(0.0, QColor("#2166ac"));
    gradient.setColorStopAt(0.25, QColor("#7fb0d6"));
    gradient.setColorStopAt(0.5, dark ? QColor("#d8d8d8") : QColor("#f7f7f7"));
    gradient.setColorStopAt(0.75, QColor("#e7967d"));
    gradient.setColorStopAt(1.0, QColor("#b2182b"));
    gradient.setNanHandling(QCPColorGradient::nhNanColor);
    gradient.setNanColor(QColor(200, 200, 200));
    return gradient;
}

/// Nearest value of \p map at a point.
double valueAt(const LimitMap& map, double x, double y)
{
    const auto index = [](const std::vector<double>& axis, double value) -> Eigen::Index {
        if (axis.size() < 2)
            return 0;
        const double step = (axis.back() - axis.front()) / double(axis.size() - 1);
        return std::clamp<Eigen::Index>(std::lround((value - axis.front()) / step), 0,
                                        Eigen::Index(axis.size()) - 1);
    };
    return map.values(index(map.xs, x), index(map.ys, y));
}

} // namespace

LimitMapPlot::LimitMapPlot(const QString& figureName, const QString& title, Scale scale,
                           QWidget* parent)
    : PlotView(figureName, title, parent), m_scaleKind(scale)
{
    setFocusPolicy(Qt::StrongFocus);
    plot().setFocusProxy(this);
    m_map = new QCPColorMap(plot().xAxis, plot().yAxis);
    m_map->setLayer("colormap");
    m_map->setInterpolate(false);
    m_map->setTightBoundary(true);
    m_map->removeFromLegend();
    m_scale = new QCPColorScale(&plot());
    m_scale->setType(QCPAxis::atRight);
    m_scale->setBarWidth(14);
    plot().plotLayout()->addElement(0, 1, m_scale);
    m_map->setColorScale(m_scale);
    auto* group = new QCPMarginGroup(&plot());
    plot().axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    connect(&plot(), &QCustomPlot::mousePress, this, &LimitMapPlot::press);
    connect(&plot(), &QCustomPlot::mouseMove, this, &LimitMapPlot::move);
    connect(&plot(), &QCustomPlot::mouseRelease, this, &LimitMapPlot::release);
    setEmptyText(tr("Nothing to draw yet."));
    finishSetup();
}

void LimitMapPlot::setAxes(const QString& x, const QString& y, const QString& value)
{
    m_xTitle = x;
    m_yTitle = y;
    m_valueTitle = value;
    m_scale->axis()->setLabel(mathToUnicode(value));
    setAxisTitles(x, y.isEmpty() ? value : y);
}

void LimitMapPlot::setMap(const std::optional<LimitMap>& first,
                          const std::optional<LimitMap>& second)
{
    m_first = first;
    m_second = second;
    if (m_first && (!m_dividerSet || m_divider < m_first->xs.front()
                    || m_divider > m_first->xs.back())) {
        m_divider = 0.5 * (m_first->xs.front() + m_first->xs.back());
        m_dividerSet = true;
    }
    rebuild();
    setEmpty(!m_first);
    contentChanged();
}

void LimitMapPlot::setMark(const std::optional<std::array<double, 2>>& point)
{
    m_mark = point;
    rebuild();
    contentChanged();
}

void LimitMapPlot::setDivider(double x)
{
    if (!m_first)
        return;
    m_divider = std::clamp(x, m_first->xs.front(), m_first->xs.back());
    rebuild();
    scheduleReplot();
}

void LimitMapPlot::showScale(bool visible)
{
    const bool inLayout = m_scale->layout() != nullptr;
    m_scale->setVisible(visible);
    if (visible && !inLayout)
        plot().plotLayout()->addElement(0, 1, m_scale);
    if (!visible && inLayout) {
        plot().plotLayout()->take(m_scale);
        plot().plotLayout()->simplify();
    }
}

double LimitMapPlot::largest() const
{
    double value = 0.0;
    for (const auto* map : {&m_first, &m_second})
        if (*map)
            for (const double v : (*map)->values.reshaped())
                if (std::isfinite(v))
                    value = std::max(value, std::abs(v));
    return value > 0.0 ? value : 1.0;
}

void LimitMapPlot::rebuild()
{
    for (int i = plot().plottableCount() - 1; i >= 0; --i)
        if (plot().plottable(i) != m_map)
            plot().removePlottable(plot().plottable(i));
    m_map->setVisible(plane());
    showScale(plane());
    if (!m_first)
        return;
    const bool split = m_second.has_value();
    if (plane()) {
        fillColors();
        addLines(*m_first, true, !split);
        if (split)
            addLines(*m_second, false, true);
    } else {
        addCurve(*m_first, true, !split);
        if (split)
            addCurve(*m_second, false, true);
    }
    if (split) {
        auto* line = new QCPCurve(plot().xAxis, plot().yAxis);
        line->setLayer("handles");
        line->removeFromLegend();
        line->setPen(QPen(plane() ? QColor(Qt::white) : theme().ink, 2.0));
        const double low = plane() ? m_first->ys.front() : -1e3;
        const double high = plane() ? m_first->ys.back() : 1e3;
        line->addData(m_divider, low);
        line->addData(m_divider, high);
    }
    if (m_mark && plane()) {
        QCPGraph* star = plot().addGraph();
        star->setLayer("contours");
        star->addData((*m_mark)[0], (*m_mark)[1]);
        star->setLineStyle(QCPGraph::lsNone);
        star->setScatterStyle({QCPScatterStyle::ssStar, QColor(Qt::black), QColor(Qt::white), 13});
        star->removeFromLegend();
    }
}

void LimitMapPlot::fillColors()
{
    const bool difference = m_scaleKind == Scale::Diverging;
    m_map->setGradient(difference ? diverging(theme().dark) : PlotTheme::sequential());
    QCPColorMapData* data = m_map->data();
    const int nx = int(m_first->xs.size()), ny = int(m_first->ys.size());
    if (data->keySize() != nx || data->valueSize() != ny)
        data->setSize(nx, ny);
    data->setRange({m_first->xs.front(), m_first->xs.back()},
                   {m_first->ys.front(), m_first->ys.back()});
    for (int i = 0; i < nx; ++i) {
        const double x = m_first->xs[std::size_t(i)];
        const LimitMap& map = m_second && x > m_divider ? *m_second : *m_first;
        for (int j = 0; j < ny; ++j)
            data->setCell(i, j, valueAt(map, x, m_first->ys[std::size_t(j)]));
    }
    const double most = largest();
    m_map->setDataRange(difference ? QCPRange(-most, most) : QCPRange(0.0, 1.0));
}

void LimitMapPlot::addLines(const LimitMap& map, bool keepLeft, bool keepRight)
{
    for (const Polyline& line : map.lines) {
        auto* drawn = new QCPCurve(plot().xAxis, plot().yAxis);
        drawn->setLayer("contours");
        drawn->setPen(map.pen);
        drawn->removeFromLegend();
        QVector<QCPCurveData> data;
        auto points = line.points;
        if (line.closed && !points.empty())
            points.push_back(points.front());
        for (const auto& point : points) {
            const bool left = point[0] <= m_divider;
            const bool kept = left ? keepLeft : keepRight;
            // NaN interrupts the line where it crosses to the other side.
            data.push_back({double(data.size()), kept ? point[0] : std::nan(""), point[1]});
        }
        drawn->data()->set(data, true);
    }
}

void LimitMapPlot::addCurve(const LimitMap& map, bool keepLeft, bool keepRight)
{
    QCPGraph* graph = plot().addGraph();
    graph->setName(shortName(map.name));
    graph->setPen(map.pen.color() == QColor(Qt::white) ? QPen(theme().accent, 2.0) : map.pen);
    for (std::size_t i = 0; i < map.xs.size(); ++i)
        if (map.xs[i] <= m_divider ? keepLeft : keepRight)
            graph->addData(map.xs[i], map.values(Eigen::Index(i), 0));
}

bool LimitMapPlot::overDivider(const QPointF& pixel) const
{
    return m_second && std::abs(plot().xAxis->coordToPixel(m_divider) - pixel.x()) < reach;
}

bool LimitMapPlot::overMark(const QPointF& pixel) const
{
    if (!m_markDraggable || !m_mark || !plane())
        return false;
    const QPointF star(plot().xAxis->coordToPixel((*m_mark)[0]),
                       plot().yAxis->coordToPixel((*m_mark)[1]));
    return QLineF(star, pixel).length() < reach;
}

void LimitMapPlot::press(QMouseEvent* event)
{
    m_pressed = event->position();
    const bool left = event->button() == Qt::LeftButton;
    m_dragging = left && overDivider(m_pressed);
    m_markDragged = left && !m_dragging && overMark(m_pressed);
    if (m_dragging || m_markDragged)
        plot().setInteraction(QCP::iRangeDrag, false);
}

void LimitMapPlot::move(QMouseEvent* event)
{
    const double x = plot().xAxis->pixelToCoord(event->position().x());
    if (m_dragging)
        setDivider(x);
    else if (m_markDragged)
        Q_EMIT markMoved(x, plot().yAxis->pixelToCoord(event->position().y()), false);
    else
        plot().setCursor(overDivider(event->position()) ? Qt::SplitHCursor
                         : overMark(event->position())  ? Qt::SizeAllCursor
                                                        : Qt::ArrowCursor);
}

void LimitMapPlot::release(QMouseEvent* event)
{
    const bool dragged = m_dragging;
    m_dragging = false;
    plot().setInteraction(QCP::iRangeDrag, true);
    const bool mark = std::exchange(m_markDragged, false);
    const bool stayed = QLineF(m_pressed, event->position()).length() < 3.0;
    const double x = plot().xAxis->pixelToCoord(event->position().x());
    const double y = plot().yAxis->pixelToCoord(event->position().y());
    if (mark && !stayed)
        Q_EMIT markMoved(x, y, true);
    else if (!dragged && stayed && m_first && event->button() == Qt::LeftButton
             && plot().axisRect()->rect().contains(event->position().toPoint()))
        Q_EMIT pointClicked(x, y);
}

void LimitMapPlot::keyPressEvent(QKeyEvent* event)
{
    const int right = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    if (!m_second || right == 0) {
        PlotView::keyPressEvent(event);
        return;
    }
    setDivider(m_divider + 0.02 * right * (m_first->xs.back() - m_first->xs.front()));
}

void LimitMapPlot::restyle()
{
    rebuild();
    m_scale->axis()->setTickLabelFont(theme().font);
    m_scale->axis()->setTickLabelColor(theme().text);
    m_scale->axis()->setLabelFont(theme().font);
    m_scale->axis()->setLabelColor(theme().text);
    for (QCPAxis::AxisType side :
         {QCPAxis::atLeft, QCPAxis::atRight, QCPAxis::atTop, QCPAxis::atBottom}) {
        m_scale->axis()->axisRect()->axis(side)->setBasePen(QPen(theme().ink, 1.0));
        m_scale->axis()->axisRect()->axis(side)->setTickPen(QPen(theme().ink, 1.0));
    }
}

void LimitMapPlot::fitAxes()
{
    if (!m_first)
        return;
    plot().xAxis->setRange(m_first->xs.front(), m_first->xs.back());
    if (plane()) {
        plot().yAxis->setRange(m_first->ys.front(), m_first->ys.back());
        return;
    }
    const double most = largest();
    plot().yAxis->setRange(m_scaleKind == Scale::Diverging ? -1.1 * most : 0.0, 1.1 * most);
}

QString LimitMapPlot::csv() const
{
    QString text = plane() ? "map,x,y,value\n" : "map,x,value\n";
    for (const auto* map : {&m_first, &m_second}) {
        if (!*map)
            continue;
        for (Eigen::Index i = 0; i < (*map)->values.rows(); ++i)
            for (Eigen::Index j = 0; j < (*map)->values.cols(); ++j) {
                text += '"' + (*map)->name + "\","
                        + QString::number((*map)->xs[std::size_t(i)], 'g', 17) + ",";
                if (plane())
                    text += QString::number((*map)->ys[std::size_t(j)], 'g', 17) + ",";
                text += QString::number((*map)->values(i, j), 'g', 17) + "\n";
            }
    }
    return text;
}

} // namespace assay
