// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudyData.hpp"

#include "core/estimators/JointTruth.hpp"
#include "core/events/ObservedEvents.hpp"
#include "core/inference/LatticeAsimov.hpp"

#include <cmath>

namespace assay {

namespace {

std::vector<std::string> columnsOf(const StudyContext& study, Level level)
{
    return level == Level::Parton ? study.sample.schema().latents : study.observableNames();
}

/// Events of weight one.
Result<LimitData> observedData(const StudyContext& study, const std::string& file, Level level,
                               const TaskContext& context)
{
    if (level == Level::Parton)
        return unsupported("The parton-level truth needs latent variables, which observed data do "
                           "not have.",
                           "Remove 'parton-truth' from the estimators.");
    LimitData data;
    data.observables = study.observableNames();
    Result<Matrix> x = readObserved(file, data.observables, context);
    if (!x)
        return x.error();
    data.x = std::move(x).value();
    data.weight = Vector::Ones(data.x.rows());
    data.eventCount = static_cast<double>(data.x.rows());
    data.observed = true;
    return data;
}

/// Weighted events of the test part, or all of them.
Result<LimitData> sampleData(StudySession& session, const StudyContext& study,
                             const DataRequest& request, const TaskContext& context)
{
    const Result<EventSample> events = request.asimov == "all"
                                           ? session.fillingEvents(context, true)
                                           : session.partEvents(Part::Test, context);
    if (!events)
        return events.error();
    const bool byWeights = request.level == Level::Parton && partonTruthFromWeights(study);
    Result<LimitData> data =
        asimovData(byWeights ? weightColumns(*events) : *events, *study.weights, *study.rate,
                   request.theta, request.luminosityPb,
                   byWeights ? Level::Reconstructed : request.level, context);
    if (!data)
        return data;
    const double worth = data->weight.sum() * data->weight.sum() / data->weight.squaredNorm();
    if (data->eventCount > worth)
        context.warn("The expected data have " + std::to_string(std::llround(data->eventCount)) +
                     " events, but the " + std::to_string(data->x.rows()) +
                     " simulated events that stand for them are worth only " +
                     std::to_string(std::llround(worth)) +
                     ": the fluctuations of the simulation are larger than those of the data. Use "
                     "more events, a lower luminosity, or asimov = \"all\".");
    return data;
}

} // namespace

bool hasExactData(const Process* process, const std::vector<std::string>& observables)
{
    const std::shared_ptr<const ExactDensity> density = process ? process->truth() : nullptr;
    if (!density || !density->has(Level::Reconstructed))
        return false;
    const std::vector<Observable>& made = process->schema().observables;
    if (made.size() != observables.size())
        return false;
    for (std::size_t i = 0; i < made.size(); ++i)
        if (made[i].name != observables[i])
            return false;
    return density->quadrature(Level::Reconstructed).nodes.cols() <= 2;
}

bool partonTruthFromWeights(const StudyContext& study)
{
    const std::shared_ptr<const ExactDensity> density =
        study.process ? study.process->truth() : nullptr;
    return !density || !density->has(Level::Parton);
}

bool hasExactData(const StudyContext& study, Level level)
{
    if (level == Level::Reconstructed)
        return hasExactData(study.process.get(), study.observableNames());
    const std::shared_ptr<const ExactDensity> density =
        study.process ? study.process->truth() : nullptr;
    return density && density->has(level) && density->quadrature(level).nodes.cols() <= 2;
}

Result<LimitData> limitData(StudySession& session, const DataRequest& request,
                            const TaskContext& context)
{
    const auto opened = session.study(context);
    if (!opened)
        return opened.error();
    const StudyContext& study = **opened;
    if (!request.observed.empty())
        return observedData(study, request.observed, request.level, context);
    const bool exact = hasExactData(study, request.level);
    if (request.asimov == "exact" && !exact)
        return unsupported("Exact Asimov data need a built-in process of one or two observables "
                           "whose density is known.",
                           "Use asimov = \"sample\".");
    if (exact && (request.asimov == "auto" || request.asimov == "exact"))
        return latticeAsimovData(*study.process->truth(), request.level,
                                 columnsOf(study, request.level), request.theta,
                                 request.luminosityPb);
    return sampleData(session, study, request, context);
}

} // namespace assay
