// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/BasisWeightPlot.hpp"

#include "core/model/MorphingPlane.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>

namespace assay {

namespace {

constexpr int nodes = 121;
constexpr int mostInLegend = 8;

Qt::PenStyle dashOf(int benchmark)
{
    static const Qt::PenStyle dashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine,
                                          Qt::DashDotLine};
    return dashes[std::size_t(benchmark) % std::size(dashes)];
}

} // namespace

BasisWeightPlot::BasisWeightPlot(QWidget* parent)
    : PlotView("plot.basisWeights", tr("Weights of the benchmarks"), parent)
{
    setAxisTitles({}, tr("w_b"));
    m_zero = plot().addGraph();
    m_zero->removeFromLegend();
    placeLegendAbove();
    plot().legend->setWrap(2);
    setEmptyText(tr("No morphing yet."));
    finishSetup();
}

void BasisWeightPlot::setMorphing(const Morphing& morphing, const Theta& fixed, std::size_t along,
                                  double low, double high, const QString& axis,
                                  const QStringList& names)
{
    MorphingPlane line(morphing, fixed, along, std::nullopt);
    const auto count = qsizetype(morphing.basisSize());
    m_names = names;
    m_x.resize(nodes);
    m_weights.resize(count);
    for (QVector<double>& weights : m_weights)
        weights.resize(nodes);
    for (int i = 0; i < nodes; ++i) {
        m_x[i] = low + (high - low) * i / (nodes - 1);
        const std::vector<double>& at = line.weights(m_x[i]);
        for (qsizetype b = 0; b < count; ++b)
            m_weights[b][i] = at[std::size_t(b)];
    }
    const bool changed = m_graphs.size() != count;
    while (m_graphs.size() > count)
        plot().removeGraph(m_graphs.takeLast());
    while (m_graphs.size() < count)
        m_graphs.push_back(plot().addGraph());
    for (qsizetype b = 0; b < count; ++b) {
        m_graphs[b]->setData(m_x, m_weights[b], true);
        m_graphs[b]->setName(names.value(b));
        m_graphs[b]->setVisible(true);
    }
    m_zero->setData({low, high}, {0.0, 0.0}, true);
    plot().legend->setVisible(count <= mostInLegend);
    setAxisTitles(axis, tr("w_b"));
    setEmpty(false);
    if (changed)
        restyle();
    contentChanged();
}

void BasisWeightPlot::clear()
{
    m_weights.clear();
    for (QCPGraph* graph : std::as_const(m_graphs))
        graph->setVisible(false);
    setEmpty(true);
    contentChanged();
}

void BasisWeightPlot::setHighlighted(int benchmark)
{
    if (m_highlighted == benchmark)
        return;
    m_highlighted = benchmark;
    restyle();
    scheduleReplot();
}

void BasisWeightPlot::restyle()
{
    for (int b = 0; b < m_graphs.size(); ++b) {
        QColor color = PlotTheme::series(b);
        if (m_highlighted >= 0 && b != m_highlighted)
            color.setAlpha(110);
        m_graphs[b]->setPen(QPen(color, b == m_highlighted ? 2.6 : 1.4, dashOf(b)));
    }
    m_zero->setPen(QPen(theme().grid, 1.0));
}

void BasisWeightPlot::fitAxes()
{
    double low = 0.0, high = 1.0;
    for (const QVector<double>& weights : std::as_const(m_weights))
        for (const double weight : weights) {
            low = std::min(low, weight);
            high = std::max(high, weight);
        }
    const double margin = 0.06 * (high - low);
    if (!m_x.isEmpty())
        plot().xAxis->setRange(m_x.front(), m_x.back());
    plot().yAxis->setRange(low - margin, high + margin);
}

QString BasisWeightPlot::csv() const
{
    QString text = "benchmark,theta,weight\n";
    for (qsizetype b = 0; b < m_weights.size(); ++b)
        for (qsizetype i = 0; i < m_x.size(); ++i)
            text += QString("%1,%2,%3\n").arg(m_names.value(b), QString::number(m_x[i], 'g', 17),
                                              QString::number(m_weights[b][i], 'g', 17));
    return text;
}

} // namespace assay
