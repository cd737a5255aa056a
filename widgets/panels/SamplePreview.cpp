// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/SamplePreview.hpp"

#include "widgets/bridge/SimulationPreview.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/plots/DistributionPlot.hpp"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// The benchmark whose rate differs most from the one at \p reference, which shows best what the
/// weights do.
Benchmark farthest(const ReweightedSample& sample, const Theta& reference, double crossSection)
{
    Benchmark far;
    far.name = "reference";
    far.values = reference;
    double largest = 0.0;
    for (const Benchmark& benchmark : sample.schema().benchmarks) {
        if (benchmark.isNuisance || benchmark.values == reference)
            continue;
        const auto total = sample.total(benchmark.values);
        if (!total || !(total->crossSection > 0.0))
            continue;
        const double distance = std::abs(std::log(total->crossSection / crossSection));
        if (distance > largest) {
            largest = distance;
            far = benchmark;
        }
    }
    return far;
}

} // namespace

SamplePreview::SamplePreview(const PageContext& context, QWidget* parent) : Panel(context, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* choice = new QHBoxLayout;
    m_observable = new QComboBox(this);
    m_observable->setObjectName("data.observable");
    m_observable->setAccessibleName(tr("Observable"));
    m_observable->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    explain(m_observable, "observable");
    choice->addWidget(new QLabel(tr("Preview of"), this));
    choice->addWidget(m_observable);
    choice->addStretch();
    layout->addLayout(choice);
    m_plot = new DistributionPlot("plot.preview", this);
    m_plot->setEmptyText(tr("No events yet."));
    m_plot->setNormalised(true);
    layout->addWidget(m_plot, 1);
    m_running = new SimulationPreview(context, this);
    connect(m_running, &SimulationPreview::changed, this, &Panel::refreshSoon);
    connect(m_observable, &QComboBox::currentIndexChanged, this, &Panel::refreshSoon);
    keepInView(m_observable, "currentText");
    connect(&sample(), &SampleView::changed, this, &Panel::refreshSoon);
}

void SamplePreview::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    m_running->setActive(true);
}

void SamplePreview::hideEvent(QHideEvent* event)
{
    Panel::hideEvent(event);
    m_running->setActive(false);
}

void SamplePreview::listObservables(const std::vector<Observable>& observables)
{
    QStringList names;
    for (const Observable& observable : observables)
        names << QString::fromStdString(observable.name);
    QStringList shown;
    for (int i = 0; i < m_observable->count(); ++i)
        shown << m_observable->itemText(i);
    if (shown != names) {
        const QSignalBlocker blocker(m_observable);
        m_observable->clear();
        m_observable->addItems(names);
    }
}

bool SamplePreview::showRunning()
{
    if (m_running->edges().empty())
        return false;
    const auto& observables = document().schema().observables;
    listObservables(observables);
    const auto index = std::size_t(std::max(0, m_observable->currentIndex()));
    m_running->setObservable(index);
    if (index >= observables.size())
        return false;
    const Observable& observable = observables[index];
    m_plot->setObservable(QString::fromStdString(observable.label.empty() ? observable.name
                                                                             : observable.label),
                             QString::fromStdString(observable.unit));
    m_plot->setCurveNames(tr("the first %1 events")
                                 .arg(QLocale().toString(qulonglong(m_running->events()))),
                             tr("reference"));
    m_plot->setDistribution(
        {m_running->edges(), m_running->values(), m_running->errors(), m_running->values()});
    return true;
}

void SamplePreview::refresh()
{
    m_plot->setStale(false);
    if (document().isOpen() && showRunning())
        return;
    const auto summary = sample().summary();
    const auto& observables
        = summary ? summary->schema().observables : document().schema().observables;
    listObservables(observables);
    const auto index = std::size_t(std::max(0, m_observable->currentIndex()));
    if (!summary || index >= observables.size()) {
        m_plot->setDistribution({});
        return;
    }
    const Observable& observable = observables[index];
    m_plot->setObservable(QString::fromStdString(observable.label.empty() ? observable.name
                                                                             : observable.label),
                             QString::fromStdString(observable.unit));
    const Theta reference = document().referenceTheta();
    const auto at = summary->histogram(index, reference);
    const auto sigma = summary->total(reference);
    if (!at || !sigma)
        return;
    const Benchmark far = farthest(*summary, reference, sigma->crossSection);
    const auto values = summary->histogram(index, far.values);
    if (!values)
        return;
    m_plot->setCurveNames(tr("benchmark %1").arg(QString::fromStdString(far.name)),
                             tr("reference"));
    m_plot->setDistribution({summary->edges(index), values->values, values->errors, at->values});
    const Stage* stage = document().stage(document().dataStage());
    m_plot->setStale(stage && stage->state == StageState::Stale);
}

} // namespace assay
