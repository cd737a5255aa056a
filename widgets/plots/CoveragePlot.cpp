// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/CoveragePlot.hpp"

#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr int bandPoints = 101;
constexpr std::size_t fewToys = 30;

QString say(const char* text)
{
    return QCoreApplication::translate("CoveragePlot", text);
}

} // namespace

CoveragePlot::CoveragePlot(const QString& figureName, QWidget* parent)
    : PlotView(figureName, tr("Coverage"), parent)
{
    placeLegendAbove();
    setAxisTitles(tr("promised confidence"), tr("share of toys covered"));
    setEmptyText(tr("No coverage yet. Measure it to see whether the regions keep their promise."));
    finishSetup();
    fitAxes();
}

void CoveragePlot::setCurves(const QVector<CoverageCurve>& curves)
{
    m_curves = curves;
    rebuild();
    setEmpty(m_curves.isEmpty());
    contentChanged();
}

void CoveragePlot::rebuild()
{
    plot().clearPlottables();
    QVector<QString> methods;
    std::size_t toys = 0;
    for (const CoverageCurve& curve : m_curves) {
        methods.push_back(curve.method);
        // The widest band: that of the fewest toys.
        const std::size_t count = curve.result.q.size();
        toys = toys == 0 ? count : std::min(toys, count);
    }
    if (toys > 0) {
        addBand(2.0, 28, toys);
        addBand(1.0, 48, toys);
    }
    QCPGraph* diagonal = plot().addGraph();
    diagonal->addData({0.0, 1.0}, {0.0, 1.0});
    diagonal->setPen(QPen(theme().reference, 1.0, Qt::DashLine));
    diagonal->setName(tr("as promised"));
    const auto styles = stylesOf(methods, theme());
    for (int i = 0; i < m_curves.size(); ++i) {
        MethodStyle style = styles[i];
        style.dash = m_curves[i].dash.value_or(style.dash);
        style.color = m_curves[i].color.value_or(style.color);
        addCurve(m_curves[i], style.pen(2.0));
    }
}

void CoveragePlot::addBand(double sigmas, int alpha, std::size_t toys)
{
    QVector<double> x(bandPoints), low(bandPoints), high(bandPoints);
    for (int i = 0; i < bandPoints; ++i) {
        x[i] = double(i) / (bandPoints - 1);
        const double error = sigmas * std::sqrt(x[i] * (1.0 - x[i]) / double(toys));
        low[i] = x[i] - error;
        high[i] = x[i] + error;
    }
    QCPGraph* below = plot().addGraph();
    below->setData(x, low, true);
    below->setPen(Qt::NoPen);
    below->removeFromLegend();
    QCPGraph* above = plot().addGraph();
    above->setData(x, high, true);
    above->setPen(Qt::NoPen);
    QColor fill = theme().reference;
    fill.setAlpha(alpha);
    above->setBrush(fill);
    above->setChannelFillGraph(below);
    belongsTo(*below, sigmas > 1.5 ? tr("95 % of chance") : tr("68 % of chance"));
    above->setName(sigmas > 1.5 ? tr("95 % of chance") : tr("68 % of chance"));
}

void CoveragePlot::addCurve(const CoverageCurve& curve, const QPen& pen)
{
    QCPGraph* graph = plot().addGraph();
    graph->setName(tr("%1, %2 toys").arg(shortName(curve.name)).arg(curve.result.q.size()));
    graph->setPen(pen);
    graph->addData(0.0, 0.0);
    for (const CoveragePoint& point : curve.result.curve)
        graph->addData(point.level, point.coverage);
    graph->addData(1.0, 1.0);
    QCPGraph* points = plot().addGraph();
    points->setLineStyle(QCPGraph::lsNone);
    points->setScatterStyle({QCPScatterStyle::ssDisc, pen.color(), 7});
    points->removeFromLegend();
    belongsTo(*points, graph->name());
    for (const CoveragePoint& point : curve.result.points) {
        points->addData(point.level, point.coverage);
        QCPGraph* error = plot().addGraph();
        error->addData({point.level, point.level}, {point.low, point.high});
        error->setPen(QPen(pen.color(), 1.0));
        error->removeFromLegend();
        belongsTo(*error, graph->name());
    }
}

void CoveragePlot::restyle()
{
    rebuild();
}

void CoveragePlot::fitAxes()
{
    plot().xAxis->setRange(0.0, 1.0);
    plot().yAxis->setRange(0.0, 1.0);
}

QString CoveragePlot::csv() const
{
    QString text = "estimator,method,toys,level,coverage,error,low,high\n";
    for (const CoverageCurve& curve : m_curves)
        for (const auto* list : {&curve.result.points, &curve.result.curve})
            for (const CoveragePoint& point : *list)
                text += QString("\"%1\",%2,%3,%4,%5,%6,%7,%8\n")
                            .arg(curve.name, curve.method)
                            .arg(curve.result.q.size())
                            .arg(point.level, 0, 'g', 17)
                            .arg(point.coverage, 0, 'g', 17)
                            .arg(point.error, 0, 'g', 17)
                            .arg(point.low, 0, 'g', 17)
                            .arg(point.high, 0, 'g', 17);
    return text;
}

QString coverageVerdict(const CoverageResult& result)
{
    if (result.points.empty() || result.q.empty())
        return {};
    const CoveragePoint& point = result.points.front();
    const double n = double(result.q.size());
    const double spread = std::sqrt(point.level * (1.0 - point.level) / n);
    const QString numbers = say("Regions at %1 contain the truth in %2 ± %3 % of %4 toys.")
                                .arg(percent(point.level))
                                .arg(100.0 * point.coverage, 0, 'f', 1)
                                .arg(100.0 * point.error, 0, 'f', 1)
                                .arg(result.q.size());
    if (result.q.size() < fewToys)
        return say("Too few toys to tell.") + " " + numbers;
    if (std::abs(point.coverage - point.level) < 2.0 * spread)
        return say("Keeps its promise.") + " " + numbers;
    return (point.coverage < point.level ? say("Under-covers: the regions are too small.")
                                         : say("Over-covers: the regions are larger than needed."))
           + " " + numbers;
}

} // namespace assay
