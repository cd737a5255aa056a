// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"

namespace assay {

/// A differential cross section that is a quadratic form of unit Gaussians (spec methods N2, N4,
/// N4b, N8). With N_i = N(z; mean_i, 1), u_0 = coupling_0 and u_i = coupling_i theta_i,
///
///     dsigma(z|theta) = (1-c) sum_i u_i^2 N_i + c (sum_i u_i sqrt(N_i))^2   [pb],  x = z + N(0,
///     s^2).
///
/// c = 1 is full interference, c = 0 none. Written so, it is visibly never negative, and
/// sqrt(N_i N_j) = kappa_ij N(z; (mean_i + mean_j)/2, 1) gives every integral in closed form.
struct GaussianForm {
    Matrix means;           ///< [K][D], row 0 belongs to the constant amplitude
    Vector couplings;       ///< [K], signed; K - 1 parameters
    double coherence = 1.0; ///< c in [0, 1]
    double smearing = 0.5;  ///< s >= 0

    Eigen::Index amplitudeCount() const { return means.rows(); }
    Eigen::Index parameterCount() const { return means.rows() - 1; }
    Eigen::Index dimension() const { return means.cols(); }

    /// kappa_ij = exp(-|mean_i - mean_j|^2/8), the overlap of two amplitudes.
    double overlap(Eigen::Index i, Eigen::Index j) const;
    /// kappa_ij times c off the diagonal: sigma(theta) = sum_ij u_i u_j mixing_ij, [K][K].
    Matrix mixing() const;
    /// u(theta), [K].
    Vector amplitudes(const Theta& theta) const;
    /// Variance per axis of x: 1 + s^2.
    double smearedVariance() const { return 1.0 + smearing * smearing; }
};

} // namespace assay
