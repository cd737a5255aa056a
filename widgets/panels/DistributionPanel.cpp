// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/DistributionPanel.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QVBoxLayout>

#include <cmath>
#include <numeric>

namespace assay {

namespace {

constexpr int usualBins = 50;

/// Without the flow bins.
HistogramAtTheta inner(const Binning& binning, const BinContents& contents)
{
    const Matrix values = withoutFlow(binning, contents.values);
    HistogramAtTheta out;
    out.values.assign(values.data(), values.data() + values.size());
    if (contents.variances.size() == 0)
        return out;
    const Matrix variances = withoutFlow(binning, contents.variances);
    for (const double variance : variances.reshaped())
        out.errors.push_back(std::sqrt(std::max(variance, 0.0)));
    return out;
}

} // namespace

DistributionPanel::DistributionPanel(const PageContext& context, QWidget* parent)
    : ObservablePanel(context, parent), m_variations(context)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_plot = new DistributionPlot("plot.distribution", this);
    m_plot->setCurveNames(tr("at the sliders"), tr("at the reference"));
    m_inRange = new QLabel(this);
    m_inRange->setObjectName("distribution.inRange");
    m_inRange->setProperty("role", "hint");
    m_inRange->setWordWrap(true);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_inRange);
    explain(m_plot, "distribution");
    connect(&m_variations, &VariationFeed::changed, this, &Panel::refreshSoon);
    new DropTarget(
        *m_plot, [this](const Selected& selected) { return offer(selected); },
        [this](const Selected& selected) { take(selected); },
        [this] {
            const bool any = !exploration().overlays().isEmpty();
            exploration().setOverlays({});
            return any;
        });
    connect(m_plot, &DistributionPlot::binChosen, this, &DistributionPanel::openBin);
}

void DistributionPanel::refresh()
{
    const QString name = exploration().observable();
    const Observable observable = observableOf(name);
    m_plot->setObservable(QString::fromStdString(observable.label.empty() ? observable.name
                                                                          : observable.label),
                          QString::fromStdString(observable.unit));
    m_plot->setStale(stale());
    m_plot->setNormalised(exploration().shapes());
    m_column = columnOf(name);
    m_reference.clear();
    if (m_column) {
        m_edges = edgesOf(name, usualBins);
        if (m_edges != sample().summary()->edges(*m_column))
            feed().want({{{*m_column}, {m_edges}, true}});
        else
            feed().want({});
        m_variations.want({{*m_column}, {m_edges}, false}, exploration().variations());
        if (const auto reference = histogram(document().referenceTheta()))
            m_reference = reference->values;
    }
    if (m_reference.empty()) {
        m_plot->setEmptyText(
            sample().summary() && !m_column
                ? tr("The events do not have this observable. Simulate them again.")
                : emptyText());
        m_plot->setOverlays({});
        m_plot->setDistribution({});
        m_inRange->clear();
        m_shown.clear();
        return;
    }
    followTheta();
    showOverlays();
    if (m_shown != name)
        m_plot->resetView();
    m_shown = name;
}

Result<HistogramAtTheta> DistributionPanel::histogram(const Theta& theta)
{
    const auto summary = sample().summary();
    if (m_edges == summary->edges(*m_column))
        return summary->histogram(*m_column, theta);
    const auto histograms = feed().histograms();
    if (!histograms || histograms->size() == 0)
        return notFound("The histogram is being filled.");
    const auto contents = histograms->at(theta);
    if (!contents)
        return contents.error();
    return inner(histograms->binning(0), contents->front());
}

void DistributionPanel::followTheta()
{
    const auto summary = sample().summary();
    if (!summary || m_reference.empty())
        return;
    const Theta theta = exploration().theta();
    const auto values = histogram(theta);
    const auto total = summary->total(theta);
    if (!values || !total)
        return;
    m_plot->setDistribution(
        {m_edges, values->values, values->errors, m_reference, variations(theta)});
    const double sum = std::accumulate(values->values.begin(), values->values.end(), 0.0);
    if (!m_variations.problem().isEmpty()) {
        m_inRange->setText(m_variations.problem());
        return;
    }
    m_inRange->setText(tr("%1 % of the cross section lies in the range drawn. Click a bin to see "
                          "its events.")
                           .arg(100.0 * sum / total->crossSection, 0, 'f', 1));
}

QVector<Variation> DistributionPanel::variations(const Theta& theta) const
{
    QVector<Variation> all;
    for (const VariationFeed::Filled& filled : m_variations.variations()) {
        const auto up = filled.up->at(theta), down = filled.down->at(theta);
        if (!up || !down)
            continue;
        all.push_back({filled.name, inner(filled.up->binning(0), up->front()).values,
                       inner(filled.down->binning(0), down->front()).values});
    }
    return all;
}

void DistributionPanel::showOverlays()
{
    QVector<DistributionOverlay> overlays;
    for (const Benchmark& benchmark : document().schema().benchmarks) {
        const QString name = QString::fromStdString(benchmark.name);
        if (!exploration().overlays().contains(name))
            continue;
        if (const auto values = histogram(benchmark.values))
            overlays.push_back({name, values->values});
    }
    m_plot->setOverlays(overlays);
}

DropOffer DistributionPanel::offer(const Selected& selected) const
{
    if (selected.kind == Selected::Kind::Observable)
        return {true, tr("Draw %1").arg(selected.name)};
    if (selected.kind != Selected::Kind::Benchmark)
        return {false, tr("Only benchmarks and observables can be shown here.")};
    return {true, exploration().overlays().contains(selected.name)
                      ? tr("Take %1 away").arg(selected.name)
                      : tr("Show %1 here").arg(selected.name)};
}

void DistributionPanel::take(const Selected& selected)
{
    if (selected.kind == Selected::Kind::Observable)
        return exploration().setObservable(selected.name);
    QStringList overlays = exploration().overlays();
    if (!overlays.removeOne(selected.name))
        overlays << selected.name;
    exploration().setOverlays(overlays);
}

void DistributionPanel::openBin(int bin)
{
    if (!m_column)
        return;
    const auto at = std::size_t(bin);
    openEvents({{*m_column}, {m_edges}, true}, {at},
               tr("%1 < %2 ≤ %3")
                   .arg(m_edges[at], 0, 'g', 4)
                   .arg(mathToUnicode(titleOf(observableOf(exploration().observable()))))
                   .arg(m_edges[at + 1], 0, 'g', 4));
}

} // namespace assay
