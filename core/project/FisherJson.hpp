// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"

#include <string>
#include <vector>

namespace assay {

/// Fisher information that one estimator reaches, in (parameter unit)^-2.
struct FisherEntry {
    std::string name;   ///< As the recipe calls the estimator.
    Matrix information; ///< [P][P]
    Matrix uncertainty; ///< [P][P], one standard deviation; zero where it is not known.
};

/// What the stage fisher.NAME gives.
struct FisherReport {
    std::vector<std::string> parameters;
    Theta theta;
    double luminosityFb = 0.0;
    std::vector<FisherEntry> entries; ///< In the order of the recipe's estimators.
};

/// The result column of a run of stage fisher.NAME, with the keys of the batch program: parameters,
/// theta, luminosity_fb, fisher = [{name, information, uncertainty}].
std::string fisherToText(const FisherReport& report);
Result<FisherReport> fisherFromText(const std::string& text);

} // namespace assay
