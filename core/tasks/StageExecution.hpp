// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/tasks/Pipeline.hpp"
#include "core/tasks/StageInputs.hpp"
#include "core/tasks/StudySession.hpp"

#include <optional>
#include <string>

namespace assay {

/// "train" of "train.alices".
std::string kindOfStage(const std::string& stage);

/// The finished run of a stage with these inputs whose output file is still there.
std::optional<Run> currentRun(const Project& project, const StageInputs& inputs);
/// The same, but for limits that were stopped and kept: they are computed again when asked for. (A
/// kept training is used as it is; continueTraining() goes on with it.)
std::optional<Run> finalRun(const Project& project, const StageInputs& inputs);
/// False when the file that the run wrote was removed since.
bool outputExists(const Project& project, const Run& run);

/// Runs one stage and records it: a row that says "running", then the output, or the error.
Result<StageReport> executeStage(StudySession& session, const StageInputs& inputs,
                                 const StageHooks& hooks, const TaskContext& context);

} // namespace assay
