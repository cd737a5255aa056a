// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/augmentation/TrainingSet.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"
#include "core/events/Partition.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// What the rows are for; decides where they are drawn from and which columns they have.
enum class DrawKind {
    Ratio,       ///< Half from theta (y = 0), half from theta_ref (y = 1); logR, score at theta.
    DoubleRatio, ///< The same with a theta_ref per theta; also thetaRef and scoreRef.
    Score,       ///< From theta; score at theta, and R_i, R_ij on request.
    Density,     ///< From theta; score at theta.
};

/// "ratio", "double-ratio", "score", "density" as recipes write them.
std::optional<DrawKind> drawKindFromName(const std::string& name);

/// What a training set is made of.
struct SamplingSettings {
    DrawKind kind = DrawKind::Ratio;
    std::vector<Theta> thetas;    ///< Rows are spread evenly over these; see ThetaProposal.
    Theta thetaRef;               ///< Denominator of Ratio (and of DoubleRatio without thetaRefs).
    std::vector<Theta> thetaRefs; ///< DoubleRatio: the partner of each theta; empty: thetaRef.
    std::size_t rows = 100000;    ///< All parts and both classes together.
    /// Weighted rows instead of drawing with replacement: every event appears rows / (2 n) times
    /// per class (rows / n without classes), each time with another theta and its weight there;
    /// a fraction below one picks events by their hash. Keeps the sign of negative weights.
    bool weighted = false;
    bool derivatives = false; ///< Score: also firstDerivatives and secondDerivatives of R at theta.
    Partition partition;          ///< Rows are split as trainShare : validationShare.
    /// Draw from the test part only (part = Test): for toys, closure tests and coverage.
    bool testPart = false;
    std::size_t blockSize = EventSample::defaultBlock; ///< Never changes the rows.
};

/// What happened to weights that are negative, in words that a log can show.
struct SamplingReport {
    double worstNegativeShare = 0.0; ///< Of the absolute weight, over thetas and parts.
    Theta worstTheta;
    double smallestEffective = 0.0;  ///< Smallest 1 / max p over thetas and parts.
    std::uint64_t invalidRows = 0;   ///< Rows left out because their joint ratio was not positive.
};

/// Makes a training set from one pass of sums and one pass of drawing over the events, for any
/// number of thetas. Cost O(n B T) multiply-adds in the pass of sums, O(rows (tile + P B)) in the
/// other. The sample is split by event before anything is drawn; the test part is never used unless
/// settings.testPart. Rows do not depend on the number of threads or on blockSize: sums belong to
/// tiles of events fixed by the sample alone, and row k of theta t has a seed of its own.
/// \p report may be null.
Result<TrainingSet> sample(const EventSample& sample, const EventWeights& weights,
                           const SamplingSettings& settings, const TaskContext& context,
                           SamplingReport* report = nullptr);

} // namespace assay
