// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/VariationBand.hpp"

#include "widgets/plots/BinDensity.hpp"
#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/PlotTheme.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

QCPGraph* addSteps(QCPAxisRect& rect)
{
    auto* graph = new QCPGraph(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    graph->setLineStyle(QCPGraph::lsStepLeft);
    graph->removeFromLegend();
    return graph;
}

} // namespace

BandEnds envelopeOf(const std::vector<double>& values,
                    const std::vector<std::vector<double>>& ups,
                    const std::vector<std::vector<double>>& downs)
{
    BandEnds ends{values, values};
    for (std::size_t i = 0; i < values.size(); ++i) {
        double below = 0.0, above = 0.0;
        for (std::size_t k = 0; k < ups.size(); ++k) {
            const double up = ups[k][i] - values[i], down = downs[k][i] - values[i];
            above += std::pow(std::max({up, down, 0.0}), 2);
            below += std::pow(std::min({up, down, 0.0}), 2);
        }
        ends.low[i] -= std::sqrt(below);
        ends.high[i] += std::sqrt(above);
    }
    return ends;
}

VariationBand::VariationBand(QCPAxisRect& main, QCPAxisRect& ratio)
    : m_low(addSteps(main)), m_high(addSteps(main)), m_ratioLow(addSteps(ratio)),
      m_ratioHigh(addSteps(ratio))
{
    m_high->setChannelFillGraph(m_low);
    m_ratioHigh->setChannelFillGraph(m_ratioLow);
    m_high->setName(QCoreApplication::translate("VariationBand", "systematics"));
    for (QCPGraph* graph : {m_low, m_ratioLow, m_ratioHigh})
        CurveFilter::setCurve(*graph, m_high->name());
    setVisible(false);
}

void VariationBand::setVisible(bool visible)
{
    if (visible)
        m_high->addToLegend();
    else
        m_high->removeFromLegend();
    if (visible)
        return;
    for (QCPGraph* graph : {m_low, m_high, m_ratioLow, m_ratioHigh})
        graph->data()->clear();
}

void VariationBand::fill(const std::vector<double>& edges, const std::vector<double>& values,
                         const std::vector<double>& reference,
                         const QVector<Variation>& variations, bool shapes)
{
    std::vector<std::vector<double>> ups, downs;
    for (const Variation& variation : variations) {
        if (variation.up.size() != values.size() || variation.down.size() != values.size())
            continue;
        ups.push_back(densityOf(variation.up, edges, shapes ? sumOf(variation.up) : 1.0));
        downs.push_back(densityOf(variation.down, edges, shapes ? sumOf(variation.down) : 1.0));
    }
    m_ends = ups.empty() ? BandEnds() : envelopeOf(values, ups, downs);
    setVisible(!ups.empty());
    if (ups.empty())
        return;
    const QVector<double> x(edges.begin(), edges.end());
    m_low->setData(x, stepsOf(m_ends.low), true);
    m_high->setData(x, stepsOf(m_ends.high), true);
    m_ratioLow->setData(x, stepsOf(ratioOf(m_ends.low, reference)), true);
    m_ratioHigh->setData(x, stepsOf(ratioOf(m_ends.high, reference)), true);
}

void VariationBand::setTheme(const PlotTheme& theme)
{
    // Hatched, so that it is told from the Monte Carlo error without its colour.
    QColor color(theme.dark ? "#ffb454" : "#c45a00");
    QPen edge(color, 1.0);
    for (QCPGraph* graph : {m_low, m_high, m_ratioLow, m_ratioHigh})
        graph->setPen(edge);
    m_high->setBrush(QBrush(color, Qt::BDiagPattern));
    m_ratioHigh->setBrush(QBrush(color, Qt::BDiagPattern));
}

} // namespace assay
