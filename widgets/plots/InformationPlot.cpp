// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/InformationPlot.hpp"

#include "widgets/plotting/LowerRect.hpp"
#include "widgets/plotting/AxisTitle.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>

namespace assay {

namespace {

QVector<double> steps(const std::vector<double>& values)
{
    QVector<double> points(values.begin(), values.end());
    points.push_back(values.empty() ? 0.0 : values.back());
    return points;
}

} // namespace

InformationPlot::InformationPlot(const QString& figureName, QWidget* parent)
    : PlotView(figureName, tr("Information over the observable"), parent)
{
    m_lower = addLowerRect(plot(), 1.0);
    m_lower->setLayer("background");
    QCPAxis* below = m_lower->axis(QCPAxis::atBottom);
    m_xTitle = addTitle(below);
    m_below = addTitle(m_lower->axis(QCPAxis::atLeft));
    m_values = plot().addGraph();
    m_full = plot().addGraph(below, m_lower->axis(QCPAxis::atLeft));
    m_binned = plot().addGraph(below, m_lower->axis(QCPAxis::atLeft));
    for (QCPGraph* graph : {m_values, m_full, m_binned})
        graph->setLineStyle(QCPGraph::lsStepLeft);
    m_values->setName(tr("cross section at the sliders"));
    m_binned->setName(tr("information of the bin's content"));
    m_full->setName(tr("information of its events, z known"));
    placeLegendAbove(); // Information is largest at the ends, where a legend would be.
    setEmptyText(tr("No events yet."));
    finishSetup();
}

void InformationPlot::setTitles(const QString& observable, const QString& element)
{
    m_xTitle->setTitle(observable);
    m_below->setTitle(element);
    setAxisTitles({}, tr("σ per bin [pb]"));
    setTitle(tr("%1 over %2").arg(element, observable));
    scheduleReplot();
}

void InformationPlot::setBins(const InformationBins& bins)
{
    m_bins = bins;
    const QVector<double> x(bins.edges.begin(), bins.edges.end());
    const auto put = [&](QCPGraph* graph, const std::vector<double>& values) {
        if (values.size() + 1 == bins.edges.size())
            graph->setData(x, steps(values), true);
        else
            graph->data()->clear();
    };
    put(m_values, bins.values);
    put(m_binned, bins.binned);
    put(m_full, bins.full);
    drawTrained();
    setEmpty(bins.values.empty());
    contentChanged();
}

void InformationPlot::drawTrained()
{
    for (QCPGraph* graph : m_trained)
        plot().removeGraph(graph);
    m_trained.clear();
    QVector<QString> methods;
    for (const TrainedInformation& entry : m_bins.trained)
        methods.push_back(entry.method);
    const auto styles = stylesOf(methods, theme());
    const QVector<double> x(m_bins.edges.begin(), m_bins.edges.end());
    for (int i = 0; i < m_bins.trained.size(); ++i) {
        const TrainedInformation& entry = m_bins.trained[i];
        if (entry.values.size() + 1 != m_bins.edges.size())
            continue;
        QCPGraph* graph = plot().addGraph(m_lower->axis(QCPAxis::atBottom),
                                          m_lower->axis(QCPAxis::atLeft));
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setName(tr("information of %1").arg(entry.name));
        graph->setPen(QPen(styles[i].color, 1.6, styles[i].dash));
        graph->setData(x, steps(entry.values), true);
        m_trained.push_back(graph);
    }
}

void InformationPlot::restyle()
{
    drawTrained();
    QColor fill = theme().reference;
    fill.setAlpha(70);
    m_values->setPen(QPen(theme().reference, 1.3));
    m_values->setBrush(fill);
    QColor bars = theme().accent;
    m_binned->setPen(QPen(bars, 1.6));
    bars.setAlpha(80);
    m_binned->setBrush(bars);
    m_full->setPen(QPen(theme().ink, 1.4, Qt::DashLine));
}

void InformationPlot::fitAxes()
{
    if (m_bins.edges.size() < 2)
        return;
    plot().xAxis->setRange(m_bins.edges.front(), m_bins.edges.back());
    const auto top = [](const std::vector<double>& values) {
        return values.empty() ? 0.0 : *std::max_element(values.begin(), values.end());
    };
    const auto bottom = [](const std::vector<double>& values) {
        return values.empty() ? 0.0 : *std::min_element(values.begin(), values.end());
    };
    const double highest = top(m_bins.values);
    plot().yAxis->setRange(0.0, highest > 0.0 ? 1.35 * highest : 1.0);
    double high = std::max(top(m_bins.binned), top(m_bins.full));
    double low = std::min({0.0, bottom(m_bins.binned), bottom(m_bins.full)});
    for (const TrainedInformation& entry : m_bins.trained) {
        high = std::max(high, top(entry.values));
        low = std::min(low, bottom(entry.values));
    }
    m_lower->axis(QCPAxis::atLeft)
        ->setRange(1.1 * low, high > 0.0 ? 1.15 * high : low < 0.0 ? 0.0 : 1.0);
}

QString InformationPlot::csv() const
{
    QString text = "low,high,value_pb,information_of_bin,information_of_events";
    for (const TrainedInformation& entry : m_bins.trained)
        text += ",\"information_of_" + entry.name + '"';
    text += '\n';
    for (std::size_t i = 0; i < m_bins.values.size(); ++i) {
        text += QString("%1,%2,%3,%4,%5")
                    .arg(m_bins.edges[i], 0, 'g', 17)
                    .arg(m_bins.edges[i + 1], 0, 'g', 17)
                    .arg(m_bins.values[i], 0, 'g', 17)
                    .arg(m_bins.binned[i], 0, 'g', 17)
                    .arg(m_bins.full.empty() ? QString()
                                             : QString::number(m_bins.full[i], 'g', 17));
        for (const TrainedInformation& entry : m_bins.trained)
            text += ',' + (i < entry.values.size() ? QString::number(entry.values[i], 'g', 17)
                                                   : QString());
        text += '\n';
    }
    return text;
}

} // namespace assay
