// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/ThetaMapPlot.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

#include <QKeyEvent>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay {

namespace {

constexpr double border = 0.025; // of the range, around a map
constexpr int cells = 81;       // nodes per axis of the map
constexpr int samples = 241;    // nodes of the curve
constexpr double reach = 11.0;  // pixels around a marker that catch the mouse

/// Five points around the middle, as wide as a scatter of size 6, which is its own scale.
QPainterPath starPath()
{
    QPolygonF corners;
    for (int k = 0; k < 10; ++k) {
        const double radius = k % 2 == 0 ? 3.4 : 1.5;
        const double angle = (0.2 * k - 0.5) * std::numbers::pi;
        corners << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

} // namespace

ThetaMapPlot::ThetaMapPlot(const QString& figureName, const QString& title, QWidget* parent)
    : PlotView(figureName, title, parent)
{
    m_map = new QCPColorMap(plot().xAxis, plot().yAxis);
    m_map->setLayer("colormap");
    m_map->setTightBoundary(true);
    m_map->setInterpolate(true);
    m_scale = new QCPColorScale(&plot());
    m_scale->setType(QCPAxis::atRight);
    m_scale->setBarWidth(14);
    m_scale->axis()->setTickLength(4, 0);
    plot().plotLayout()->addElement(0, 1, m_scale);
    m_map->setColorScale(m_scale);
    m_map->setGradient(PlotTheme::sequential());
    auto* group = new QCPMarginGroup(&plot());
    plot().axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    m_curve = plot().addGraph();
    m_halo = plot().addGraph();
    m_points = plot().addGraph();
    m_lockedPoints = plot().addGraph();
    m_referencePoint = plot().addGraph();
    for (QCPGraph* graph : {m_halo, m_points, m_lockedPoints, m_referencePoint}) {
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setLayer("handles");
        graph->setAdaptiveSampling(false);
    }
    connect(&plot(), &QCustomPlot::mousePress, this, &ThetaMapPlot::press);
    connect(&plot(), &QCustomPlot::mouseMove, this, &ThetaMapPlot::move);
    connect(&plot(), &QCustomPlot::mouseRelease, this, &ThetaMapPlot::release);
    connect(&plot(), &QCustomPlot::mouseDoubleClick, this, &ThetaMapPlot::doubleClick);
    finishSetup();
    showDimension();
}

void ThetaMapPlot::setAxes(const ThetaAxis& x, const std::optional<ThetaAxis>& y)
{
    m_x = x;
    m_y = y;
    showDimension();
}

void ThetaMapPlot::setValueTitle(const QString& title, bool logarithmic)
{
    m_valueTitle = title;
    m_logValues = logarithmic;
    m_map->setDataScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m_scale->setDataScaleType(m_map->dataScaleType());
    if (logarithmic)
        m_scale->axis()->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    else
        m_scale->axis()->setTicker(QSharedPointer<QCPAxisTicker>::create());
    m_scale->axis()->setNumberFormat(logarithmic ? "gb" : "gb");
    m_scale->axis()->setNumberPrecision(4);
    m_scale->axis()->setLabel(title);
    showDimension();
}

void ThetaMapPlot::showDimension()
{
    const bool plane = m_y.has_value();
    m_map->setVisible(plane);
    m_scale->setVisible(plane);
    m_curve->setVisible(!plane);
    const bool inLayout = m_scale->layout() != nullptr;
    if (plane && !inLayout)
        plot().plotLayout()->addElement(0, 1, m_scale);
    if (!plane && inLayout) {
        plot().plotLayout()->take(m_scale);
        plot().plotLayout()->simplify();
    }
    setAxisTitles(m_x.title, plane ? m_y->title : m_valueTitle);
    evaluate();
    contentChanged();
}

void ThetaMapPlot::setField(std::function<double(double x, double y)> field)
{
    m_field = std::move(field);
    evaluate();
    contentChanged();
}

void ThetaMapPlot::clearField()
{
    m_field = nullptr;
    evaluate();
    contentChanged();
}

void ThetaMapPlot::evaluate()
{
    setEmpty(!m_field);
    m_map->setVisible(m_field && m_y);
    m_curve->data()->clear();
    if (!m_field) {
        fillMarkers();
        return;
    }
    if (!m_y) {
        QVector<double> x(samples), y(samples);
        for (int i = 0; i < samples; ++i) {
            x[i] = m_x.low + (m_x.high - m_x.low) * i / (samples - 1);
            y[i] = m_field(x[i], 0.0);
        }
        m_curve->setData(x, y, true);
        fillMarkers();
        return;
    }
    QCPColorMapData* data = m_map->data();
    if (data->keySize() != cells)
        data->setSize(cells, cells);
    data->setRange({m_x.low, m_x.high}, {m_y->low, m_y->high});
    for (int i = 0; i < cells; ++i) {
        const double x = m_x.low + (m_x.high - m_x.low) * i / (cells - 1);
        for (int j = 0; j < cells; ++j)
            data->setCell(i, j, m_field(x, m_y->low + (m_y->high - m_y->low) * j / (cells - 1)));
    }
    m_map->rescaleDataRange(true);
    if (m_logValues && m_map->dataRange().lower <= 0.0)
        m_map->setDataRange({m_map->dataRange().upper * 1e-6, m_map->dataRange().upper});
    fillMarkers();
}

QPointF ThetaMapPlot::positionOf(const ThetaMarker& marker) const
{
    return {marker.x, m_y ? marker.y : m_field ? m_field(marker.x, 0.0) : 0.0};
}

void ThetaMapPlot::fillMarkers()
{
    for (QCPGraph* graph : {m_halo, m_points, m_lockedPoints, m_referencePoint})
        graph->data()->clear();
    for (int i = 0; i < m_markers.size(); ++i) {
        const QPointF at = positionOf(m_markers[i]);
        QCPGraph* graph = m_markers[i].reference ? m_referencePoint
                          : m_markers[i].locked  ? m_lockedPoints
                                                 : m_points;
        graph->addData(at.x(), at.y());
        if (i == m_selected)
            m_halo->addData(at.x(), at.y());
    }
}

void ThetaMapPlot::setMarkers(const QVector<ThetaMarker>& markers)
{
    m_markers = markers;
    if (m_selected >= m_markers.size())
        m_selected = -1;
    fillMarkers();
    scheduleReplot();
}

void ThetaMapPlot::setDraggable(bool draggable)
{
    m_draggable = draggable;
}

bool ThetaMapPlot::grabsAt(const QPointF& pixel) const
{
    return m_draggable && markerAt(pixel) >= 0;
}

int ThetaMapPlot::markerAt(const QPointF& pixel) const
{
    int nearest = -1;
    double distance = reach;
    for (int i = 0; i < m_markers.size(); ++i) {
        const QPointF at = positionOf(m_markers[i]);
        const double d = std::hypot(plot().xAxis->coordToPixel(at.x()) - pixel.x(),
                                    plot().yAxis->coordToPixel(at.y()) - pixel.y());
        if (d < distance) {
            distance = d;
            nearest = i;
        }
    }
    return nearest;
}

void ThetaMapPlot::setSelectedMarker(int index)
{
    index = index < m_markers.size() ? index : -1;
    if (index == m_selected)
        return;
    m_selected = index;
    fillMarkers();
    scheduleReplot();
}

void ThetaMapPlot::choose(int index)
{
    if (index == m_selected)
        return;
    setSelectedMarker(index);
    Q_EMIT markerSelected(index);
}

void ThetaMapPlot::press(QMouseEvent* event)
{
    m_pressed = {plot().xAxis->pixelToCoord(event->position().x()),
                 plot().yAxis->pixelToCoord(event->position().y())};
    const int hit
        = m_draggable && event->button() == Qt::LeftButton ? markerAt(event->position()) : -1;
    choose(hit);
    m_dragged = hit >= 0 && !m_markers[hit].locked ? hit : -1;
    if (m_dragged < 0)
        return;
    ++m_gesture;
    plot().setInteraction(QCP::iRangeDrag, false);
}

/// At the place of the press: a double click may also have reset the view meanwhile.
void ThetaMapPlot::doubleClick(QMouseEvent* event)
{
    if (!m_draggable || event->button() != Qt::LeftButton || m_selected >= 0
        || !plot().axisRect()->rect().contains(event->pos()))
        return;
    Q_EMIT addRequested(std::clamp(m_pressed.x(), m_x.low, m_x.high),
                        m_y ? std::clamp(m_pressed.y(), m_y->low, m_y->high) : 0.0);
}

void ThetaMapPlot::move(QMouseEvent* event)
{
    if (m_dragged < 0) {
        const bool over = m_draggable && markerAt(event->position()) >= 0;
        plot().setCursor(over ? Qt::SizeAllCursor : Qt::ArrowCursor);
        return;
    }
    moveTo(m_dragged, plot().xAxis->pixelToCoord(event->position().x()),
           plot().yAxis->pixelToCoord(event->position().y()));
}

void ThetaMapPlot::release()
{
    m_dragged = -1;
    plot().setInteraction(QCP::iRangeDrag, true);
}

void ThetaMapPlot::moveTo(int index, double x, double y)
{
    x = std::clamp(x, m_x.low, m_x.high);
    if (m_y)
        y = std::clamp(y, m_y->low, m_y->high);
    Q_EMIT markerMoved(index, x, y, m_gesture);
}

void ThetaMapPlot::keyPressEvent(QKeyEvent* event)
{
    const int right = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    const int up = (event->key() == Qt::Key_Up) - (event->key() == Qt::Key_Down);
    const bool chosen = m_selected >= 0 && m_selected < m_markers.size() && m_draggable;
    if (chosen && event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested(m_selected);
        return;
    }
    if (!chosen || m_markers[m_selected].locked || (right == 0 && up == 0)) {
        PlotView::keyPressEvent(event);
        return;
    }
    const double size = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1
                        : event->modifiers().testFlag(Qt::AltModifier) ? 0.001
                                                                       : 0.01;
    if (!event->isAutoRepeat())
        ++m_gesture;
    const ThetaMarker marker = m_markers[m_selected];
    moveTo(m_selected, marker.x + right * size * (m_x.high - m_x.low),
           m_y ? marker.y + up * size * (m_y->high - m_y->low) : 0.0);
}

void ThetaMapPlot::restyle()
{
    m_curve->setPen(QPen(theme().accent, 2.0));
    const QColor edge("#15181d");
    m_points->setScatterStyle({QCPScatterStyle::ssCircle, QPen(edge, 1.5), QBrush(Qt::white), 10});
    m_lockedPoints->setScatterStyle(
        {QCPScatterStyle::ssSquare, QPen(edge, 1.5), QBrush(QColor("#b8bcc4")), 10});
    m_referencePoint->setScatterStyle(
        {starPath(), QPen(edge, 1.2), QBrush(QColor("#ffd166")), 16});
    const QPen halo(QColor("#e42536"), 2.0);
    m_halo->setScatterStyle({QCPScatterStyle::ssCircle, halo, Qt::NoBrush, 17});
    m_scale->axis()->setTickLabelFont(theme().font);
    m_scale->axis()->setTickLabelColor(theme().text);
    m_scale->axis()->setLabelFont(theme().font);
    m_scale->axis()->setLabelColor(theme().text);
    for (QCPAxis::AxisType side :
         {QCPAxis::atLeft, QCPAxis::atRight, QCPAxis::atTop, QCPAxis::atBottom}) {
        m_scale->axis()->axisRect()->axis(side)->setBasePen(QPen(theme().ink, 1.0));
        m_scale->axis()->axisRect()->axis(side)->setTickPen(QPen(theme().ink, 1.0));
    }
    if (m_y && m_field)
        plot().axisRect()->setBackground(theme().noValue());
    // Black ticks vanish on the dark end of the map.
    if (m_y && m_field)
        for (QCPAxis* axis : plot().axisRect()->axes()) {
            axis->setTickPen(QPen(QColor(255, 255, 255, 190), 1.0));
            axis->setSubTickPen(QPen(QColor(255, 255, 255, 150), 1.0));
        }
}

void ThetaMapPlot::fitAxes()
{
    // A little more than the map, so that markers on its border are whole.
    const auto wider = [](const ThetaAxis& axis) {
        const double more = border * (axis.high - axis.low);
        return QCPRange(axis.low - more, axis.high + more);
    };
    plot().xAxis->setRange(m_y ? wider(m_x) : QCPRange(m_x.low, m_x.high));
    if (m_y) {
        plot().yAxis->setRange(wider(*m_y));
        return;
    }
    bool found = false;
    const QCPRange range = m_curve->data()->valueRange(found);
    plot().yAxis->setRange(0.0, found ? 1.15 * range.upper : 1.0);
}

QString ThetaMapPlot::csv() const
{
    QString text = m_y ? "x,y,value\n" : "x,value\n";
    if (!m_field)
        return text;
    const int rows = m_y ? cells : 1;
    const int columns = m_y ? cells : samples;
    for (int i = 0; i < columns; ++i) {
        const double x = m_x.low + (m_x.high - m_x.low) * i / (columns - 1);
        for (int j = 0; j < rows; ++j) {
            const double y = m_y ? m_y->low + (m_y->high - m_y->low) * j / (rows - 1) : 0.0;
            text += QString::number(x, 'g', 17) + ",";
            if (m_y)
                text += QString::number(y, 'g', 17) + ",";
            text += QString::number(m_field(x, y), 'g', 17) + "\n";
        }
    }
    return text;
}

} // namespace assay
