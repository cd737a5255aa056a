// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/ReliabilityPlot.hpp"

#include "widgets/plotting/LowerRect.hpp"
#include "widgets/plotting/AxisTitle.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/PlotClicks.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr int graphsPerCurve = 4; // before, its pulls, after, its pulls
constexpr double leastPull = 3.5; // of the axis
constexpr double mostPull = 12.0;
constexpr double leastError = 1e-9;
constexpr double reach = 12.0; // pixels around a point

/// NaN, which is not drawn, where so few events are in a bin that they all agree: then the binomial
/// error vanishes.
double pull(const ReliabilityBin& bin)
{
    return bin.error > leastError ? (bin.observed - bin.predicted) / bin.error : NAN;
}

void fill(QCPGraph& points, QCPErrorBars& bars, QCPGraph& pulls,
          const std::vector<ReliabilityBin>& bins)
{
    QVector<double> predicted, observed, errors, deviation;
    for (const ReliabilityBin& bin : bins) {
        predicted.push_back(bin.predicted);
        observed.push_back(bin.observed);
        errors.push_back(bin.error);
        deviation.push_back(pull(bin));
    }
    points.setData(predicted, observed, true);
    bars.setData(errors);
    pulls.setData(predicted, deviation, true);
}

} // namespace

ReliabilityPlot::ReliabilityPlot(QWidget* parent)
    : PlotView("plot.calibration", tr("Calibration of the ratio"), parent)
{
    m_pulls = addLowerRect(plot());
    QCPAxis* below = m_pulls->axis(QCPAxis::atBottom);
    m_pulls->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
    m_pulls->axis(QCPAxis::atRight)->ticker()->setTickCount(3);
    setAxisTitles({}, tr("observed share"));
    addTitle(below)->setTitle(tr("predicted s = 1/(1 + r)"));
    addTitle(m_pulls->axis(QCPAxis::atLeft))->setTitle(tr("pull"));
    plot().axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignLeft | Qt::AlignTop);
    plot().legend->setVisible(true);
    setEmptyText(tr("No ratio to check yet."));
    rebuild();
    connect(new PlotClicks(plot(), this), &PlotClicks::clicked, this, &ReliabilityPlot::click);
    finishSetup();
    fitAxes();
}

void ReliabilityPlot::setCurves(const QVector<ReliabilityCurve>& curves)
{
    m_curves = curves;
    rebuild();
    restyle();
    setEmpty(m_curves.isEmpty());
    contentChanged();
}

/// Graphs 0 and 1 are the diagonal and the line of no deviation; then four for each curve.
void ReliabilityPlot::rebuild()
{
    while (plot().plottableCount() > 0)
        plot().removePlottable(plot().plottableCount() - 1);
    QCPAxis* x = m_pulls->axis(QCPAxis::atBottom);
    QCPAxis* y = m_pulls->axis(QCPAxis::atLeft);
    plot().addGraph()->setData({0.0, 1.0}, {0.0, 1.0}, true);
    plot().addGraph(x, y)->setData({0.0, 1.0}, {0.0, 0.0}, true);
    for (int i = 0; i < 2; ++i)
        plot().graph(i)->removeFromLegend();
    for (const ReliabilityCurve& curve : m_curves) {
        for (const bool calibrated : {false, true}) {
            QCPGraph* points = plot().addGraph();
            points->setName(calibrated ? tr("%1, calibrated").arg(curve.name) : curve.name);
            QCPGraph* pulls = plot().addGraph(x, y);
            pulls->removeFromLegend();
            auto* bars = new QCPErrorBars(plot().xAxis, plot().yAxis);
            bars->setDataPlottable(points);
            bars->removeFromLegend();
            fill(*points, *bars, *pulls, calibrated ? curve.after : curve.before);
            belongsTo(*bars, points->name());
            belongsTo(*pulls, points->name());
            if (calibrated && curve.after.empty())
                points->removeFromLegend();
        }
    }
}

void ReliabilityPlot::click(const QPointF& pixel)
{
    double nearest = reach;
    int curve = -1;
    const ReliabilityBin* found = nullptr;
    for (int i = 0; i < m_curves.size(); ++i) {
        if (!isShown(m_curves[i].name))
            continue;
        for (const ReliabilityBin& bin : m_curves[i].before) {
            const auto distance = [&](const QCPAxisRect& rect, double value) {
                return QLineF(pixel, {rect.axis(QCPAxis::atBottom)->coordToPixel(bin.predicted),
                                      rect.axis(QCPAxis::atLeft)->coordToPixel(value)}).length();
            };
            const double away = std::min(distance(*plot().axisRect(), bin.observed),
                                         distance(*m_pulls, pull(bin)));
            if (away >= nearest)
                continue;
            nearest = away;
            curve = i;
            found = &bin;
        }
    }
    if (found)
        Q_EMIT binClicked(curve, found->low, found->high);
}

void ReliabilityPlot::restyle()
{
    QVector<QString> methods;
    for (const ReliabilityCurve& curve : m_curves)
        methods.push_back(curve.method);
    QVector<std::optional<int>> looks;
    for (const ReliabilityCurve& curve : m_curves)
        looks.push_back(curve.look);
    auto styles = stylesOf(methods, theme(), looks);
    for (int i = 0; i < m_curves.size(); ++i)
        styles[i].color = m_curves[i].color.value_or(styles[i].color);
    for (int i = 0; i < 2; ++i)
        plot().graph(i)->setPen(QPen(theme().ink, 1.0, Qt::DashLine));
    for (int i = 0; i < m_curves.size(); ++i) {
        const QColor color = styles[i].color;
        for (int which = 0; which < graphsPerCurve; ++which) {
            const bool calibrated = which >= 2;
            QCPGraph* graph = plot().graph(2 + graphsPerCurve * i + which);
            graph->setPen(QPen(color, 1.0, calibrated ? Qt::DotLine : styles[i].dash));
            graph->setScatterStyle({calibrated ? QCPScatterStyle::ssDiamond
                                               : QCPScatterStyle::ssCircle,
                                    QPen(color, 1.2),
                                    QBrush(calibrated ? theme().canvas : color), 6.0});
        }
    }
    for (int i = 0; i < plot().plottableCount(); ++i)
        if (auto* bars = qobject_cast<QCPErrorBars*>(plot().plottable(i)))
            bars->setPen(QPen(bars->dataPlottable()->pen().color(), 1.0));
}

void ReliabilityPlot::fitAxes()
{
    plot().xAxis->setRange(0.0, 1.0);
    plot().yAxis->setRange(0.0, 1.0);
    double most = leastPull;
    for (const ReliabilityCurve& curve : m_curves)
        for (const auto* bins : {&curve.before, &curve.after})
            for (const ReliabilityBin& bin : *bins)
                if (const double size = std::abs(pull(bin)); std::isfinite(size))
                    most = std::clamp(1.15 * size, most, mostPull);
    m_pulls->axis(QCPAxis::atLeft)->setRange(-most, most);
}

QString ReliabilityPlot::csv() const
{
    QString text = "estimator,method,calibrated,low,high,predicted,observed,error,share\n";
    for (const ReliabilityCurve& curve : m_curves)
        for (const bool calibrated : {false, true})
            for (const ReliabilityBin& bin : calibrated ? curve.after : curve.before) {
                text += QString("%1,%2,%3").arg(curve.name, curve.method).arg(int(calibrated));
                for (const double value : {bin.low, bin.high, bin.predicted, bin.observed,
                                           bin.error, bin.share})
                    text += QString(",%1").arg(value, 0, 'g', 17);
                text += '\n';
            }
    return text;
}

} // namespace assay
