// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/FlatOptimizer.hpp"
#include "core/estimators/TrainingSettings.hpp"

#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// Everything that the rest of a training depends on, after a whole number of epochs. The shuffles
/// are a function of the seed and the epoch, so no generator has to be kept.
template <typename Real>
struct TrainingState {
    int epoch = 0; ///< Epochs done
    std::vector<Real> parameters;
    OptimizerState<Real> optimizer;
    std::vector<Real> best;
    double bestLoss = std::numeric_limits<double>::infinity();
    int bestEpoch = 0;
    std::vector<EpochMetrics> metrics;
};

/// Writes \p state atomically. \p identity is a hash of request and rows.
template <typename Real>
Status saveCheckpoint(const std::filesystem::path& path, const std::string& identity,
                      const TrainingState<Real>& state);

/// Reads it back; nothing if there is no file, if it is damaged or if it belongs to another
/// identity or precision: then the training starts afresh.
template <typename Real>
std::optional<TrainingState<Real>> loadCheckpoint(const std::filesystem::path& path,
                                                  const std::string& identity);

/// Epochs that the checkpoint at \p path holds, whatever it belongs to; 0 without one. Reads its
/// first bytes only.
int checkpointEpochs(const std::filesystem::path& path);

extern template Status saveCheckpoint<float>(const std::filesystem::path&, const std::string&,
                                             const TrainingState<float>&);
extern template Status saveCheckpoint<double>(const std::filesystem::path&, const std::string&,
                                              const TrainingState<double>&);
extern template std::optional<TrainingState<float>>
loadCheckpoint<float>(const std::filesystem::path&, const std::string&);
extern template std::optional<TrainingState<double>>
loadCheckpoint<double>(const std::filesystem::path&, const std::string&);

} // namespace assay
