// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/TrainingSettings.hpp"
#include "core/inference/Limits.hpp"
#include "core/project/Project.hpp"
#include "core/project/Recipe.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace assay {

class Estimator;

/// State of one stage, computed from content hashes, never remembered.
enum class StageState { Empty, Ready, Stale, Done };

/// One stage of a study, in the order in which they run. Names: "simulate" (or "import"),
/// "augment.NAME", "train.NAME", "limits.NAME", "fisher.NAME".
struct Stage {
    std::string name;
    std::string inputHash;
    std::vector<std::string> needs; ///< Names of the stages before it.
    StageState state = StageState::Empty;
    std::string reason;             ///< Why it is stale or not ready, in words.
};

/// The model of a training as it was at one moment, while the training goes on; immutable.
struct ModelSnapshot {
    std::shared_ptr<const Estimator> estimator;
    int epoch = 0; ///< Whole epochs behind it.
};

/// What a running stage tells besides progress; called on its worker thread.
struct StageHooks {
    std::function<void(const std::string& stage, const EpochMetrics&)> epochDone;
    std::function<void(const std::string& stage, const LimitResult&)> limitProgress;
    /// Snapshots of a training, at most two a second, and only while snapshotWanted says so.
    std::function<bool(const std::string& stage)> snapshotWanted;
    std::function<void(const std::string& stage, const ModelSnapshot&)> snapshot;
};

/// What happened to a stage in runPipeline.
struct StageReport {
    std::string stage;
    std::int64_t run = 0;
    std::string status; ///< "done", "kept", "up-to-date"
    double seconds = 0.0;
};

/// All stages that the study defines, with their states in this project. Fast: reads the run table.
std::vector<Stage> planStages(const Project& project, const Recipe& study);

/// Runs one stage and records it as a Run. Its needs must be done. Training resumes from its
/// checkpoint if one matches.
Result<StageReport> runStage(Project& project, const Recipe& study, const std::string& stage,
                             const StageHooks& hooks, const TaskContext& context);

/// Epochs from which a training that was interrupted, or stopped and kept, can be continued with
/// today's inputs; 0: there is nothing to continue, it starts afresh.
int continuableEpochs(const Project& project, const Recipe& study, const std::string& stage);

/// Goes on with a training that was stopped and kept, up to the epochs of its recipe, with the same
/// numbers as an undisturbed one; a new run. One that has no kept run is run like any other stage.
Result<StageReport> continueTraining(Project& project, const Recipe& study,
                                     const std::string& stage, const StageHooks& hooks,
                                     const TaskContext& context);

/// Forgets what an unfinished training has learnt: what "cancel" means when a person says it.
void discardCheckpoint(const Project& project, const Recipe& study, const std::string& stage);

/// Runs every stage that is missing or stale, up to and including \p until (empty: all), trainings
/// in parallel as context.threads allows.
Result<std::vector<StageReport>> runPipeline(Project& project, const Recipe& study,
                                             const std::string& until, const StageHooks& hooks,
                                             const TaskContext& context);

} // namespace assay
