// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/HistogramEstimator.hpp"
#include "core/inference/FisherInformation.hpp"
#include "core/project/FisherJson.hpp"
#include "core/tasks/StageJob.hpp"
#include "core/tasks/StudyData.hpp"
#include "core/tasks/StudyEstimators.hpp"

namespace assay {

namespace {

constexpr double pbPerFb = 1000.0; ///< 1 fb^-1 is 1000 pb^-1.

Result<FisherInformation> informationOf(const StageJob& job, const StudyContext& study,
                                        const StudyEstimator& estimator, const Theta& theta,
                                        double luminosityPb, const TaskContext& context)
{
    using Kind = EstimatorChoice::Kind;
    const Kind kind = estimator.choice.kind;
    if (kind == Kind::Truth || kind == Kind::PartonTruth)
        return exactInformation(*study.process->truth(), estimator.level, theta, luminosityPb);
    if (kind == Kind::Rate)
        return study.process && study.process->truth()
                   ? rateInformation(*study.rate, theta, luminosityPb)
                   : rateInformation(study.sample, *study.weights, theta, luminosityPb, context);
    if (kind == Kind::Histogram) {
        const auto histogram =
            std::dynamic_pointer_cast<const HistogramEstimator>(estimator.ratio);
        if (!histogram)
            return Error{ErrorCode::Internal, "A histogram was expected.", {}};
        return histogramInformation(*histogram, theta, luminosityPb);
    }
    const Result<LimitData> data =
        limitData(job.session, {"", "auto", theta, luminosityPb, Level::Reconstructed}, context);
    if (!data)
        return data.error();
    const Estimator& trained = estimator.score ? *estimator.score : *estimator.ratio;
    return estimatorInformation(trained, study.rate.get(), *data, theta, luminosityPb, context);
}

/// From the parton-level weights: all that any estimator could reach.
Result<FisherInformation> sampleTruth(const StudyContext& study, const Theta& theta,
                                      double luminosityPb, const TaskContext& context)
{
    return truthInformation(study.sample, *study.weights, theta, luminosityPb, context);
}

} // namespace

Result<StageOutput> runFisherStage(const StageJob& job, const TaskContext& context)
{
    const FisherRecipe* fisher = nullptr;
    for (const FisherRecipe& candidate : job.session.recipe().fishers)
        if (candidate.name == job.name)
            fisher = &candidate;
    if (!fisher)
        return notFound("There is no [fisher." + job.name + "].");
    const auto study = job.session.study(context);
    if (!study)
        return study.error();
    const Result<Theta> theta = (*study)->point(fisher->theta, fisher->thetaAt);
    if (!theta)
        return theta.error();
    const double luminosityPb = fisher->luminosityFb * pbPerFb;
    FisherReport report{(*study)->parameterNames(), *theta, fisher->luminosityFb, {}};
    for (const std::string& text : fisher->estimators) {
        const bool fromWeights = text == "parton-truth" && partonTruthFromWeights(**study);
        const Result<StudyEstimator> estimator =
            fromWeights ? StudyEstimator{} : makeEstimator(job.session, text, {}, context);
        if (!estimator)
            return estimator.error();
        const Result<FisherInformation> information =
            fromWeights ? sampleTruth(**study, *theta, luminosityPb, context)
                      : informationOf(job, **study, *estimator, *theta, luminosityPb, context);
        if (!information)
            return Error{information.error().code, text + ": " + information.error().message,
                         information.error().hint};
        report.entries.push_back({text, information->information, information->uncertainty()});
    }
    return StageOutput{"", fisherToText(report), false};
}

} // namespace assay
