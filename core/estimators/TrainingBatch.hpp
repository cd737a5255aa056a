// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cstddef>

namespace assay {

/// Rows of one step as the network sees them: scaled, contiguous, row-major. Views only. Columns
/// that the objective does not need are nullptr.
template <typename Real>
struct TrainingBatch {
    std::size_t rows = 0;
    /// With a score term on head Ratio: the rows with y = 0 come first, and this is their number.
    std::size_t numeratorRows = 0;
    /// [rows][inputs]: concat(theta, x) for Ratio, concat(theta, thetaRef, x) for
    /// AntisymmetrisedRatio, x for Score.
    const Real* input = nullptr;
    const Real* y = nullptr;        ///< [rows], 0 or 1
    const Real* logR = nullptr;     ///< [rows], log of the joint ratio
    const Real* score = nullptr;    ///< [rows][P], joint score with respect to scaled theta
    const Real* scoreRef = nullptr; ///< [rows][P], joint score at thetaRef, not negated
    const Real* weight = nullptr;   ///< [rows]; nullptr means all 1
};

} // namespace assay
