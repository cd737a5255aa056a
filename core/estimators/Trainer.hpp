// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/TrainingSet.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/estimators/Method.hpp"
#include "core/estimators/TrainingSettings.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace assay {

/// Everything that decides a training, apart from the rows.
struct TrainRequest {
    std::string name;    ///< What the user calls the estimator.
    std::string method;  ///< Row of the Methods table.
    double alpha = -1.0; ///< Weight of the score term; negative means the method's default.
    NetworkSettings network;
    TrainingSettings training;
};

/// What happens while it trains. Called on the training thread after each epoch; a resumed training
/// first tells the epochs of its checkpoint again.
struct TrainHooks {
    std::function<void(const EpochMetrics&)> epochDone;
    /// Where to keep the checkpoint from which an interrupted training resumes; empty: none.
    /// Written after an epoch, at most once a second, and when it stops for whatever reason; the
    /// caller removes it.
    std::filesystem::path checkpoint;
    /// The model as it is now, not the best one: at most twice a second, between two steps, and
    /// only when snapshotWanted says so. Costs a copy of the weights; never changes the training.
    std::function<bool()> snapshotWanted;
    std::function<void(std::shared_ptr<const Estimator>, int epochsDone)> snapshot;
};

/// The result: an estimator with the best weights, and how it went.
struct TrainOutcome {
    std::shared_ptr<const Estimator> estimator;
    std::vector<EpochMetrics> metrics;
    int bestEpoch = 0;
    bool stoppedEarly = false; ///< By patience or by "stop and keep".
    std::string failure;       ///< Not empty: NaN at some epoch; the last good snapshot was kept.
    std::uint64_t clampedLogR = 0; ///< ROLR: rows whose log r met the clamp at +-10.
};

/// Trains a network method on the rows of \p set (rows with part Train; Validation rows for early
/// stopping). Resumes from hooks.checkpoint if that file belongs to the same request and rows, with
/// the same numbers as an undisturbed run. Same seed, settings and rows: same weights, bit for bit.
Result<TrainOutcome> train(const TrainingSet& set, const TrainRequest& request,
                           const TrainHooks& hooks, const TaskContext& context);

} // namespace assay
