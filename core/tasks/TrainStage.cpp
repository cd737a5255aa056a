// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/NearestName.hpp"
#include "core/basics/Random.hpp"
#include "core/basics/RoomOnDisk.hpp"
#include "core/estimators/EstimatorFile.hpp"
#include "core/estimators/Trainer.hpp"
#include "core/project/LimitJson.hpp"
#include "core/tasks/StageJob.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay {

namespace {

const TrainRecipe* findTraining(const Recipe& recipe, const std::string& name)
{
    for (const TrainRecipe& train : recipe.trainings)
        if (train.name == name)
            return &train;
    return nullptr;
}

/// The rows with some of the observables only.
Result<TrainingSet> withObservables(const TrainingSet& set, const std::vector<std::string>& names)
{
    TrainingSet selected = set;
    selected.observables = names;
    selected.x.resize(set.x.rows(), static_cast<Eigen::Index>(names.size()));
    for (std::size_t c = 0; c < names.size(); ++c) {
        const auto found = std::find(set.observables.begin(), set.observables.end(), names[c]);
        if (found == set.observables.end())
            return invalidInput("There is no observable '" + names[c] + "' to train on.",
                                "The nearest is '" + nearestName(names[c], set.observables) + "'.");
        selected.x.col(static_cast<Eigen::Index>(c)) =
            set.x.col(static_cast<Eigen::Index>(found - set.observables.begin()));
    }
    return selected;
}

/// All rows as they are, or their wanted observables in \p own.
Result<const TrainingSet*> rowsFor(const TrainRecipe& train, const TrainingSet& drawn,
                                   TrainingSet& own)
{
    if (train.observables.empty())
        return &drawn;
    Result<TrainingSet> selected = withObservables(drawn, train.observables);
    if (!selected)
        return selected.error();
    own = std::move(selected).value();
    return &own;
}

TrainHooks hooksOf(const StageJob& job, const std::string& base)
{
    TrainHooks hooks;
    hooks.checkpoint = job.session.project().resolve(base + ".checkpoint");
    if (job.hooks.snapshot && job.hooks.snapshotWanted) {
        hooks.snapshotWanted = [&job] { return job.hooks.snapshotWanted(job.stage); };
        hooks.snapshot = [&job](std::shared_ptr<const Estimator> estimator, int epoch) {
            job.hooks.snapshot(job.stage, {std::move(estimator), epoch});
        };
    }
    hooks.epochDone = [&job](const EpochMetrics& metrics) {
        (void)job.session.project().recordEpoch(job.run, metrics).ok(); // told by finishRun
        if (job.hooks.epochDone)
            job.hooks.epochDone(job.stage, metrics);
    };
    return hooks;
}

TrainRequest requestOf(const Recipe& recipe, const TrainRecipe& train)
{
    TrainRequest request;
    request.name = train.name;
    request.method = train.method;
    request.alpha = train.alpha;
    request.network = train.network;
    request.training = train.training;
    request.training.seed = mixBits(seedFor(recipe, "train." + train.name), train.training.seed);
    return request;
}

std::string resultOf(const TrainRecipe& train, const TrainOutcome& outcome)
{
    nlohmann::json json = {{"method", train.method},
                           {"epochs", outcome.metrics.size()},
                           {"best_epoch", outcome.bestEpoch},
                           {"stopped_early", outcome.stoppedEarly},
                           {"failure", outcome.failure},
                           {"clamped_log_r", outcome.clampedLogR}};
    const auto best = static_cast<std::size_t>(std::max(outcome.bestEpoch, 1)) - 1;
    if (best < outcome.metrics.size()) {
        json["train_loss"] = numberToJson(outcome.metrics[best].trainLoss);
        json["validation_loss"] = numberToJson(outcome.metrics[best].validationLoss);
    }
    return json.dump();
}

/// Units of those of \p items that are called like \p names.
template <typename T>
std::vector<std::string> unitsOf(const std::vector<std::string>& names, const std::vector<T>& items)
{
    std::vector<std::string> units;
    for (const std::string& name : names) {
        const auto found = std::find_if(items.begin(), items.end(),
                                        [&](const T& item) { return item.name == name; });
        units.push_back(found == items.end() ? std::string() : found->unit);
    }
    return units;
}

/// What the file says besides the numbers: units, where theta was seen, what it was made from.
EstimatorNotes notesOf(const StageJob& job, const StudyContext& study, const DrawnSet& drawn,
                       const TrainRequest& request, const EstimatorInfo& info,
                       const std::string& result)
{
    EstimatorNotes notes;
    notes.parameterUnits = unitsOf(info.parameters, study.parameters);
    notes.observableUnits = unitsOf(info.observables, study.sample.schema().observables);
    const Matrix& theta = drawn.rows.theta;
    for (Eigen::Index p = 0; theta.rows() > 0 && p < theta.cols(); ++p)
        notes.validityBox.push_back({theta.col(p).minCoeff(), theta.col(p).maxCoeff()});
    notes.provenance = nlohmann::json{{"stage", job.stage},
                                      {"inputs", job.hash},
                                      {"events", study.sample.contentHash()},
                                      {"training_rows", drawn.contentHash},
                                      {"seed", request.training.seed}}
                           .dump();
    notes.checks = result;
    return notes;
}

/// Epochs of a resumed training were recorded with the run that was interrupted; this run gets all.
void recordMissedEpochs(const StageJob& job, const TrainOutcome& outcome)
{
    for (const EpochMetrics& metrics : outcome.metrics)
        (void)job.session.project().recordEpoch(job.run, metrics).ok();
}

/// A run is immutable: one that continues another does not overwrite its file.
std::string outputFile(const StageJob& job, const std::string& base)
{
    const std::string ending = ".assay-estimator";
    const auto current = job.session.project().findRun(job.stage, job.hash);
    const bool taken = current && current->output == base + ending;
    return (taken ? base + "-run" + std::to_string(job.run) : base) + ending;
}

} // namespace

std::string trainingFiles(const std::string& name, const std::string& hash)
{
    return "models/" + name + "-" + hash.substr(0, 12);
}

Result<StageOutput> runTrainStage(const StageJob& job, const TaskContext& context)
{
    const Recipe& recipe = job.session.recipe();
    const TrainRecipe* train = findTraining(recipe, job.name);
    if (!train)
        return notFound("There is no [train." + job.name + "].");
    const auto drawn = job.session.drawnSet(train->data, context);
    if (!drawn)
        return drawn.error();
    TrainingSet own;
    const auto rows = rowsFor(*train, (*drawn)->rows, own);
    if (!rows)
        return rows.error();
    const std::string base = trainingFiles(train->name, job.hash);
    const TrainHooks hooks = hooksOf(job, base);
    const TrainRequest request = requestOf(recipe, *train);
    TaskContext training = context;
    training.seed = request.training.seed;
    const Result<TrainOutcome> outcome = assay::train(**rows, request, hooks, training);
    if (!outcome)
        return outcome.error();
    if (!outcome->failure.empty())
        context.warn(outcome->failure);
    recordMissedEpochs(job, *outcome);
    const std::string file = outputFile(job, base);
    const std::string result = resultOf(*train, *outcome);
    const auto study = job.session.study(context);
    if (!study)
        return study.error();
    const EstimatorNotes notes =
        notesOf(job, **study, **drawn, request, outcome->estimator->info(), result);
    const Status saved = saveWithRoom(context, [&] {
        return saveEstimator(*outcome->estimator, job.session.project().resolve(file), notes);
    });
    if (!saved)
        return saved.error();
    const bool kept = context.keepRequested() &&
                      static_cast<int>(outcome->metrics.size()) < train->training.epochs;
    return StageOutput{file, result, kept};
}

} // namespace assay
