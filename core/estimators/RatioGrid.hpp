// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/estimators/MlpWeights.hpp"
#include "core/estimators/RatioEstimator.hpp"

#include <cstddef>
#include <vector>

namespace assay {

/// Evaluates the network of a RatioEstimator on blocks of events x thetas in one precision. The
/// first layer is split, W_x x + W_theta theta, so its x part is computed once per event. Const;
/// every call allocates its own scratch memory, so blocks may run in parallel. Cost per (event,
/// theta): the layers after the first.
template <typename Real>
class RatioGrid {
public:
    explicit RatioGrid(const RatioEstimator& estimator);

    /// out(t, i) = llr for events [begin, end) and thetas [first, last).
    void evaluate(const Matrix& x, std::size_t begin, std::size_t end, const Matrix& thetas,
                  std::size_t first, std::size_t last, Matrix& out) const;
    /// out.row(i) = score of events [begin, end) at \p theta.
    void scores(const Matrix& x, std::size_t begin, std::size_t end, const Theta& theta,
                Matrix& out) const;

private:
    struct Scratch;
    void firstLayer(const Matrix& x, std::size_t begin, std::size_t end, Scratch& scratch) const;
    void shift(const std::vector<double>& thetaInputs, std::vector<Real>& shift) const;
    const Real* laterLayers(const std::vector<Real>& shift, Scratch& scratch) const;
    std::vector<double> thetaInputs(const Matrix& thetas, std::size_t row, bool swapped) const;
    std::size_t units(int layer) const;

    const RatioEstimator& m_estimator;
    MlpShape m_shape;
    std::vector<Real> m_parameters;
    std::size_t m_thetaInputs; ///< Leading inputs that are parameters
};

extern template class RatioGrid<float>;
extern template class RatioGrid<double>;

} // namespace assay
