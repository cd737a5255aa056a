// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <string>
#include <vector>

namespace assay {

/// What an entry of `estimators` in a recipe asks for.
struct EstimatorChoice {
    enum class Kind { Truth, PartonTruth, Rate, Histogram, Trained };

    Kind kind = Kind::Trained;
    std::string name;                     ///< As written.
    std::vector<std::string> observables; ///< Histogram
    std::vector<int> bins;                ///< Histogram, per observable; empty: the default.
};

/// "truth", "parton-truth", "rate", "histogram:x1,x2@10" or the name of a training. After @ stands
/// one number of quantile bins for all observables, or one per observable: "@10,20".
Result<EstimatorChoice> parseEstimatorChoice(const std::string& text);

} // namespace assay
