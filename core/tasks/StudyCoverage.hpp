// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Coverage.hpp"
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

/// Which coverage is to be measured.
struct CoverageRequest {
    std::string limits;    ///< Name of a [limits.NAME] of the study.
    std::string estimator; ///< As it is called there.
    Theta theta;           ///< Where; empty: at the assumed truth of the limit.
    int toys = 500;
};

/// Measures the coverage of one estimator of a limit of the study, with the grid, luminosity and
/// levels of the limit; \p progress gets the toys done so far about 20 times. A request to stop and
/// keep returns those.
Result<CoverageResult> studyCoverage(StudySession& session, const CoverageRequest& request,
                                     const CoverageProgress& progress, const TaskContext& context);

} // namespace assay
