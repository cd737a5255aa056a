// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/inference/Limits.hpp"
#include "core/inference/RateModel.hpp"

#include <string>

namespace assay {

/// The expected limit of the rate alone at an assumed truth, made to follow the mouse: equal to
/// computeLimits() on n = L sigma(truth) events, but for the best fit. The rate fits equally well
/// on a whole line of the plane; here the best fit is the truth, which lies on it, so that no
/// minimum has to be searched. A truth outside the grid goes through computeLimits(). Cost: one
/// cross section per grid point.
Result<LimitResult> followingRate(const std::string& name, const RateModel& rate,
                                  const LimitSettings& settings, const Theta& truth);

} // namespace assay
