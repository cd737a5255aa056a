// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/LossPlot.hpp"

#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr int graphsPerCurve = 3; // training, validation, best epoch

QVector<QString> methodsOf(const QVector<LossCurve>& curves)
{
    QVector<QString> methods;
    for (const LossCurve& curve : curves)
        methods.push_back(curve.method);
    return methods;
}

} // namespace

LossPlot::LossPlot(QWidget* parent) : PlotView("plot.loss", tr("Loss"), parent)
{
    setAxisTitles(tr("epoch"), tr("loss"));
    plot().legend->setVisible(true);
    plot().xAxis->ticker()->setTickStepStrategy(QCPAxisTicker::tssReadability);
    setEmptyText(tr("No training yet. Train an estimator to see its loss."));
    finishSetup();
    fitAxes();
}

void LossPlot::setCurves(const QVector<LossCurve>& curves)
{
    const bool same = curves.size() == m_curves.size()
                      && std::equal(curves.begin(), curves.end(), m_curves.begin(),
                                    [](const LossCurve& a, const LossCurve& b) {
                                        return a.name == b.name && a.method == b.method;
                                    });
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
    }
    restyle();
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
    }
}

void LossPlot::restyle()
{
    const auto styles = stylesOf(methodsOf(m_curves), theme());
    for (int i = 0; i < m_curves.size(); ++i) {
        const QColor color = styles[i].color;
        plot().graph(graphsPerCurve * i)->setPen(QPen(color, 1.8));
        QColor soft = color;
        soft.setAlpha(200);
        plot().graph(graphsPerCurve * i + 1)->setPen(QPen(soft, 1.8, Qt::DashLine));
        QCPGraph* mark = plot().graph(graphsPerCurve * i + 2);
        mark->setLineStyle(QCPGraph::lsNone);
        mark->setScatterStyle({QCPScatterStyle::ssCircle, color, theme().canvas, 8});
    }
}

void LossPlot::fitAxes()
{
    double lowest = INFINITY, highest = -INFINITY, smallestPositive = INFINITY;
    int last = 1;
    for (const LossCurve& curve : m_curves) {
        for (const EpochMetrics& metrics : curve.metrics) {
            last = std::max(last, metrics.epoch);
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
    plot().xAxis->setRange(0.5, std::max(last, 4) + 0.5);
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
