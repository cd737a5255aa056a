// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudyCoverage.hpp"

#include "core/inference/Coverage.hpp"
#include "core/inference/ToySource.hpp"
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

} // namespace

Result<std::string> measuredCoverage(StudySession& session, const StudyEstimator& estimator,
                                     const LimitSettings& settings, int toys,
                                     const TaskContext& context)
{
    if (estimator.level == Level::Parton)
        return std::string("unchecked: toys have no latent variables");
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
    const Result<CoverageResult> measured = measureCoverage(
        estimator.ratio.get(), *(*study)->rate, *source, coverage, {}, seeded);
    if (!measured)
        return measured.error();
    return measured->words();
}

} // namespace assay
