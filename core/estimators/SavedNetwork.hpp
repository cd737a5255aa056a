// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/EstimatorArchive.hpp"
#include "core/estimators/MlpWeights.hpp"
#include "core/estimators/Standardisation.hpp"

#include <string>

namespace assay {

/// A dense network in an estimator file: "network" in estimator.json, and for each layer l the
/// arrays layer<l>_weight [out][in] and layer<l>_bias [out].
void saveNetwork(const MlpWeights& network, EstimatorArchive& archive);
Result<MlpWeights> loadNetwork(const EstimatorArchive& archive);

/// Means and standard deviations as the arrays <name>_mean and <name>_std.
void saveScaling(const std::string& name, const Standardisation& scaling,
                 EstimatorArchive& archive);
/// Refuses standard deviations that are not positive.
Result<Standardisation> loadScaling(const std::string& name, const EstimatorArchive& archive);

} // namespace assay
