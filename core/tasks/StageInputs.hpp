// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/Project.hpp"
#include "core/project/Recipe.hpp"

#include <string>
#include <utility>
#include <vector>

namespace assay {

/// One thing that the output of a stage depends on: what it is called in messages, and its value.
using StageInput = std::pair<std::string, std::string>;

/// A stage and everything its output depends on. Two programs with equal inputs make equal outputs.
struct StageInputs {
    std::string name;
    std::vector<std::string> needs;
    std::vector<StageInput> inputs;

    std::string hash() const;
    /// As JSON {"what": "value"}, kept with a run so that a later change can be named.
    std::string text() const;
};

/// Inputs of all stages of a study in the order in which they run.
std::vector<StageInputs> stageInputs(const Project& project, const Recipe& study);

/// In words: what differs between the inputs of a finished run and those of today.
std::string changedInputs(const std::string& runSettings, const StageInputs& now);

} // namespace assay
