// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/TrainingSet.hpp"
#include "core/estimators/Objective.hpp"
#include "core/estimators/Standardisation.hpp"
#include "core/estimators/TrainingBatch.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace assay {

/// How the columns of a training set are scaled before a network sees them.
struct RowScaling {
    Standardisation x;
    Standardisation theta; ///< Ratio heads; identity for a score head
    Vector score;          ///< [P], multiplies joint scores: std of theta, or 1 / std of the score
};

/// Rows of one part of a training set in network units and network precision. Absent columns are
/// empty.
template <typename Real>
struct TrainingRows {
    std::size_t rows = 0;
    std::size_t inputs = 0;
    std::size_t parameters = 0;
    std::vector<Real> input; ///< [rows][inputs], order of columns as in TrainingBatch
    std::vector<Real> y;
    std::vector<Real> logR;
    std::vector<Real> score;
    std::vector<Real> scoreRef;
    std::vector<Real> weight;

    /// Scales the rows of \p set listed in \p which, with y = 0 first if the objective has a score
    /// term (order is kept otherwise).
    static TrainingRows from(const TrainingSet& set, const Objective& objective,
                             const RowScaling& scaling, std::vector<std::size_t> which);

    /// Rows [begin, end) as a batch, without a copy. Needs the order that from() makes.
    TrainingBatch<Real> slice(std::size_t begin, std::size_t end) const;
    /// Copies the rows at \p indices into this (same columns), y = 0 first if \p numeratorFirst,
    /// and returns them as a batch.
    TrainingBatch<Real> gather(const TrainingRows& from, std::span<const std::uint32_t> indices,
                               bool numeratorFirst);

private:
    void copyRow(const TrainingRows& from, std::size_t source, std::size_t target);
};

extern template struct TrainingRows<float>;
extern template struct TrainingRows<double>;

} // namespace assay
