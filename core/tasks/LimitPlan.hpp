// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/inference/Limits.hpp"
#include "core/model/Parameter.hpp"
#include "core/project/Recipe.hpp"

#include <string>
#include <vector>

namespace assay {

/// What computeLimits() is asked for by a [limits.NAME] with this assumed truth: scanned parameters
/// as the recipe says (else the first two over their ranges), all others fixed at the truth.
Result<LimitSettings> limitSettings(const LimitsRecipe& limits,
                                    const std::vector<Parameter>& parameters, const Theta& truth);

/// The [limits.NAME] of a study, or null.
const LimitsRecipe* findLimits(const Recipe& recipe, const std::string& name);

} // namespace assay
