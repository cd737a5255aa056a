// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudyEstimators.hpp"

#include "core/estimators/EstimatorFile.hpp"
#include "core/augmentation/RateSums.hpp"
#include "core/estimators/HistogramEstimator.hpp"
#include "core/estimators/JointTruth.hpp"
#include "core/estimators/TruthEstimator.hpp"
#include "core/inference/CalibratedEstimator.hpp"
#include "core/tasks/StageInputs.hpp"
#include "core/tasks/StudyData.hpp"

namespace assay {

namespace {

EstimatorInfo infoFor(const StudyContext& study, const EstimatorChoice& choice,
                      const std::string& method)
{
    EstimatorInfo info;
    info.name = choice.name;
    info.method = method;
    info.parameters = study.parameterNames();
    info.observables = study.observableNames();
    info.givesLlr = true;
    info.givesScore = true;
    info.normalised = true;
    info.referenceTheta = study.referenceTheta;
    return info;
}

/// From the weights of the events, for processes whose density has no closed form, and for files.
Result<StudyEstimator> makeJointTruth(const StudyContext& study, const EstimatorChoice& choice,
                                      const TaskContext& context)
{
    const WeightModel* model = study.weights->linear();
    if (!model)
        return unsupported("The " + choice.name + " is not known for this study.",
                           "Remove it from the estimators.");
    const Result<RateSums> sums = RateSums::compute(study.sample, context);
    if (!sums)
        return sums.error();
    return StudyEstimator{choice, choice.name,
                          std::make_shared<JointTruth>(*model, sums->all().sums,
                                                       infoFor(study, choice, choice.name)),
                          nullptr, Level::Parton};
}

Result<StudyEstimator> makeTruth(const StudyContext& study, const EstimatorChoice& choice,
                                 const TaskContext& context)
{
    const bool parton = choice.kind == EstimatorChoice::Kind::PartonTruth;
    if (parton && partonTruthFromWeights(study))
        return makeJointTruth(study, choice, context);
    const Level level = parton ? Level::Parton : Level::Reconstructed;
    const std::shared_ptr<const ExactDensity> density =
        study.process ? study.process->truth() : nullptr;
    if (!density || !density->has(level))
        return unsupported("The " + choice.name + " is not known for this study.",
                           "Remove it from the estimators.");
    EstimatorInfo info = infoFor(study, choice, choice.name);
    const EventSchema& made = study.process->schema();
    info.observables = made.latents;
    if (!parton) {
        info.observables.clear();
        for (const Observable& observable : made.observables)
            info.observables.push_back(observable.name);
    }
    return StudyEstimator{choice, choice.name,
                          std::make_shared<TruthEstimator>(density, level, std::move(info)),
                          nullptr, level};
}

Result<StudyEstimator> makeHistogram(StudySession& session, const StudyContext& study,
                                     const EstimatorChoice& choice, const EstimatorUse& use,
                                     const TaskContext& context)
{
    const Result<EventSample> events = session.fillingEvents(context, use.fillFromAll);
    if (!events)
        return events.error();
    HistogramSettings settings;
    settings.observables = choice.observables;
    settings.referenceTheta = study.referenceTheta;
    settings.binning = automaticBinning(choice.observables.size(), events->size());
    for (std::size_t axis = 0; axis < choice.bins.size(); ++axis)
        settings.binning[axis] = {choice.edges[axis], choice.bins[axis]};
    EstimatorInfo info = infoFor(study, choice, "histogram");
    const auto histogram =
        HistogramEstimator::create(*events, study.weights, settings, std::move(info), context);
    if (!histogram)
        return histogram.error();
    return StudyEstimator{choice, "histogram", *histogram, nullptr, Level::Reconstructed};
}

/// Output of the finished run of train.NAME with today's inputs.
Result<std::shared_ptr<const Estimator>> loadTrained(StudySession& session,
                                                     const std::string& name)
{
    for (const StageInputs& stage : stageInputs(session.project(), session.recipe())) {
        if (stage.name != "train." + name)
            continue;
        if (const auto run = session.project().findRun(stage.name, stage.hash()))
            return loadEstimator(session.project().resolve(run->output));
        return notFound("The estimator '" + name + "' has not been trained yet.",
                        "Run the stage 'train." + name + "' first.");
    }
    return notFound("There is no training '" + name + "' in this study.");
}

/// The ratio as the recipe wants it: calibrated on the validation part, or as it is.
Result<std::shared_ptr<const Estimator>>
calibratedAsAsked(StudySession& session, const StudyContext& study, const std::string& name,
                  std::shared_ptr<const Estimator> ratio, const TaskContext& context)
{
    for (const TrainRecipe& train : session.recipe().trainings) {
        if (train.name != name || !train.calibrate)
            continue;
        CalibrationSettings settings;
        const auto method = calibrationMethodFromName(train.calibration);
        if (!method)
            return invalidInput("There is no calibration '" + train.calibration + "'.");
        settings.method = *method;
        const Result<EventSample> events = session.partEvents(Part::Validation, context);
        if (!events)
            return events.error();
        const auto calibrated = calibrate(ratio, *events, study.weights, settings, context);
        if (!calibrated)
            return calibrated.error();
        return std::shared_ptr<const Estimator>(*calibrated);
    }
    return ratio;
}

Result<StudyEstimator> makeTrained(StudySession& session, const StudyContext& study,
                                   const EstimatorChoice& choice, const EstimatorUse& use,
                                   const TaskContext& context)
{
    const auto loaded = loadTrained(session, choice.name);
    if (!loaded)
        return loaded.error();
    const EstimatorInfo& info = (*loaded)->info();
    if (info.givesLlr) {
        const auto ratio = calibratedAsAsked(session, study, choice.name, *loaded, context);
        if (!ratio)
            return ratio.error();
        return StudyEstimator{choice, info.method, *ratio, nullptr, Level::Reconstructed};
    }
    const Result<EventSample> events = session.fillingEvents(context, use.fillFromAll);
    if (!events)
        return events.error();
    const auto ratio = info.method == "SALLINO"
                           ? sallino(*loaded, *events, 0, info.referenceTheta, context,
                                     study.weights)
                           : scoreHistogram(*loaded, *events, 0, info.referenceTheta, context,
                                            study.weights, use.freeParameters);
    if (!ratio)
        return ratio.error();
    return StudyEstimator{choice, info.method, *ratio, *loaded, Level::Reconstructed};
}

} // namespace

Result<StudyEstimator> makeEstimator(StudySession& session, const std::string& text,
                                     const EstimatorUse& use, const TaskContext& context)
{
    const Result<EstimatorChoice> choice = parseEstimatorChoice(text);
    if (!choice)
        return choice.error();
    const auto opened = session.study(context);
    if (!opened)
        return opened.error();
    switch (choice->kind) {
    case EstimatorChoice::Kind::Truth:
    case EstimatorChoice::Kind::PartonTruth: return makeTruth(**opened, *choice, context);
    case EstimatorChoice::Kind::Rate:
        return StudyEstimator{*choice, "rate", nullptr, nullptr, Level::Reconstructed};
    case EstimatorChoice::Kind::Histogram:
        return makeHistogram(session, **opened, *choice, use, context);
    case EstimatorChoice::Kind::Trained: break;
    }
    return makeTrained(session, **opened, *choice, use, context);
}

} // namespace assay
