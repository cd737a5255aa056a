// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/GridIndex.hpp"
#include "core/project/LimitJson.hpp"
#include "core/tasks/StageJob.hpp"
#include "core/tasks/StudyCoverage.hpp"
#include "core/tasks/StudyData.hpp"
#include "core/tasks/StudyEstimators.hpp"

#include <algorithm>

namespace assay {

namespace {

constexpr double pbPerFb = 1000.0; ///< 1 fb^-1 is 1000 pb^-1.
constexpr int defaultPoints = 41;

const LimitsRecipe* findLimits(const Recipe& recipe, const std::string& name)
{
    for (const LimitsRecipe& limits : recipe.limits)
        if (limits.name == name)
            return &limits;
    return nullptr;
}

/// Scanned parameters as the recipe says (else the first two over their ranges), others fixed.
Result<std::vector<GridAxis>> gridOf(const StudyContext& study, const LimitsRecipe& limits,
                                     const Theta& trueTheta)
{
    std::vector<GridAxis> axes;
    for (const double value : trueTheta)
        axes.push_back({value, value, 1});
    const std::vector<std::string> names = study.parameterNames();
    if (limits.grid.empty())
        for (std::size_t p = 0; p < std::min<std::size_t>(2, axes.size()); ++p)
            axes[p] = {study.parameters[p].low, study.parameters[p].high, defaultPoints};
    for (const auto& [name, axis] : limits.grid) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end() || axis.size() != 3)
            return invalidInput("limits." + limits.name + ".grid: '" + name +
                                "' is no parameter of the study, or its axis is not [low, high, "
                                "points].");
        axes[static_cast<std::size_t>(found - names.begin())] = {axis[0], axis[1],
                                                                 static_cast<int>(axis[2])};
    }
    return axes;
}

Result<LimitSettings> settingsOf(const StudyContext& study, const LimitsRecipe& limits)
{
    LimitSettings settings;
    const Result<Theta> trueTheta = study.point(limits.trueTheta, limits.trueAt);
    if (!trueTheta)
        return trueTheta.error();
    Result<std::vector<GridAxis>> grid = gridOf(study, limits, *trueTheta);
    if (!grid)
        return grid.error();
    settings.grid = std::move(grid).value();
    settings.luminosityPb = limits.luminosityFb * pbPerFb;
    settings.levels = limits.levels;
    settings.includeRate = limits.includeRate;
    settings.dof = limits.dof;
    settings.trueTheta = *trueTheta;
    return settings;
}

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
    const Result<LimitSettings> settings = settingsOf(**study, *limits);
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
