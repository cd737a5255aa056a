// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/ProfilePlot.hpp"

#include "core/inference/ChiSquare.hpp"
#include "widgets/plots/LimitDrawing.hpp"
#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/AxisTitle.hpp"
#include "widgets/plotting/MethodStyle.hpp"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr double rowLines = 1.3;   ///< Height of a named row of intervals, in lines of text.
constexpr int plainRow = 11;       ///< Without names, in pixels.
constexpr double mostShare = 0.36; ///< Of the height, for intervals with names.
constexpr double reach = 13.0;     ///< Pixels around the star that catch the mouse.
constexpr double lineReach = 5.0;

double highestThreshold(const QVector<LimitCurve>& curves)
{
    double highest = 3.84;
    for (const LimitCurve& curve : curves)
        for (const double level : curve.result->levels)
            highest = std::max(highest, thresholdOf(level, curve.result->dof));
    return highest;
}

} // namespace

ProfilePlot::ProfilePlot(QWidget* parent) : PlotView("plot.profile", tr("Profile"), parent)
{
    m_intervals = new QCPAxisRect(&plot(), true);
    m_intervals->setupFullAxesBox(true);
    m_intervals->setRangeDrag(Qt::Horizontal);
    m_intervals->setRangeZoom(Qt::Horizontal);
    m_intervals->setSizeConstraintRect(QCPLayoutElement::scrOuterRect);
    plot().plotLayout()->addElement(1, 0, m_intervals);
    placeLegendAbove();
    auto* group = new QCPMarginGroup(&plot());
    for (QCPAxisRect* rect : plot().axisRects())
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, group);
    plot().axisRect()->setMinimumMargins({0, 0, 0, 6});
    plot().xAxis->setTickLabels(false);
    QCPAxis* below = m_intervals->axis(QCPAxis::atBottom);
    const auto rangeChanged = qOverload<const QCPRange&>(&QCPAxis::rangeChanged);
    connect(below, rangeChanged, plot().xAxis,
            [this](const QCPRange& r) { plot().xAxis->setRange(r); });
    connect(plot().xAxis, rangeChanged, below, [below](const QCPRange& r) { below->setRange(r); });
    m_title = addTitle(below);
    connect(&plot(), &QCustomPlot::beforeReplot, this, &ProfilePlot::sizeIntervalPanel);
    setAxisTitles({}, tr("q = −2 Δ ln L"));
    setEmptyText(tr("No limits yet. Compute limits to see q against the parameter."));
    setFocusPolicy(Qt::StrongFocus);
    plot().setFocusProxy(this);
    connect(&plot(), &QCustomPlot::mousePress, this, &ProfilePlot::press);
    connect(&plot(), &QCustomPlot::mouseMove, this, &ProfilePlot::move);
    connect(&plot(), &QCustomPlot::mouseRelease, this, &ProfilePlot::release);
    PlotView::curves().setAnswer([this](const QString& name, bool solo) {
        const bool known = std::any_of(m_curves.begin(), m_curves.end(),
                                       [&](const LimitCurve& curve) { return curve.name == name; });
        if (known)
            Q_EMIT curveClicked(name, solo);
    });
    finishSetup();
}

void ProfilePlot::setAxis(const QString& title, const GridAxis& axis)
{
    m_title->setTitle(title);
    m_axis = axis;
    contentChanged();
}

void ProfilePlot::setTruth(std::optional<double> value)
{
    if (value == m_truth)
        return;
    m_truth = value;
    update();
}

void ProfilePlot::setHidden(const QSet<QString>& names)
{
    if (names == m_hidden)
        return;
    m_hidden = names;
    PlotView::curves().setHidden({names.begin(), names.end()});
    update();
}

void ProfilePlot::setTruthDraggable(bool draggable)
{
    m_draggable = draggable;
}

/// The view stays while something is dragged in it.
void ProfilePlot::update()
{
    rebuild();
    if (m_drag != Drag::None)
        scheduleReplot();
    else
        contentChanged();
}

void ProfilePlot::setCurves(const QVector<LimitCurve>& curves)
{
    m_curves.clear();
    for (const LimitCurve& curve : curves)
        if (curve.result && freeAxes(*curve.result).size() == 1)
            m_curves.push_back(curve);
    setEmpty(m_curves.isEmpty());
    update();
}

/// Where there is little room, the legend alone says whose the rows are.
void ProfilePlot::sizeIntervalPanel()
{
    const int rows = std::max(1, int(m_curves.size()));
    QCPAxis* left = m_intervals->axis(QCPAxis::atLeft);
    const int line = QFontMetrics(left->tickLabelFont()).height();
    const bool named = rows * rowLines * line <= mostShare * plot().viewport().height();
    left->setTickLabels(named);
    const int inner = named ? int(rows * rowLines * line) : rows * plainRow;
    m_intervals->setMinimumSize(60, inner);
    m_intervals->setMaximumSize(QWIDGETSIZE_MAX, inner + 3 * line);
}

void ProfilePlot::nameIntervals()
{
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (int i = 0; i < m_curves.size(); ++i)
        ticker->addTick(i, m_curves[i].name);
    QCPAxis* left = m_intervals->axis(QCPAxis::atLeft);
    left->setTicker(ticker);
    left->setTicks(true);
    left->setRange(m_curves.size() - 0.4, -0.6);
    m_intervals->axis(QCPAxis::atRight)->setTicks(false);
    left->setTickLength(0, 0);
}

void ProfilePlot::rebuild()
{
    plot().clearPlottables();
    nameIntervals();
    const auto styles = stylesOf(m_curves, theme());
    addLevels();
    for (int i = 0; i < m_curves.size(); ++i) {
        addProfile(m_curves[i], styles[i]);
        addIntervals(m_curves[i], styles[i], i);
    }
    addTruth();
    if (const QString text = uncheckedEntry(m_curves); !text.isEmpty())
        addLegendNote(plot(), text);
}

void ProfilePlot::addProfile(const LimitCurve& curve, const MethodStyle& style)
{
    const std::size_t axis = freeAxes(*curve.result).front();
    QCPGraph* graph = plot().addGraph();
    graph->setName(legendEntry(curve, m_curves));
    graph->setProperty("curve", curve.name);
    const bool hidden = m_hidden.contains(curve.name);
    graph->setPen(limitPen(curve, style, 2.0, hidden));
    if (hidden) {
        crossOut(plot(), *graph, theme());
        return;
    }
    for (Eigen::Index i = 0; i < curve.result->q.size(); ++i)
        if (std::isfinite(curve.result->q[i]))
            graph->addData(curve.result->thetas(i, Eigen::Index(axis)), curve.result->q[i]);
}

void ProfilePlot::addIntervals(const LimitCurve& curve, const MethodStyle& style, int row)
{
    if (m_hidden.contains(curve.name))
        return;
    QCPAxis* x = m_intervals->axis(QCPAxis::atBottom);
    QCPAxis* y = m_intervals->axis(QCPAxis::atLeft);
    for (auto it = curve.result->intervals.rbegin(); it != curve.result->intervals.rend(); ++it) {
        const bool narrowest = it->first == curve.result->intervals.begin()->first;
        for (const Interval& interval : it->second) {
            auto* bar = new QCPGraph(x, y);
            QPen pen(style.color, narrowest ? 6.0 : 2.0);
            pen.setCapStyle(Qt::FlatCap);
            bar->setPen(pen);
            bar->addData(interval.low, row);
            bar->addData(interval.high, row);
            bar->removeFromLegend();
            belongsTo(*bar, curve.name);
        }
    }
    const std::size_t axis = freeAxes(*curve.result).front();
    if (curve.result->bestFit.theta.size() <= axis)
        return;
    auto* best = new QCPGraph(x, y);
    best->addData(curve.result->bestFit.theta[axis], row);
    best->setLineStyle(QCPGraph::lsNone);
    QCPScatterStyle marker = markerOf(style, 8);
    marker.setBrush(theme().canvas); // It stands on a bar of the same colour.
    best->setScatterStyle(marker);
    best->removeFromLegend();
    belongsTo(*best, curve.name);
}

void ProfilePlot::addLevels()
{
    if (m_curves.isEmpty())
        return;
    const LimitResult& result = *m_curves.front().result;
    for (const double level : result.levels) {
        QCPGraph* line = plot().addGraph();
        const double q = thresholdOf(level, result.dof);
        line->addData(m_axis.low, q);
        line->addData(m_axis.high, q);
        line->setPen(QPen(theme().reference, 1.0, Qt::DashLine));
        line->removeFromLegend();
        line->setName(percent(level));
    }
}

void ProfilePlot::addTruth()
{
    if (!m_truth || m_curves.isEmpty())
        return;
    QCPGraph* graph = plot().addGraph();
    graph->addData(*m_truth, 0.0);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle({QCPScatterStyle::ssStar, theme().ink, theme().ink, 12});
    graph->setName(tr("assumed truth"));
}

void ProfilePlot::restyle()
{
    rebuild();
}

void ProfilePlot::fitAxes()
{
    plot().xAxis->setRange(m_axis.low, m_axis.high);
    plot().yAxis->setRange(0.0, m_curves.isEmpty() ? 6.0 : 2.2 * highestThreshold(m_curves));
}

bool ProfilePlot::overTruth(const QPointF& pixel) const
{
    if (!m_draggable || !m_truth || m_curves.isEmpty())
        return false;
    const QPointF star(plot().xAxis->coordToPixel(*m_truth), plot().yAxis->coordToPixel(0.0));
    return QLineF(star, pixel).length() < reach;
}

int ProfilePlot::levelAt(const QPointF& pixel) const
{
    if (m_curves.isEmpty() || !plot().axisRect()->rect().contains(pixel.toPoint()))
        return -1;
    const LimitResult& result = *m_curves.front().result;
    for (std::size_t i = 0; i < result.levels.size(); ++i) {
        const double q = thresholdOf(result.levels[i], result.dof);
        if (std::abs(plot().yAxis->coordToPixel(q) - pixel.y()) < lineReach)
            return int(i);
    }
    return -1;
}

void ProfilePlot::press(QMouseEvent* event)
{
    m_pressed = event->position();
    m_nudging = false;
    if (event->button() != Qt::LeftButton)
        return;
    m_level = levelAt(m_pressed);
    m_drag = overTruth(m_pressed) ? Drag::Truth : m_level >= 0 ? Drag::Level : Drag::None;
    if (m_drag != Drag::None)
        plot().setInteraction(QCP::iRangeDrag, false);
}

void ProfilePlot::move(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::Truth)
        Q_EMIT truthMoved(plot().xAxis->pixelToCoord(at.x()), false, 0);
    else if (m_drag == Drag::Level)
        moveLevel(at, false);
    else
        plot().setCursor(overTruth(at)        ? Qt::SizeHorCursor
                         : levelAt(at) >= 0 ? Qt::SizeVerCursor
                                              : Qt::ArrowCursor);
}

void ProfilePlot::moveLevel(const QPointF& pixel, bool finished)
{
    const double q = plot().yAxis->pixelToCoord(pixel.y());
    const int dof = m_curves.front().result->dof;
    // To a thousandth: a level that a person can read.
    const double level = 1.0 - chiSquareSurvival(std::max(q, 0.0), dof);
    Q_EMIT levelMoved(m_level, std::clamp(std::round(1000.0 * level) / 1000.0, 0.001, 0.999),
                      finished);
}

void ProfilePlot::release(QMouseEvent* event)
{
    const Drag drag = m_drag;
    const bool stayed = QLineF(m_pressed, event->position()).length() < 3.0;
    const double x = plot().xAxis->pixelToCoord(event->position().x());
    m_drag = Drag::None;
    plot().setInteraction(QCP::iRangeDrag, true);
    if (drag == Drag::Truth && !stayed)
        Q_EMIT truthMoved(x, true, 0);
    else if (drag == Drag::Level && !stayed)
        moveLevel(event->position(), true);
    else if (stayed && event->button() == Qt::LeftButton
             && plot().axisRect()->rect().contains(event->position().toPoint()))
        Q_EMIT pointClicked(x);
}

void ProfilePlot::keyPressEvent(QKeyEvent* event)
{
    const int right = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    if (!m_draggable || !m_truth || right == 0) {
        PlotView::keyPressEvent(event);
        return;
    }
    if (!m_nudging)
        ++m_nudges;
    m_nudging = true;
    const double step = nudgeStep(*event);
    Q_EMIT truthMoved(*m_truth + right * step * (m_axis.high - m_axis.low), true, m_nudges);
}

QString ProfilePlot::csv() const
{
    QString text = "estimator,method,theta,q,p_value\n";
    for (const LimitCurve& curve : m_curves) {
        if (!isShown(curve.name))
            continue;
        const auto axis = Eigen::Index(freeAxes(*curve.result).front());
        const LimitResult& result = *curve.result;
        for (Eigen::Index i = 0; i < result.q.size(); ++i)
            text += QString("%1,%2,%3,%4,%5\n")
                        .arg(curve.name, curve.method)
                        .arg(result.thetas(i, axis), 0, 'g', 17)
                        .arg(result.q[i], 0, 'g', 17)
                        .arg(i < result.pValues.size() ? result.pValues[i] : NAN, 0, 'g', 17);
    }
    return text;
}

} // namespace assay
