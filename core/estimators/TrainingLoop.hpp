// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Random.hpp"
#include "core/estimators/TrainableModel.hpp"
#include "core/estimators/Trainer.hpp"
#include "core/estimators/TrainingCheckpoint.hpp"
#include "core/estimators/TrainingRows.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// lr_e = start (end / start)^{e / (E - 1)} for epoch e = 0 ... E - 1.
double learningRate(const TrainingSettings& settings, int epoch);

/// Shuffle, slice, step, validate: the training of one model on one thread. Polls the stop tokens
/// after every step.
template <typename Real>
class TrainingLoop {
public:
    /// How it ended.
    struct Result {
        std::vector<Real> parameters; ///< The best, or the last without early stopping.
        std::vector<EpochMetrics> metrics;
        int bestEpoch = 0;
        bool stoppedEarly = false;
        std::string failure;
    };

    TrainingLoop(TrainableModel<Real>& model, const TrainingRows<Real>& train,
                 const TrainingRows<Real>& validation, bool numeratorFirst,
                 const TrainingSettings& settings, const TaskContext& context);

    /// Copies of the parameters between two steps, at most every half a second.
    struct Watch {
        std::function<bool()> wanted;
        std::function<void(const std::vector<Real>& parameters, int epochsDone)> see;
    };
    void setWatch(Watch watch) { m_watch = std::move(watch); }

    /// Trains from \p initial, or from the checkpoint of \p hooks if it belongs to \p identity.
    assay::Result<Result> run(std::vector<Real> initial, const TrainHooks& hooks,
                              const std::string& identity);

private:
    enum class Step { Done, Stopped, Cancelled, Failed };

    void start(std::vector<Real> initial, const TrainHooks& hooks, const std::string& identity);
    Step epoch(EpochMetrics& metrics);
    Step validate(EpochMetrics& metrics);
    void lookIfDue();
    void record(const EpochMetrics& metrics, const TrainHooks& hooks);
    Status keepCheckpoint(const TrainHooks& hooks, const std::string& identity, bool last);
    Status keepLastEpoch(const TrainHooks& hooks, const std::string& identity,
                         const std::vector<Real>& parameters);
    assay::Result<Result> failed(std::string failure, const std::vector<Real>& lastGood);
    Result finish(bool stoppedEarly);
    double elapsed() const;
    bool outOfPatience() const;

    TrainableModel<Real>& m_model;
    const TrainingRows<Real>& m_train;
    const TrainingRows<Real>& m_validation;
    bool m_numeratorFirst;
    const TrainingSettings& m_settings;
    const TaskContext& m_context;
    FlatOptimizer<Real> m_optimizer;
    TrainingState<Real> m_state;
    TrainingRows<Real> m_batch;
    Watch m_watch;
    std::chrono::steady_clock::time_point m_lastLook;
    std::vector<std::uint32_t> m_order;
    std::vector<Real> m_gradient;
    std::string m_failure;
    double m_earlierSeconds = 0.0;
    double m_pausedBefore = 0.0;
    std::chrono::steady_clock::time_point m_started;
    std::chrono::steady_clock::time_point m_lastCheckpoint;
};

extern template class TrainingLoop<float>;
extern template class TrainingLoop<double>;

} // namespace assay
