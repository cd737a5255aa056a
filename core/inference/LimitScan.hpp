// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/inference/ExtendedLikelihood.hpp"
#include "core/inference/Limits.hpp"
#include "core/inference/RateModel.hpp"

#include <string>

namespace assay {

/// The steps before and after the likelihood is known on the grid, shared by every way to compute a
/// limit.

/// Refuses what no limit can be made of.
Status checkLimit(const Estimator* estimator, const RateModel& rate, const LimitData& data,
                  const LimitSettings& settings);

/// What is known of a limit before its likelihood: names, grid, degrees of freedom, events.
LimitResult startLimit(const std::string& name, const Estimator* estimator, const LimitData& data,
                       const LimitSettings& settings);

/// From log L on the whole grid (NaN where invalid) to minima, best fit, q, p-values and regions.
/// \p likelihood is the same function anywhere. Cost: that of findMinima().
Status finishLimit(LimitResult& result, ExtendedLikelihood& likelihood,
                   const LimitSettings& settings, const TaskContext& context);

} // namespace assay
