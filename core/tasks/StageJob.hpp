// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/tasks/Pipeline.hpp"
#include "core/tasks/StudySession.hpp"

#include <cstdint>
#include <string>

namespace assay {

/// What a stage works on.
struct StageJob {
    StudySession& session;
    std::string stage;    ///< Whole name, "train.alices".
    std::string name;     ///< What stands behind the dot, "alices".
    std::string hash;     ///< Of its inputs; part of the names of files it writes.
    std::int64_t run = 0; ///< Its row in the project.
    const StageHooks& hooks;
};

/// Files of a training, relative to the project and without their ending: the estimator, and the
/// checkpoint while it is unfinished.
std::string trainingFiles(const std::string& name, const std::string& hash);

/// What it made. Files were renamed to their final names before.
struct StageOutput {
    std::string file;   ///< Relative to the project, or empty.
    std::string result; ///< JSON. Without times, so that equal inputs give equal text.
    bool kept = false;  ///< Ended by "stop and keep".
};

/// The common end of both first stages for studies of particles: writes all events to \p file.
Result<StageOutput> writeParticleEvents(const StageJob& job, const std::string& file,
                                        const TaskContext& context);

// One function per kind of stage, each in its own file.
Result<StageOutput> runSimulateStage(const StageJob& job, const TaskContext& context);
Result<StageOutput> runImportStage(const StageJob& job, const TaskContext& context);
Result<StageOutput> runAugmentStage(const StageJob& job, const TaskContext& context);
Result<StageOutput> runTrainStage(const StageJob& job, const TaskContext& context);
Result<StageOutput> runLimitsStage(const StageJob& job, const TaskContext& context);
Result<StageOutput> runFisherStage(const StageJob& job, const TaskContext& context);

} // namespace assay
