// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/Estimator.hpp"

#include <filesystem>
#include <memory>

namespace assay {

/// Saves an estimator as NAME.assay-estimator: a zip of `estimator.json` and `weights`
/// (conventions). Atomic. Estimators that cannot be saved (truth) are refused.
Status saveEstimator(const Estimator& estimator, const std::filesystem::path& path);

/// Loads ours, or (a path without ending that has `_settings.json`, or an ensemble folder) an
/// estimator that MadMiner saved.
Result<std::shared_ptr<const Estimator>> loadEstimator(const std::filesystem::path& path);

} // namespace assay
