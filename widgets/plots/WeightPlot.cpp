// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/WeightPlot.hpp"

#include "widgets/plotting/Lasso.hpp"
#include "widgets/plotting/PlotClicks.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay {

namespace {

constexpr double lowest = -4.0; // log10 of w / mean w
constexpr double highest = 3.0;
constexpr int bins = 70;

double edge(int bin)
{
    return lowest + (highest - lowest) * bin / bins;
}

} // namespace

WeightPlot::WeightPlot(QWidget* parent)
    : PlotView("plot.weights", tr("Spectrum of the weights"), parent)
{
    setAxisTitles(tr("log_{10} (w / mean w)"), tr("share of events"));
    m_graph = plot().addGraph();
    m_graph->setLineStyle(QCPGraph::lsStepLeft);
    plot().yAxis->setScaleType(QCPAxis::stLogarithmic);
    plot().yAxis2->setScaleType(QCPAxis::stLogarithmic);
    plot().yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    plot().yAxis2->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    plot().yAxis->setNumberFormat("eb");
    plot().yAxis->setNumberPrecision(0);
    setEmptyText(tr("No events yet. Simulate or import events first."));
    finishSetup();
    connect(new Lasso(*this, Lasso::Shape::Band), &Lasso::enclosed, this,
            [this](const QPolygonF& band) {
                choose(band.boundingRect().left(), band.boundingRect().right());
            });
    connect(new PlotClicks(plot(), this), &PlotClicks::clicked, this, [this](const QPointF& at) {
        if (plot().axisRect()->rect().contains(at.toPoint()))
            choose(at.x(), at.x());
    });
    fitAxes();
}

/// Whole bins; the outermost ones hold what lies beyond.
void WeightPlot::choose(double left, double right)
{
    if (isEmpty())
        return;
    const auto binAt = [&](double pixel) {
        const double x = plot().xAxis->pixelToCoord(pixel);
        return std::clamp(int(std::floor((x - lowest) / (highest - lowest) * bins)), 0, bins - 1);
    };
    const int first = binAt(left), last = binAt(right);
    Q_EMIT weightsChosen(first == 0 ? 0.0 : m_mean * std::pow(10.0, edge(first)),
                         last == bins - 1 ? INFINITY : m_mean * std::pow(10.0, edge(last + 1)));
}

void WeightPlot::setWeights(const std::vector<double>& weights)
{
    m_counts.assign(bins, 0.0);
    m_notPositive = 0;
    m_mean = std::accumulate(weights.begin(), weights.end(), 0.0)
             / double(std::max<std::size_t>(weights.size(), 1));
    for (const double weight : weights) {
        if (!(weight > 0.0) || !(m_mean > 0.0)) {
            ++m_notPositive;
            continue;
        }
        const double at = (std::log10(weight / m_mean) - lowest) / (highest - lowest) * bins;
        m_counts[std::size_t(std::clamp(int(std::floor(at)), 0, bins - 1))] += 1.0;
    }
    QVector<double> x, y;
    for (int i = 0; i <= bins; ++i) {
        x.push_back(edge(i));
        const double share = m_counts[std::size_t(std::min(i, bins - 1))] / double(weights.size());
        y.push_back(std::max(share, 1e-12));
    }
    m_graph->setData(x, y, true);
    setEmpty(weights.empty());
    contentChanged();
}

void WeightPlot::restyle()
{
    QColor fill = theme().accent;
    fill.setAlpha(50);
    m_graph->setPen(QPen(theme().accent, 1.6));
    m_graph->setBrush(fill);
}

void WeightPlot::fitAxes()
{
    plot().xAxis->setRange(lowest, highest);
    plot().yAxis->setRange(2e-5, 2.0);
}

QString WeightPlot::csv() const
{
    QString text = "log10_low,log10_high,events\n";
    for (int i = 0; i < int(m_counts.size()); ++i)
        text += QString("%1,%2,%3\n").arg(edge(i)).arg(edge(i + 1)).arg(m_counts[std::size_t(i)]);
    return text;
}

} // namespace assay
