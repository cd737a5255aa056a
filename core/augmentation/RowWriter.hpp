// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/PointWeights.hpp"
#include "core/augmentation/SamplingPlan.hpp"
#include "core/augmentation/SamplingSums.hpp"
#include "core/augmentation/TrainingSet.hpp"
#include "core/basics/Result.hpp"

#include <cstdint>
#include <vector>

namespace assay {

/// Fills the rows of a training set, each once, from any thread.
class RowWriter {
public:
    RowWriter(const EventSample& sample, const SamplingSettings& settings,
              const SamplingPlan& plan, const PointWeights& points, const SamplingSums& sums);

    /// One row of a stream from an event: x, theta, y, log r, scores. Rows whose joint ratio is not
    /// a positive number are marked as invalid. Cost O(O + P B).
    Status write(std::size_t row, const SamplingPlan::Stream& stream, const EventBlock& block,
                 std::size_t event, std::uint64_t rowSeed);
    /// Weighted rows: sets the weight of a row after write().
    void setWeight(std::size_t row, double weight)
    {
        m_set.weight[static_cast<Eigen::Index>(row)] = weight;
    }

    /// The rows that are valid, in order, and the number of those that are not.
    TrainingSet take(std::uint64_t& invalid);

private:
    Status writeRatio(Eigen::Index row, const SamplingPlan::Stream& stream,
                      const EventBlock& block, std::size_t event, double weight);
    void writeScore(Matrix& column, Eigen::Index row, std::size_t part, std::size_t point,
                    double weight, const double* gradient);
    void writeDerivatives(Eigen::Index row, double weight, const double* gradient,
                          const double* second);

    const SamplingPlan& m_plan;
    const PointWeights& m_points;
    const SamplingSums& m_sums;
    bool m_derivatives = false;
    bool m_scores = false;
    bool m_double = false;
    std::vector<Matrix> m_relativeGradients; ///< [parts] of [Q][P], grad sigma / sigma
    TrainingSet m_set;
    std::vector<std::uint8_t> m_invalid;
};

} // namespace assay
