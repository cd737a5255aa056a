// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/RunLossPlot.hpp"

#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

RunLossPlot::RunLossPlot(const QString& figureName, QWidget* parent)
    : PlotView(figureName, tr("Validation loss"), parent)
{
    placeLegendAbove();
    setAxisTitles(tr("epoch"), tr("loss"));
    setEmptyText(tr("Select trainings in the table to see their losses."));
    finishSetup();
    fitAxes();
}

void RunLossPlot::setRuns(const QVector<RunLoss>& runs)
{
    m_runs = runs;
    rebuild();
    setEmpty(m_runs.isEmpty());
    contentChanged();
}

void RunLossPlot::rebuild()
{
    plot().clearGraphs();
    QVector<QString> methods;
    for (const RunLoss& run : m_runs)
        methods.push_back(run.method);
    const auto styles = stylesOf(methods, theme());
    for (int i = 0; i < m_runs.size(); ++i) {
        MethodStyle style = styles[i];
        style.dash = m_runs[i].dash.value_or(style.dash);
        style.color = m_runs[i].color.value_or(style.color);
        QVector<double> epochs, train, validation;
        for (const EpochMetrics& metrics : m_runs[i].metrics) {
            epochs.push_back(metrics.epoch);
            train.push_back(metrics.trainLoss);
            validation.push_back(metrics.validationLoss);
        }
        QColor faint = style.color;
        faint.setAlpha(90);
        QCPGraph* below = plot().addGraph();
        below->setData(epochs, train, true);
        below->setPen(QPen(faint, 1.0));
        below->removeFromLegend();
        QCPGraph* graph = plot().addGraph();
        graph->setData(epochs, validation, true);
        graph->setPen(style.pen(2.0));
        graph->setName(m_runs[i].name);
        belongsTo(*below, m_runs[i].name);
    }
}

void RunLossPlot::restyle()
{
    rebuild();
}

void RunLossPlot::fitAxes()
{
    double low = INFINITY, high = -INFINITY;
    int last = 4;
    for (const RunLoss& run : m_runs)
        for (const EpochMetrics& metrics : run.metrics) {
            last = std::max(last, metrics.epoch);
            for (const double loss : {metrics.trainLoss, metrics.validationLoss})
                if (std::isfinite(loss) && (!isLogarithmic() || loss > 0.0)) {
                    low = std::min(low, loss);
                    high = std::max(high, loss);
                }
        }
    plot().xAxis->setRange(0.5, last + 0.5);
    if (!(low <= high))
        return plot().yAxis->setRange(isLogarithmic() ? 0.1 : 0.0, 1.0);
    const double span = std::max(high - low, 1e-6 * std::abs(high) + 1e-12);
    if (isLogarithmic())
        plot().yAxis->setRange(low / 1.1, high * 1.1);
    else
        plot().yAxis->setRange(low - 0.06 * span, high + 0.06 * span);
}

QCPAxis* RunLossPlot::logarithmicAxis()
{
    return plot().yAxis;
}

QString RunLossPlot::csv() const
{
    QString text = "run,method,epoch,train_loss,validation_loss\n";
    for (const RunLoss& run : m_runs)
        for (const EpochMetrics& metrics : run.metrics)
            text += QString("%1,%2,%3,%4,%5\n")
                        .arg(run.name, run.method)
                        .arg(metrics.epoch)
                        .arg(metrics.trainLoss, 0, 'g', 17)
                        .arg(metrics.validationLoss, 0, 'g', 17);
    return text;
}

} // namespace assay
