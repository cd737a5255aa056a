// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/SampleView.hpp"

#include "core/augmentation/EventWeights.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/tasks/StudyContext.hpp"
#include "widgets/bridge/Exploration.hpp"

#include <algorithm>
#include <utility>

namespace assay {

namespace {

constexpr int bins = 50;

/// What a task hands over.
struct Summed {
    std::shared_ptr<const ReweightedSample> summary;
    std::shared_ptr<const LoadedEvents> events;
};

/// Weights of the events at any theta: linear in the benchmark weights, or by the exact density.
Result<std::shared_ptr<const EventWeights>> weightsOf(const EventSample& sample,
                                                      const std::shared_ptr<const Process>& process)
{
    const EventSchema& schema = sample.schema();
    const bool polynomial = !schema.components.empty() || schema.morphingMatrix;
    if (!polynomial && process && !schema.benchmarks.empty())
        return exactEventWeights(process->truth(), 0, schema.benchmarks.front().values);
    auto model = schema.weightModel();
    if (!model)
        return model.error();
    return linearEventWeights(*model);
}

} // namespace

SampleView::SampleView(ProjectDocument& document, TaskBridge& tasks, QObject* parent)
    : QObject(parent), m_document(document), m_tasks(tasks),
      m_exploration(new Exploration(document, this))
{
    connect(&document, &ProjectDocument::opened, this, &SampleView::reset);
    connect(&document, &ProjectDocument::closed, this, &SampleView::reset);
    connect(&document, &ProjectDocument::stagesChanged, this, &SampleView::update);
    connect(&document, &ProjectDocument::studyChanged, this, &SampleView::checkFit);
}

void SampleView::reset()
{
    m_summary.reset();
    m_events.reset();
    m_fits = true;
    m_run = 0;
    m_loading = false;
    m_problem.clear();
    Q_EMIT changed();
}

/// Studies of files can get other parameters than the events had that were imported: undoing that
/// brings the events back.
void SampleView::checkFit()
{
    if (!m_summary)
        return;
    const auto& had = m_summary->schema().parameters;
    const auto& has = m_document.schema().parameters;
    const bool fits = std::equal(had.begin(), had.end(), has.begin(), has.end(),
                                 [](const Parameter& a, const Parameter& b) {
                                     return a.name == b.name;
                                 });
    if (std::exchange(m_fits, fits) != fits)
        Q_EMIT changed();
}

void SampleView::update()
{
    if (!m_document.isOpen())
        return;
    const auto run = m_document.project()->latestRun(m_document.dataStage().toStdString());
    if (run && run->id != m_run)
        load(*run);
}

void SampleView::load(const Run& run)
{
    m_run = run.id;
    m_loading = true;
    const bool inPlace = run.output.empty();
    auto body = [path = m_document.project()->resolve(run.output), inPlace, id = run.id,
                 study = m_document.study(),
                 process = m_document.process()](const TaskContext& context) -> Result<Summed> {
        auto sample = inPlace ? openSamples(study, context) : readMadMiner(path, context);
        if (!sample)
            return sample.error();
        auto weights = weightsOf(*sample, process);
        if (!weights)
            return weights.error();
        const auto summary = ReweightedSample::create(*sample, *weights, bins, context);
        if (!summary)
            return summary.error();
        return Summed{*summary, std::make_shared<LoadedEvents>(
                                    LoadedEvents{std::move(*sample), *weights, id})};
    };
    const auto done = [this, id = run.id](Result<Summed> summed) {
        if (id != m_run)
            return;
        m_loading = false;
        m_problem.clear();
        if (summed) {
            m_summary = summed->summary;
            m_events = summed->events;
            m_fits = true;
            m_document.setSampleSchema(m_summary->schema());
        } else {
            m_problem = QString::fromStdString(summed.error().text());
        }
        Q_EMIT changed();
    };
    m_task = m_tasks.compute<Summed>(tr("Read the events"), body, this, done);
}

} // namespace assay
