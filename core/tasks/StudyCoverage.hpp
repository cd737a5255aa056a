// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Limits.hpp"
#include "core/project/Recipe.hpp"
#include "core/tasks/StudyEstimators.hpp"
#include "core/tasks/StudySession.hpp"

#include <string>

namespace assay {

/// Measures the coverage of a limit at its true point with \p toys toy experiments: drawn from the
/// process where it is built in and all of its observables are used, else from the test part.
/// Returns it in words, for LimitResult::check.
Result<std::string> measuredCoverage(StudySession& session, const StudyEstimator& estimator,
                                     const LimitSettings& settings, int toys,
                                     const TaskContext& context);

} // namespace assay
