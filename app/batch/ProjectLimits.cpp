// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/LimitOptions.hpp"
#include "app/batch/TextArguments.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/project/Project.hpp"
#include "core/tasks/StudyContext.hpp"
#include "core/tasks/StudyData.hpp"
#include "core/tasks/StudyEstimators.hpp"
#include "core/tasks/StudySession.hpp"

namespace assay::batch {

namespace {

/// The mode as a recipe's `estimators` would say it.
std::string estimatorText(const LimitOptions& options)
{
    if (options.mode != "histogram")
        return options.mode;
    std::string text = "histogram:";
    for (std::size_t i = 0; i < options.histogram.observables.size(); ++i)
        text += (i == 0 ? "" : ",") + options.histogram.observables[i];
    if (options.histogram.bins > 0)
        text += "@" + std::to_string(options.histogram.bins);
    return text;
}

Result<Theta> pointOf(const StudyContext& study, const std::string& text)
{
    EventSchema named; // the study's parameters and benchmarks, for names and for messages
    named.parameters = study.parameters;
    named.benchmarks = study.benchmarks;
    return parseTheta(text, named);
}

} // namespace

Result<int> projectLimits(const LimitOptions& options, const TaskContext& context)
{
    if (!options.histogram.edges.empty())
        return unsupported("Explicit --edges are for event files; a project's histograms take "
                           "quantile bins.",
                           "Use --bins, or give the project's event file.");
    const auto project = Project::open(options.input);
    if (!project)
        return project.error();
    StudySession session(**project, (*project)->study());
    const auto study = session.study(context);
    if (!study)
        return study.error();
    const Result<Theta> truePoint = pointOf(**study, options.truePoint);
    if (!truePoint)
        return truePoint.error();
    Result<LimitSettings> settings =
        limitSettings(options, (*study)->parameters.size(), *truePoint);
    if (!settings)
        return settings.error();
    const Result<StudyEstimator> estimator = makeEstimator(
        session, estimatorText(options), {GridIndex(settings->grid).freeAxes(), false}, context);
    if (!estimator)
        return estimator.error();
    settings->includeShape = estimator->ratio != nullptr;
    const Result<LimitData> data = limitData(
        session,
        {options.observed, "auto", *truePoint, settings->luminosityPb, estimator->level}, context);
    if (!data)
        return data.error();
    Result<LimitResult> result = computeLimits(options.mode, estimator->ratio.get(),
                                               *(*study)->rate, *data, *settings, {}, context);
    if (!result)
        return result.error();
    if (result->parameters.empty())
        result->parameters = (*study)->parameterNames();
    printLimits(*result);
    return 0;
}

} // namespace assay::batch
