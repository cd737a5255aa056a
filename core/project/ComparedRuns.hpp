// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Coverage.hpp"
#include "core/inference/Limits.hpp"
#include "core/project/Project.hpp"

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// One thing that can be compared with others: a finished training with the newest limit that used
/// it, or what a limit says without a training (truth, rate, histogram). Older runs too.
struct ComparedRun {
    std::string key; ///< "train 4", or "limit 6 truth": the same as long as the run exists.
    std::string name;           ///< As the recipe calls it.
    std::string method;
    std::int64_t trainRun = 0;  ///< 0 without a training.
    std::int64_t limitRun = 0;  ///< 0 without a limit.
    std::string dataHash;       ///< Of the training sample.
    std::uint64_t trainRows = 0;
    int epochs = 0;
    double bestLoss = std::numeric_limits<double>::quiet_NaN(); ///< Validation
    std::shared_ptr<const LimitResult> limit;
    std::optional<CoverageResult> coverage; ///< The newest one of that limit.
    std::string check;          ///< In words: "unchecked", or the measured coverage.
    double seconds = 0.0;       ///< Of the training, else of the limit.
    std::string started;        ///< Of the same, ISO 8601
    /// What was asked for: "alpha", "training.epochs", "data: rows", "limit: grid", ... as written
    /// in the recipe; empty is the default.
    std::map<std::string, std::string> settings;
};

/// All of them, newest first. Cost: reads all results of limits, so not for the thread of a window.
std::vector<ComparedRun> comparedRuns(const Project& project);

/// What differs between the settings of these runs: key and the value of each, in their order. Keys
/// with the same value in all of them are left out.
std::vector<std::pair<std::string, std::vector<std::string>>>
differingSettings(const std::vector<const ComparedRun*>& runs);

} // namespace assay
