// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/SampleView.hpp"

#include "core/augmentation/EventWeights.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/tasks/StudyContext.hpp"

namespace assay {

namespace {

constexpr int bins = 50;
using Summary = std::shared_ptr<const ReweightedSample>;

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
    : QObject(parent), m_document(document), m_tasks(tasks)
{
    connect(&document, &ProjectDocument::opened, this, &SampleView::reset);
    connect(&document, &ProjectDocument::closed, this, &SampleView::reset);
    connect(&document, &ProjectDocument::stagesChanged, this, &SampleView::update);
}

void SampleView::reset()
{
    m_summary.reset();
    m_run = 0;
    m_loading = false;
    m_problem.clear();
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
    auto body = [path = m_document.project()->resolve(run.output), inPlace,
                 study = m_document.study(),
                 process = m_document.process()](const TaskContext& context) -> Result<Summary> {
        auto sample = inPlace ? openSamples(study, context) : readMadMiner(path, context);
        if (!sample)
            return sample.error();
        auto weights = weightsOf(*sample, process);
        if (!weights)
            return weights.error();
        return ReweightedSample::create(*sample, *weights, bins, context);
    };
    m_tasks.compute<Summary>(tr("Read the events"), body, this,
                             [this, id = run.id](Result<Summary> summary) {
                                 if (id != m_run)
                                     return;
                                 m_loading = false;
                                 m_problem.clear();
                                 if (summary)
                                     m_summary = *summary;
                                 else
                                     m_problem = QString::fromStdString(summary.error().text());
                                 if (summary)
                                     m_document.setSampleSchema(m_summary->schema());
                                 Q_EMIT changed();
                             });
}

} // namespace assay
