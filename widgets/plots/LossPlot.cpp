// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/LossPlot.hpp"

#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QHash>

#include <algorithm>
#include <array>
#include <functional>
#include <cmath>
#include <map>

namespace assay {

namespace {

/// How the runs of one method differ, the first of them as all that stand alone.
struct RunLook {
    Qt::PenStyle training, validation;
    QCPScatterStyle::ScatterShape mark;
};
constexpr std::array<RunLook, 3> runLooks = {
    RunLook{Qt::SolidLine, Qt::DashLine, QCPScatterStyle::ssCircle},
    RunLook{Qt::DashDotLine, Qt::DotLine, QCPScatterStyle::ssDiamond},
    RunLook{Qt::DashDotDotLine, Qt::DotLine, QCPScatterStyle::ssSquare}};

constexpr int graphsPerCurve = 4; // training, validation, best epoch, epoch of NaN

QVector<QString> methodsOf(const QVector<LossCurve>& curves)
{
    QVector<QString> methods;
    for (const LossCurve& curve : curves)
        methods.push_back(curve.method);
    return methods;
}

} // namespace

QVector<double> smoothed(const QVector<double>& values, int n)
{
    const double keep = 1.0 - 2.0 / (n + 1.0);
    double sum = 0.0, weight = 0.0;
    QVector<double> out;
    for (const double value : values) {
        if (std::isfinite(value)) {
            sum = keep * sum + (1.0 - keep) * value;
            weight = keep * weight + (1.0 - keep);
        }
        out.push_back(weight > 0.0 ? sum / weight : NAN);
    }
    return out;
}

LossPlot::LossPlot(QWidget* parent) : PlotView("plot.loss", tr("Loss"), parent)
{
    setAxisTitles(tr("epoch"), tr("loss"));
    placeLegendAbove();
    plot().xAxis->ticker()->setTickStepStrategy(QCPAxisTicker::tssReadability);
    setEmptyText(tr("No training yet. Train an estimator to see its loss."));
    finishSetup();
    fitAxes();
}

void LossPlot::setCurves(const QVector<LossCurve>& curves)
{
    const bool same = curves.size() == m_curves.size()
                      && std::equal(curves.begin(), curves.end(), m_curves.begin(),
                                    std::mem_fn(&LossCurve::sameRun));
    m_curves = curves;
    if (!same)
        rebuild();
    fill();
    setEmpty(std::all_of(m_curves.begin(), m_curves.end(),
                         [](const LossCurve& curve) { return curve.metrics.empty(); }));
    contentChanged();
}

void LossPlot::rebuild()
{
    plot().clearGraphs();
    for (const LossCurve& curve : m_curves) {
        plot().addGraph()->setName(curve.name + tr(", training"));
        plot().addGraph()->setName(curve.name + tr(", validation"));
        plot().addGraph()->removeFromLegend();
        plot().addGraph()->removeFromLegend();
        for (int k = 1; k <= graphsPerCurve; ++k)
            belongsTo(*plot().graph(plot().graphCount() - k), curve.name);
    }
    fillExtras();
    restyle();
}

void LossPlot::setSmoothing(int epochs)
{
    m_smoothing = std::max(epochs, 1);
    fillExtras();
    restyle();
    contentChanged();
}

void LossPlot::setBand(bool on)
{
    m_band = on;
    fillExtras();
    restyle();
    contentChanged();
}

void LossPlot::setLogarithmicEpochs(bool on)
{
    m_logEpochs = on;
    for (QCPAxis* axis : {plot().xAxis, plot().xAxis2}) {
        axis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setTicker(on ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                           : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    }
    resetView();
}

/// Graphs after those of the raw curves.
void LossPlot::fillExtras()
{
    while (plot().graphCount() > graphsPerCurve * m_curves.size())
        plot().removeGraph(plot().graphCount() - 1);
    m_smooth.clear();
    m_bands.clear();
    m_bandMethods.clear();
    std::map<QString, std::map<int, std::pair<double, double>>> range;
    std::map<QString, int> runs;
    for (const LossCurve& curve : m_curves) {
        QVector<double> epochs, train, validation;
        runs[curve.method] += !curve.metrics.empty();
        for (const EpochMetrics& metrics : curve.metrics) {
            epochs.push_back(metrics.epoch);
            train.push_back(metrics.trainLoss);
            validation.push_back(metrics.validationLoss);
            auto [at, first] = range[curve.method].try_emplace(
                metrics.epoch, metrics.validationLoss, metrics.validationLoss);
            at->second.first = std::min(at->second.first, metrics.validationLoss);
            at->second.second = std::max(at->second.second, metrics.validationLoss);
        }
        if (m_smoothing < 2)
            continue;
        for (const auto& values : {train, validation}) {
            m_smooth << plot().addGraph();
            m_smooth.back()->removeFromLegend();
            belongsTo(*m_smooth.back(), curve.name);
            m_smooth.back()->setData(epochs, smoothed(values, m_smoothing), true);
        }
    }
    for (const auto& [method, ends] : range) {
        if (!m_band || runs[method] < 2)
            continue;
        QVector<double> epochs, low, high;
        for (const auto& [epoch, values] : ends) {
            epochs.push_back(epoch);
            low.push_back(values.first);
            high.push_back(values.second);
        }
        for (const auto& values : {low, high}) {
            m_bands << plot().addGraph();
            m_bands.back()->removeFromLegend();
            m_bands.back()->setData(epochs, values, true);
        }
        m_bandMethods << method;
    }
}

void LossPlot::fill()
{
    for (int i = 0; i < m_curves.size(); ++i) {
        QVector<double> epochs, train, validation;
        const EpochMetrics* best = nullptr;
        for (const EpochMetrics& metrics : m_curves[i].metrics) {
            epochs.push_back(metrics.epoch);
            train.push_back(metrics.trainLoss);
            validation.push_back(metrics.validationLoss);
            if (!best || metrics.validationLoss < best->validationLoss)
                best = &metrics;
        }
        plot().graph(graphsPerCurve * i)->setData(epochs, train, true);
        plot().graph(graphsPerCurve * i + 1)->setData(epochs, validation, true);
        QCPGraph* mark = plot().graph(graphsPerCurve * i + 2);
        mark->data()->clear();
        if (best)
            mark->addData(best->epoch, best->validationLoss);
        QCPGraph* broken = plot().graph(graphsPerCurve * i + 3);
        broken->data()->clear();
        if (m_curves[i].broken && !epochs.isEmpty())
            broken->addData(epochs.back() + 1.0, train.back());
    }
    if (m_smoothing > 1 || m_band) {
        fillExtras();
        restyle();
    }
}

void LossPlot::restyle()
{
    const auto styles = stylesOf(methodsOf(m_curves), theme());
    QHash<QString, int> seen; // Runs of one method have one colour.
    for (int i = 0; i < m_curves.size(); ++i) {
        const QColor color = styles[i].color;
        const int place = seen[m_curves[i].method.toLower()]++;
        const RunLook look = runLooks[std::size_t(m_curves[i].look.value_or(place))
                                      % runLooks.size()];
        // Losses are noisy, and wide pens on noisy lines are slow. Below smooth curves they fade.
        const bool under = m_smoothing > 1;
        QColor soft = color;
        soft.setAlpha(under ? 90 : 255);
        const double width = m_curves[i].metrics.size() > 200 ? 1.0 : 1.8;
        plot().graph(graphsPerCurve * i)->setPen(QPen(soft, under ? 1.0 : width, look.training));
        soft.setAlpha(under ? 90 : 200);
        plot().graph(graphsPerCurve * i + 1)->setPen(
            QPen(soft, under ? 1.0 : width, look.validation));
        for (int k = 0; under && k < 2; ++k)
            m_smooth[2 * i + k]->setPen(QPen(color, 1.8, k == 0 ? look.training : look.validation));
        QCPGraph* mark = plot().graph(graphsPerCurve * i + 2);
        mark->setLineStyle(QCPGraph::lsNone);
        mark->setScatterStyle({look.mark, color, theme().canvas, 8});
        QCPGraph* broken = plot().graph(graphsPerCurve * i + 3);
        broken->setLineStyle(QCPGraph::lsNone);
        broken->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross,
                                                QPen(theme().warning, 2.4), Qt::NoBrush, 11));
    }
    for (int i = 0; i < m_bandMethods.size(); ++i) {
        QColor fill = styleOf(m_bandMethods[i], theme()).color;
        fill.setAlpha(45);
        m_bands[2 * i]->setPen(Qt::NoPen);
        m_bands[2 * i + 1]->setPen(Qt::NoPen);
        m_bands[2 * i + 1]->setBrush(fill);
        m_bands[2 * i + 1]->setChannelFillGraph(m_bands[2 * i]);
    }
}

void LossPlot::fitAxes()
{
    double lowest = INFINITY, highest = -INFINITY, smallestPositive = INFINITY;
    int last = 1;
    for (const LossCurve& curve : m_curves) {
        for (const EpochMetrics& metrics : curve.metrics) {
            last = std::max(last, metrics.epoch + (curve.broken ? 1 : 0));
            for (const double loss : {metrics.trainLoss, metrics.validationLoss}) {
                if (!std::isfinite(loss))
                    continue;
                lowest = std::min(lowest, loss);
                highest = std::max(highest, loss);
                if (loss > 0)
                    smallestPositive = std::min(smallestPositive, loss);
            }
        }
    }
    plot().xAxis->setRange(m_logEpochs ? 0.9 : 0.5, std::max(last, 4) + 0.5);
    if (!(lowest <= highest)) {
        plot().yAxis->setRange(isLogarithmic() ? 0.1 : 0.0, 1.0);
        return;
    }
    if (isLogarithmic() && std::isfinite(smallestPositive)) {
        plot().yAxis->setRange(smallestPositive / 1.3, highest * 1.6);
        return;
    }
    const double span = std::max(highest - lowest, 1e-6 * std::abs(highest) + 1e-12);
    // Room at the top for the legend.
    plot().yAxis->setRange(lowest - 0.06 * span, highest + 0.30 * span);
}

QCPAxis* LossPlot::logarithmicAxis()
{
    return plot().yAxis;
}

QString LossPlot::csv() const
{
    QString text = "estimator,method,epoch,train_loss,validation_loss\n";
    for (const LossCurve& curve : m_curves)
        for (const EpochMetrics& metrics : curve.metrics)
            text += QString("%1,%2,%3,%4,%5\n")
                        .arg(curve.name, curve.method)
                        .arg(metrics.epoch)
                        .arg(metrics.trainLoss, 0, 'g', 17)
                        .arg(metrics.validationLoss, 0, 'g', 17);
    return text;
}

} // namespace assay
