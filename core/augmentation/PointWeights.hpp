// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventTile.hpp"
#include "core/augmentation/EventWeights.hpp"
#include "core/augmentation/TileKernel.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"

#include <vector>

namespace assay {

/// dsigma of events at a fixed list of Q parameter points: the fast path for weights that are
/// linear in the benchmark weights, and the general one by EventWeights::evaluate.
class PointWeights {
public:
    /// \p derivatives asks for second derivatives; refused where there are none.
    static Result<PointWeights> create(const EventWeights& weights, std::vector<Theta> points,
                                       bool derivatives);

    std::size_t size() const { return m_points.size(); }
    const Theta& point(std::size_t q) const { return m_points[q]; }
    std::size_t parameters() const { return m_weights->parameterCount(); }
    bool linear() const { return m_weights->linear() != nullptr; }
    /// False where a study without morphing has no finite differences at point q.
    bool hasGradient(std::size_t q) const { return m_hasGradient[q]; }
    Columns columns() const { return m_weights->columns(); }
    /// Row of length B: v(theta_q). Rows p: d v / d theta_p. Linear only.
    const Matrix& coefficients() const { return m_coefficients; }
    const Matrix& gradientCoefficients(std::size_t q) const { return m_gradients[q]; }

    /// Moments of the weights at point q over a segment of the tile; where the weights are not
    /// linear also the sum of the gradients [P] (otherwise it follows from the sums of the
    /// columns).
    Status moments(const EventTile& tile, const EventTile::Segment& segment, std::size_t q,
                   WeightMoments& moments, double* gradientSum) const;
    /// Weights at point q over a segment.
    Status weights(const EventTile& tile, const EventTile::Segment& segment, std::size_t q,
                   std::vector<double>& out) const;
    /// One event: weight and, unless null, gradient [P] and second derivatives [P*P].
    Status event(const EventBlock& block, std::size_t row, std::size_t q, double& weight,
                 double* gradient, double* second) const;

private:
    const EventWeights* m_weights = nullptr;
    std::vector<Theta> m_points;
    Matrix m_coefficients;               ///< [Q][B]
    std::vector<Matrix> m_gradients;     ///< [Q] of [P][B]
    std::vector<Matrix> m_second;        ///< [Q] of [P*P][B]
    std::vector<bool> m_hasGradient;
};

/// The rows of a block as a block of their own, with the columns that \p columns names.
void gatherRows(const EventBlock& block, const std::size_t* rows, std::size_t count,
                EventBlock& out);

} // namespace assay
