// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/GridIndex.hpp"
#include "core/project/LimitJson.hpp"
#include "core/tasks/LimitPlan.hpp"
#include "core/tasks/StageJob.hpp"
#include "core/tasks/StudyCoverage.hpp"
#include "core/tasks/StudyData.hpp"
#include "core/tasks/StudyEstimators.hpp"

namespace assay {

namespace {

Result<LimitResult> limitOf(const StageJob& job, const StudyContext& study,
                            const LimitsRecipe& limits, const LimitSettings& common,
                            const std::string& text, const TaskContext& context)
{
    const EstimatorUse use{GridIndex(common.grid).freeAxes(), limits.asimov == "all"};
    const Result<StudyEstimator> estimator = makeEstimator(job.session, text, use, context);
    if (!estimator)
        return estimator.error();
    const Result<LimitData> data =
        limitData(job.session,
                  {limits.observed, limits.asimov, *common.trueTheta, common.luminosityPb,
                   estimator->level},
                  context);
    if (!data)
        return data.error();
    LimitSettings settings = common;
    settings.includeShape = estimator->ratio != nullptr;
    settings.includeRate = common.includeRate || !settings.includeShape;
    LimitProgress progress;
    if (job.hooks.limitProgress)
        progress = [&](const LimitResult& partial) { job.hooks.limitProgress(job.stage, partial); };
    Result<LimitResult> limit = computeLimits(text, estimator->ratio.get(), *study.rate, *data,
                                              settings, progress, context);
    if (!limit)
        return limit;
    limit->method = estimator->method;
    if (limits.coverageToys > 0) {
        const Result<std::string> check =
            measuredCoverage(job.session, *estimator, settings, limits.coverageToys, context);
        if (!check)
            return check.error();
        limit->check = *check;
    }
    return limit;
}

} // namespace

Result<StageOutput> runLimitsStage(const StageJob& job, const TaskContext& context)
{
    const LimitsRecipe* limits = findLimits(job.session.recipe(), job.name);
    if (!limits)
        return notFound("There is no [limits." + job.name + "].");
    const auto study = job.session.study(context);
    if (!study)
        return study.error();
    const Result<Theta> truth = (*study)->point(limits->trueTheta, limits->trueAt);
    if (!truth)
        return truth.error();
    const Result<LimitSettings> settings = limitSettings(*limits, (*study)->parameters, *truth);
    if (!settings)
        return settings.error();
    std::vector<LimitResult> results;
    for (const std::string& text : limits->estimators) {
        TaskContext part = context;
        const double done = static_cast<double>(results.size());
        const double all = static_cast<double>(limits->estimators.size());
        part.progress = [&, done, all](double fraction, std::string_view what) {
            context.report((done + fraction) / all, text + ": " + std::string(what));
        };
        Result<LimitResult> limit = limitOf(job, **study, *limits, *settings, text, part);
        if (!limit)
            return Error{limit.error().code, text + ": " + limit.error().message,
                         limit.error().hint};
        results.push_back(std::move(limit).value());
        if (job.hooks.limitProgress)
            job.hooks.limitProgress(job.stage, results.back());
    }
    return StageOutput{"", limitsToText(results), context.keepRequested()};
}

} // namespace assay
