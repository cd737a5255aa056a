// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/batch/Command.hpp"
#include "app/batch/EventInput.hpp"
#include "core/estimators/EstimatorFile.hpp"
#include "core/estimators/HistogramEstimator.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay::batch {

/// Cross sections are in pb inside, luminosities in fb^-1 on the surface.
constexpr double picobarnsPerFemtobarn = 1000.0;

/// --observable and --edges as given; one list of edges per observable, or none for quantiles.
struct HistogramChoice {
    std::vector<std::string> observables;
    std::vector<std::string> edges;
    int bins = 0; ///< Quantile bins per axis; 0 means the default.
};

void addHistogramOptions(CLI::App& app, HistogramChoice& choice);

/// Histogram filled from \p filling (a part of the input's sample, or all of it).
Result<std::shared_ptr<const HistogramEstimator>>
makeHistogram(const EventSample& filling, const EventInput& input, const HistogramChoice& choice,
              const Theta& reference, const TaskContext& context);

/// A saved estimator of ours or of MadMiner; the latter's files do not name their columns, which
/// are then those of the events.
Result<std::shared_ptr<const Estimator>> openEstimator(const std::string& path,
                                                       const EventSchema& schema);

// The commands of this group, one file each.
Action fisherCommand(CLI::App& app);
Action limitsCommand(CLI::App& app);
Action evaluateCommand(CLI::App& app);

} // namespace assay::batch
