// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/estimators/EstimatorFile.hpp"

#include <filesystem>
#include <memory>

namespace assay {

/// True if \p path is a prefix with a `_settings.json` beside it, or a folder with `ensemble.json`.
bool isMadMinerEstimator(const std::filesystem::path& path);

/// Reads a parameterised ratio, a doubly parameterised ratio, a score, or an ensemble of those, as
/// MadMiner saves them (spec madminer-format 3). Its quirks: the activation "sigmoid" is ReLU
/// there, and so it is here; its doubly parameterised ratio forgets to scale theta when it is
/// evaluated, which is put right here. Likelihood estimators, dropout and random or trained
/// activations are refused.
Result<std::shared_ptr<const Estimator>> loadMadMinerEstimator(const std::filesystem::path& path,
                                                               const ImportNames& names);

} // namespace assay
