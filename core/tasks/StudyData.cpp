// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudyData.hpp"

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

} // namespace

bool hasExactData(const StudyContext& study, Level level)
{
    if (!study.process)
        return false;
    const std::shared_ptr<const ExactDensity> density = study.process->truth();
    if (!density || !density->has(level))
        return false;
    const std::vector<Observable>& made = study.process->schema().observables;
    const std::vector<Observable>& used = study.sample.schema().observables;
    if (level == Level::Reconstructed && made.size() != used.size())
        return false;
    for (std::size_t i = 0; level == Level::Reconstructed && i < made.size(); ++i)
        if (made[i].name != used[i].name)
            return false;
    return density->quadrature(level).nodes.cols() <= 2;
}

Result<LimitData> limitData(StudySession& session, const std::string& observed, const Theta& theta,
                            double luminosityPb, Level level, const TaskContext& context)
{
    const auto opened = session.study(context);
    if (!opened)
        return opened.error();
    const StudyContext& study = **opened;
    if (!observed.empty())
        return observedData(study, observed, level, context);
    if (hasExactData(study, level))
        return latticeAsimovData(*study.process->truth(), level, columnsOf(study, level), theta,
                                 luminosityPb);
    const Result<EventSample> test = session.partEvents(Part::Test, context);
    if (!test)
        return test.error();
    Result<LimitData> data =
        asimovData(*test, *study.weights, *study.rate, theta, luminosityPb, level, context);
    if (data && data->eventCount > static_cast<double>(data->x.rows()))
        context.warn("The expected data have " +
                     std::to_string(std::llround(data->eventCount)) + " events, but only " +
                     std::to_string(data->x.rows()) +
                     " simulated events stand for them: the fluctuations of the simulation are "
                     "larger than those of the data. Use more events or a lower luminosity.");
    return data;
}

} // namespace assay
