// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/batch/InferenceInput.hpp"
#include "core/inference/Limits.hpp"

#include <string>
#include <vector>

namespace assay::batch {

/// What `limits` was asked for.
struct LimitOptions {
    std::string input; ///< Event file or project folder.
    std::string mode;
    double luminosityFb = 0.0;
    std::string truePoint;
    std::string observed;
    std::vector<std::string> grid;
    HistogramChoice histogram;
    std::string levels = "0.68,0.95";
    int dof = 0;
    bool noRate = false;
};

/// The settings of a scan over \p parameters parameters.
Result<LimitSettings> limitSettings(const LimitOptions& options, std::size_t parameters,
                                    const Theta& truePoint);

void printLimits(const LimitResult& result);

/// Limits of a project: with its samples, observables and trained estimators.
Result<int> projectLimits(const LimitOptions& options, const TaskContext& context);

} // namespace assay::batch
