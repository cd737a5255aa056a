// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/SpectrumPlot.hpp"

#include "widgets/plotting/Lasso.hpp"
#include "widgets/plotting/PlotClicks.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

SpectrumPlot::SpectrumPlot(const QString& figureName, const QString& title, QWidget* parent)
    : PlotView(figureName, title, parent)
{
    plot().legend->setVisible(true);
    setEmptyText(tr("Nothing to draw yet."));
    finishSetup();
    const auto value = [this](double pixel) { return plot().xAxis->pixelToCoord(pixel); };
    connect(new Lasso(*this, Lasso::Shape::Band), &Lasso::enclosed, this,
            [this, value](const QPolygonF& band) {
                choose(value(band.boundingRect().left()), value(band.boundingRect().right()));
            });
    connect(new PlotClicks(plot(), this), &PlotClicks::clicked, this,
            [this, value](const QPointF& at) {
                if (plot().axisRect()->rect().contains(at.toPoint()))
                    choose(value(at.x()), value(at.x()));
            });
}

/// The whole bins that the range touches.
void SpectrumPlot::choose(double low, double high)
{
    if (m_edges.size() < 2 || high < m_edges.front() || low > m_edges.back())
        return;
    const auto last = std::ptrdiff_t(m_edges.size()) - 2;
    const auto binOf = [&](double value) {
        const auto above = std::upper_bound(m_edges.begin(), m_edges.end(), value);
        return std::clamp<std::ptrdiff_t>(above - m_edges.begin() - 1, 0, last);
    };
    const auto first = binOf(low), final = binOf(high);
    Q_EMIT rangeChosen(first == 0 ? -INFINITY : m_edges[std::size_t(first)],
                       final == last ? INFINITY : m_edges[std::size_t(final) + 1]);
}

void SpectrumPlot::setTitles(const QString& x, const QString& y)
{
    setAxisTitles(x, y);
    scheduleReplot();
}

std::vector<double> SpectrumPlot::equalEdges(const std::vector<double>& values, int bins)
{
    std::vector<double> finite;
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
                 [](double value) { return std::isfinite(value); });
    if (finite.empty())
        return {};
    // The bulk: a few extreme rows must not squeeze all others into one bin.
    std::sort(finite.begin(), finite.end());
    const std::size_t tail = finite.size() * 2 / 1000;
    double low = finite[tail], high = finite[finite.size() - 1 - tail];
    if (!(high > low)) {
        low -= 0.5;
        high += 0.5;
    }
    std::vector<double> edges;
    for (int i = 0; i <= bins; ++i)
        edges.push_back(low + (high - low) * i / bins);
    return edges;
}

std::vector<double> SpectrumPlot::count(const std::vector<double>& values,
                                        const std::vector<double>& edges,
                                        const std::vector<double>& weights)
{
    std::vector<double> counts(edges.empty() ? 0 : edges.size() - 1, 0.0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = values[i];
        if (!std::isfinite(value) || counts.empty())
            continue;
        const auto above = std::lower_bound(edges.begin(), edges.end(), value);
        const auto bin = std::clamp<std::ptrdiff_t>(above - edges.begin() - 1, 0,
                                                    std::ptrdiff_t(counts.size()) - 1);
        counts[std::size_t(bin)] += i < weights.size() ? weights[i] : 1.0;
    }
    return counts;
}

void SpectrumPlot::setSpectra(const std::vector<double>& edges, const QVector<Spectrum>& spectra)
{
    m_edges = edges;
    m_spectra = spectra;
    plot().clearGraphs();
    m_graphs.clear();
    const QVector<double> x(edges.begin(), edges.end());
    for (const Spectrum& spectrum : spectra) {
        QCPGraph* graph = plot().addGraph();
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setName(spectrum.name);
        QVector<double> y(spectrum.counts.begin(), spectrum.counts.end());
        y.push_back(y.isEmpty() ? 0.0 : y.back());
        graph->setData(x, y, true);
        m_graphs << graph;
    }
    plot().legend->setVisible(spectra.size() > 1);
    restyle();
    setEmpty(spectra.isEmpty() || edges.empty());
    contentChanged();
}

void SpectrumPlot::restyle()
{
    const QColor colors[] = {theme().accent, PlotTheme::series(1), PlotTheme::series(3)};
    const Qt::PenStyle dashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    for (qsizetype i = 0; i < m_graphs.size(); ++i) {
        QColor fill = colors[i % 3];
        m_graphs[i]->setPen(QPen(fill, 1.6, dashes[i % 3]));
        fill.setAlpha(45);
        m_graphs[i]->setBrush(fill);
    }
}

void SpectrumPlot::fitAxes()
{
    if (m_edges.size() < 2)
        return;
    double highest = 1.0;
    for (const Spectrum& spectrum : m_spectra)
        for (const double value : spectrum.counts)
            highest = std::max(highest, value);
    plot().xAxis->setRange(m_edges.front(), m_edges.back());
    plot().yAxis->setRange(isLogarithmic() ? 0.5 : 0.0, isLogarithmic() ? 3 * highest
                                                                        : 1.2 * highest);
}

QCPAxis* SpectrumPlot::logarithmicAxis()
{
    return plot().yAxis;
}

QString SpectrumPlot::csv() const
{
    QString text = "low,high";
    for (const Spectrum& spectrum : m_spectra)
        text += "," + QString(spectrum.name).replace(',', ' ');
    text += "\n";
    for (std::size_t k = 0; k + 1 < m_edges.size(); ++k) {
        text += QString("%1,%2").arg(m_edges[k], 0, 'g', 17).arg(m_edges[k + 1], 0, 'g', 17);
        for (const Spectrum& spectrum : m_spectra)
            text += "," + QString::number(spectrum.counts[k]);
        text += "\n";
    }
    return text;
}

} // namespace assay
