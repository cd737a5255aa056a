// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/ContourPlot.hpp"

#include "widgets/plots/LimitDrawing.hpp"
#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// Wide polylines cost time per point; more than this cannot be seen.
constexpr std::size_t maxPoints = 300;
constexpr double reach = 13.0; ///< Pixels around the star that catch the mouse.

int drawingOrder(const QString& name)
{
    const Method* method = findMethod(name.toStdString());
    if (!method)
        return 3;
    switch (method->family) {
    case Family::Rate: return 0;
    case Family::Histogram: return 1;
    case Family::Truth: return 2;
    default: return 3;
    }
}

QVector<QCPCurveData> decimated(const Polyline& line)
{
    QVector<QCPCurveData> data;
    const std::size_t step = line.points.size() / maxPoints + 1;
    for (std::size_t i = 0; i < line.points.size(); i += step)
        data.push_back({double(data.size()), line.points[i][0], line.points[i][1]});
    if (!line.points.empty()) {
        const auto& end = line.closed ? line.points.front() : line.points.back();
        data.push_back({double(data.size()), end[0], end[1]});
    }
    return data;
}

struct PointRange {
    QCPRange x, y;
    bool found = false;

    void add(const std::array<double, 2>& point)
    {
        x = found ? x.expanded(QCPRange(point[0], point[0])) : QCPRange(point[0], point[0]);
        y = found ? y.expanded(QCPRange(point[1], point[1])) : QCPRange(point[1], point[1]);
        found = true;
    }
};

/// Which methods decide what is shown; Best are the truth and everything that was trained.
enum class Deciding { Best, Histograms, All };

bool decides(const LimitCurve& curve, Deciding deciding)
{
    const Method* method = findMethod(curve.method.toStdString());
    if (!method || deciding == Deciding::All)
        return true;
    const bool histogram = method->family == Family::Histogram;
    return method->family != Family::Rate && histogram == (deciding == Deciding::Histograms);
}

bool hasClosed(const std::vector<Polyline>& lines)
{
    return std::any_of(lines.begin(), lines.end(), [](const Polyline& l) { return l.closed; });
}

/// Pieces that end at the edge of the scan count only where the widest contour has no other.
PointRange rangeOf(const QVector<LimitCurve>& curves, Deciding deciding)
{
    PointRange range;
    for (const LimitCurve& curve : curves) {
        const auto& contours = curve.result->contours;
        if (contours.empty() || !decides(curve, deciding))
            continue;
        const bool open = !hasClosed(contours.rbegin()->second);
        for (const auto& [level, lines] : contours)
            for (const Polyline& line : lines)
                if (line.closed || open)
                    for (const auto& point : line.points)
                        range.add(point);
    }
    return range;
}

/// The rate cannot tell where on its band it fits best, so it has no say.
void addBestFits(const QVector<LimitCurve>& curves, PointRange& range)
{
    for (const LimitCurve& curve : curves) {
        const auto axes = freeAxes(*curve.result);
        const Theta& best = curve.result->bestFit.theta;
        const Method* method = findMethod(curve.method.toStdString());
        if (best.size() > axes[1] && !(method && method->family == Family::Rate))
            range.add({best[axes[0]], best[axes[1]]});
    }
}

QCPRange withMargin(const QCPRange& used, const GridAxis& all)
{
    const double margin = 0.15 * used.size() + 0.01 * (all.high - all.low);
    return {std::max(all.low, used.lower - margin), std::min(all.high, used.upper + margin)};
}

} // namespace

ContourPlot::ContourPlot(QWidget* parent) : PlotView("plot.contours", tr("Contours"), parent)
{
    placeLegendAbove();
    setEmptyText(tr("No limits yet. Compute limits to see the contours."));
    setFocusPolicy(Qt::StrongFocus);
    plot().setFocusProxy(this);
    connect(&plot(), &QCustomPlot::mousePress, this, &ContourPlot::press);
    connect(&plot(), &QCustomPlot::mouseMove, this, &ContourPlot::move);
    connect(&plot(), &QCustomPlot::mouseRelease, this, &ContourPlot::release);
    PlotView::curves().setAnswer([this](const QString& name, bool solo) {
        const bool known = std::any_of(m_curves.begin(), m_curves.end(),
                                       [&](const LimitCurve& curve) { return curve.name == name; });
        if (known)
            Q_EMIT curveClicked(name, solo);
    });
    finishSetup();
}

void ContourPlot::setAxes(const QString& xTitle, const QString& yTitle, const GridAxis& x,
                          const GridAxis& y)
{
    setAxisTitles(xTitle, yTitle);
    m_x = x;
    m_y = y;
    contentChanged();
}

void ContourPlot::setTruth(std::optional<std::array<double, 2>> point)
{
    if (point == m_truth)
        return;
    m_truth = point;
    if (!m_star || !point)
        return update();
    // It moves with the mouse, long before all contours are new.
    m_star->data()->clear();
    m_star->addData((*point)[0], (*point)[1]);
    if (m_dragging)
        scheduleReplot();
    else
        contentChanged();
}

void ContourPlot::setHidden(const QSet<QString>& names)
{
    if (names == m_hidden)
        return;
    m_hidden = names;
    PlotView::curves().setHidden({names.begin(), names.end()});
    update();
}

void ContourPlot::setTruthDraggable(bool draggable)
{
    m_draggable = draggable;
}

/// The view stays while something is dragged in it.
void ContourPlot::update()
{
    rebuild();
    if (m_dragging)
        scheduleReplot();
    else
        contentChanged();
}

void ContourPlot::setCurves(const QVector<LimitCurve>& curves)
{
    m_curves.clear();
    for (const LimitCurve& curve : curves)
        if (curve.result && freeAxes(*curve.result).size() == 2)
            m_curves.push_back(curve);
    // What is compared with lies below what is compared.
    const auto below = [](const LimitCurve& a, const LimitCurve& b) {
        return drawingOrder(a.method) < drawingOrder(b.method);
    };
    std::stable_sort(m_curves.begin(), m_curves.end(), below);
    setEmpty(m_curves.isEmpty());
    update();
}

void ContourPlot::rebuild()
{
    plot().clearPlottables();
    m_star = nullptr;
    const auto styles = stylesOf(m_curves, theme());
    for (int i = 0; i < m_curves.size(); ++i)
        addContours(m_curves[i], styles[i]);
    for (int i = 0; i < m_curves.size(); ++i)
        addMarkers(m_curves[i], styles[i]);
    addTruth();
    if (const QString text = uncheckedEntry(m_curves); !text.isEmpty())
        addLegendNote(plot(), text);
}

void ContourPlot::addContours(const LimitCurve& curve, const MethodStyle& style)
{
    const bool hidden = m_hidden.contains(curve.name);
    auto* entry = new QCPCurve(plot().xAxis, plot().yAxis);
    entry->setLayer("contours");
    entry->setPen(limitPen(curve, style, 2.2, hidden));
    entry->setName(legendEntry(curve, m_curves));
    entry->setProperty("curve", curve.name);
    if (hidden) {
        crossOut(plot(), *entry, theme());
        return;
    }
    for (const auto& [level, lines] : curve.result->contours) {
        const bool narrowest = level == curve.result->contours.begin()->first;
        for (const Polyline& line : lines) {
            auto* drawn = new QCPCurve(plot().xAxis, plot().yAxis);
            drawn->setLayer("contours");
            drawn->data()->set(decimated(line), true);
            drawn->setPen(limitPen(curve, style, narrowest ? 2.2 : 1.3, hidden));
            drawn->setName(curve.name);
            drawn->removeFromLegend();
        }
    }
}

void ContourPlot::addMarkers(const LimitCurve& curve, const MethodStyle& style)
{
    const auto axes = freeAxes(*curve.result);
    const Theta& best = curve.result->bestFit.theta;
    if (curve.running || best.size() <= axes[1] || m_hidden.contains(curve.name))
        return;
    QCPGraph* graph = plot().addGraph();
    graph->setLayer("contours");
    graph->addData(best[axes[0]], best[axes[1]]);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(markerOf(style, 7));
    graph->removeFromLegend();
    belongsTo(*graph, curve.name);
}

void ContourPlot::addTruth()
{
    if (!m_truth || m_curves.isEmpty())
        return;
    m_star = plot().addGraph();
    m_star->setLayer("contours");
    m_star->addData((*m_truth)[0], (*m_truth)[1]);
    m_star->setLineStyle(QCPGraph::lsNone);
    m_star->setScatterStyle({QCPScatterStyle::ssStar, theme().ink, theme().ink, 13});
    m_star->setName(tr("assumed truth"));
}

void ContourPlot::restyle()
{
    rebuild();
}

void ContourPlot::fitAxes()
{
    // Bands of the rate and of histograms run across the whole plane; the others would be dots in
    // a view of them.
    PointRange used = rangeOf(m_curves, Deciding::Best);
    for (const Deciding deciding : {Deciding::Histograms, Deciding::All})
        if (!used.found)
            used = rangeOf(m_curves, deciding);
    if (!used.found) {
        plot().xAxis->setRange(m_x.low, m_x.high);
        plot().yAxis->setRange(m_y.low, m_y.high);
        return;
    }
    addBestFits(m_curves, used);
    if (m_truth)
        used.add(*m_truth);
    plot().xAxis->setRange(withMargin(used.x, m_x));
    plot().yAxis->setRange(withMargin(used.y, m_y));
}

bool ContourPlot::overTruth(const QPointF& pixel) const
{
    if (!m_draggable || !m_truth || m_curves.isEmpty())
        return false;
    const QPointF star(plot().xAxis->coordToPixel((*m_truth)[0]),
                       plot().yAxis->coordToPixel((*m_truth)[1]));
    return QLineF(star, pixel).length() < reach;
}

void ContourPlot::press(QMouseEvent* event)
{
    m_pressed = event->position();
    m_nudging = false;
    m_dragging = event->button() == Qt::LeftButton && overTruth(m_pressed);
    if (m_dragging)
        plot().setInteraction(QCP::iRangeDrag, false);
}

void ContourPlot::move(QMouseEvent* event)
{
    if (!m_dragging) {
        plot().setCursor(overTruth(event->position()) ? Qt::SizeAllCursor : Qt::ArrowCursor);
        return;
    }
    Q_EMIT truthMoved(plot().xAxis->pixelToCoord(event->position().x()),
                      plot().yAxis->pixelToCoord(event->position().y()), false, 0);
}

void ContourPlot::release(QMouseEvent* event)
{
    const bool dragged = m_dragging;
    const bool stayed = QLineF(m_pressed, event->position()).length() < 3.0;
    const double x = plot().xAxis->pixelToCoord(event->position().x());
    const double y = plot().yAxis->pixelToCoord(event->position().y());
    m_dragging = false;
    plot().setInteraction(QCP::iRangeDrag, true);
    if (dragged && !stayed)
        Q_EMIT truthMoved(x, y, true, 0);
    else if (stayed && event->button() == Qt::LeftButton
             && plot().axisRect()->rect().contains(event->position().toPoint()))
        Q_EMIT pointClicked(x, y);
}

void ContourPlot::keyPressEvent(QKeyEvent* event)
{
    const int right = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    const int up = (event->key() == Qt::Key_Up) - (event->key() == Qt::Key_Down);
    if (!m_draggable || !m_truth || (right == 0 && up == 0)) {
        PlotView::keyPressEvent(event);
        return;
    }
    if (!m_nudging)
        ++m_nudges;
    m_nudging = true;
    const double step = nudgeStep(*event);
    Q_EMIT truthMoved((*m_truth)[0] + right * step * (m_x.high - m_x.low),
                      (*m_truth)[1] + up * step * (m_y.high - m_y.low), true, m_nudges);
}

QString ContourPlot::csv() const
{
    QString text = "estimator,method,level,line,x,y\n";
    for (const LimitCurve& curve : m_curves) {
        if (!isShown(curve.name))
            continue;
        for (const auto& [level, lines] : curve.result->contours) {
            int number = 0;
            for (const Polyline& line : lines) {
                for (const auto& point : line.points)
                    text += QString("%1,%2,%3,%4,%5,%6\n")
                                .arg(curve.name, curve.method)
                                .arg(level)
                                .arg(number)
                                .arg(point[0], 0, 'g', 17)
                                .arg(point[1], 0, 'g', 17);
                ++number;
            }
        }
    }
    return text;
}

} // namespace assay
