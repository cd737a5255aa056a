// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/Estimator.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// What belongs to an estimator without changing its numbers.
struct EstimatorNotes {
    std::vector<std::string> parameterUnits;  ///< In the order of info().parameters; or empty.
    std::vector<std::string> observableUnits; ///< In the order of info().observables; or empty.
    std::vector<std::array<double, 2>> validityBox;   ///< Range of each parameter seen in training.
    std::string provenance; ///< JSON text: inputs by hash, settings, seed.
    std::string checks;                               ///< JSON text: losses, calibration, coverage.

    bool operator==(const EstimatorNotes&) const = default;
};

/// Saves an estimator as NAME.assay-estimator: a zip of `estimator.json` and its numbers as .npy
/// files under `weights/`, which any program can read; estimators inside others lie under `parts/`.
/// Atomic; the same estimator gives the same bytes. Estimators that cannot be saved (truth,
/// histograms whose weights are not linear in benchmarks, SALLINO) are refused.
Status saveEstimator(const Estimator& estimator, const std::filesystem::path& path,
                     const EstimatorNotes& notes = {});

/// Names that MadMiner's files do not hold. Empty: theta0.., x0.. and reference theta 0.
struct ImportNames {
    std::vector<std::string> parameters;
    std::vector<std::string> observables; ///< All columns of x the estimator was trained on.
    Theta referenceTheta;
};

/// Loads ours, or (a path without ending that has `_settings.json`, or an ensemble folder) an
/// estimator that MadMiner saved. \p names is for the latter.
Result<std::shared_ptr<const Estimator>> loadEstimator(const std::filesystem::path& path,
                                                       const ImportNames& names = {});

/// The notes of a file of ours.
Result<EstimatorNotes> readEstimatorNotes(const std::filesystem::path& path);

} // namespace assay
