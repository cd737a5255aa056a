// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Estimator.hpp"
#include "core/project/EstimatorChoice.hpp"
#include "core/tasks/StudySession.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// An estimator of a study, ready for inference.
struct StudyEstimator {
    EstimatorChoice choice;
    std::string method;                        ///< "truth", "histogram", "ALICES", ...
    std::shared_ptr<const Estimator> ratio;    ///< Null for the rate.
    std::shared_ptr<const Estimator> score;    ///< The trained score behind a score histogram.
    Level level = Level::Reconstructed;        ///< Of the data it is for.
};

/// What an estimator is made for.
struct EstimatorUse {
    std::vector<std::size_t> freeParameters; ///< SALLY bins the scores of these; empty means all.
    bool fillFromAll = false;                ///< Histograms take every event, the test part too.
};

/// Makes what an entry of `estimators` in a recipe names: the exact truth, a histogram filled from
/// the training and validation parts, or a training's output; a score estimator becomes a ratio
/// through a histogram of its scores (SALLY) or of the projected score (SALLINO). 
Result<StudyEstimator> makeEstimator(StudySession& session, const std::string& text,
                                     const EstimatorUse& use, const TaskContext& context);

} // namespace assay
