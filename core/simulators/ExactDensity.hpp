// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"

namespace assay {

/// Where a truth is asked: from the reconstructed x, or from the latent z.
enum class Level { Reconstructed, Parton };

/// Nodes [n][D] and volume weights [n] such that sum_i w_i f(node_i) is the integral of f over the
/// space for functions that fall off as the process's densities do.
struct QuadratureRule {
    Matrix nodes;
    Vector weights;
};

/// The exact likelihood of a process, the truth that every estimate is compared with.
/// p = dsigma/sigma is normalised; cross sections in pb.
class ExactDensity {
public:
    virtual ~ExactDensity() = default;

    virtual bool has(Level level) const = 0;
    /// log p(x|theta), rows of \p values are x (or z), [n].
    virtual Vector logDensity(Level level, const Matrix& values, const Theta& theta) const = 0;
    /// log p at several parameter points at once, thetas [T][P] -> [T][n]; toys share what does not
    /// depend on theta.
    virtual Matrix logDensities(Level level, const Matrix& values, const Matrix& thetas) const
    {
        Matrix result(thetas.rows(), values.rows());
        for (Eigen::Index t = 0; t < thetas.rows(); ++t)
            result.row(t) =
                logDensity(level, values, Theta(thetas.row(t).begin(), thetas.row(t).end()));
        return result;
    }
    /// t = grad_theta log p, [n][P].
    virtual Matrix score(Level level, const Matrix& values, const Theta& theta) const = 0;
    /// sigma(theta) in pb and its gradient [P].
    virtual double crossSection(const Theta& theta) const = 0;
    virtual Vector crossSectionGradient(const Theta& theta) const = 0;
    /// A rule that integrates densities and their logarithms to 1e-10 or better, for exact Asimov
    /// data and Fisher information; for toys of one and two dimensions.
    virtual QuadratureRule quadrature(Level level) const = 0;
    /// E[t t^T] per event at theta (kinematics only), [P][P], by quadrature to 1e-9 or better.
    virtual Matrix fisherPerEvent(Level level, const Theta& theta) const = 0;
};

} // namespace assay
