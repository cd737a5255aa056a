// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudyCoverage.hpp"

#include "core/inference/Coverage.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/inference/ToySource.hpp"
#include "core/tasks/LimitPlan.hpp"
#include "core/tasks/StudyData.hpp"

namespace assay {

namespace {

Result<ToySource> toysFor(StudySession& session, const StudyContext& study, const Theta& theta,
                          const TaskContext& context)
{
    if (hasExactData(study, Level::Reconstructed))
        return processToys(study.process, theta);
    const Result<EventSample> test = session.partEvents(Part::Test, context);
    if (!test)
        return test.error();
    return heldOutToys(*test, *study.weights, theta, context);
}

/// At settings.trueTheta.
Result<CoverageResult> coverageOf(StudySession& session, const StudyEstimator& estimator,
                                  const LimitSettings& settings, int toys,
                                  const CoverageProgress& progress, const TaskContext& context)
{
    const auto study = session.study(context);
    if (!study)
        return study.error();
    const Theta theta = *settings.trueTheta;
    const Result<ToySource> source = toysFor(session, **study, theta, context);
    if (!source)
        return source.error();
    CoverageSettings coverage;
    coverage.theta = theta;
    coverage.toys = static_cast<std::size_t>(toys);
    coverage.levels = settings.levels;
    coverage.grid = settings.grid;
    coverage.luminosityPb = settings.luminosityPb;
    coverage.includeRate = settings.includeRate;
    coverage.includeShape = settings.includeShape;
    coverage.dof = settings.dof;
    TaskContext seeded = context;
    seeded.seed = seedFor(session.recipe(), "coverage of " + estimator.choice.name);
    return measureCoverage(estimator.ratio.get(), *(*study)->rate, *source, coverage, progress,
                           seeded);
}

} // namespace

Result<std::string> measuredCoverage(StudySession& session, const StudyEstimator& estimator,
                                     const LimitSettings& settings, int toys,
                                     const TaskContext& context)
{
    if (estimator.level == Level::Parton)
        return std::string("unchecked: toys have no latent variables");
    const Result<CoverageResult> measured =
        coverageOf(session, estimator, settings, toys, {}, context);
    if (!measured)
        return measured.error();
    return measured->words();
}

Result<CoverageResult> studyCoverage(StudySession& session, const CoverageRequest& request,
                                     const CoverageProgress& progress, const TaskContext& context)
{
    const LimitsRecipe* limits = findLimits(session.recipe(), request.limits);
    if (!limits)
        return notFound("There is no [limits." + request.limits + "].");
    if (request.toys < 1)
        return invalidInput("A coverage test needs toys.", "500 give 2 % at a level of 68 %.");
    const auto study = session.study(context);
    if (!study)
        return study.error();
    const Result<Theta> truth = (*study)->point(limits->trueTheta, limits->trueAt);
    if (!truth)
        return truth.error();
    const Theta theta = request.theta.empty() ? *truth : request.theta;
    Result<LimitSettings> settings = limitSettings(*limits, (*study)->parameters, theta);
    if (!settings)
        return settings.error();
    const EstimatorUse use{GridIndex(settings->grid).freeAxes(), limits->asimov == "all"};
    const Result<StudyEstimator> estimator =
        makeEstimator(session, request.estimator, use, context);
    if (!estimator)
        return estimator.error();
    if (estimator->level == Level::Parton)
        return unsupported("Toys have no latent variables, so that the coverage of '" +
                           request.estimator + "' cannot be measured.");
    settings->includeShape = estimator->ratio != nullptr;
    settings->includeRate = settings->includeRate || !settings->includeShape;
    return coverageOf(session, *estimator, *settings, request.toys, progress, context);
}

} // namespace assay
