// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/ExactDensity.hpp"
#include "core/simulators/GaussianForm.hpp"

namespace assay {

/// Exact density of a GaussianForm at both levels.
///
/// At the parton level the squares are evaluated as squares, so that log p is -inf only where the
/// amplitude itself is zero. After smearing, dsigma(x|theta) = sum_ij u_i u_j mixing_ij
/// N(x; (mean_i+mean_j)/2, 1+s^2) is strictly positive. In both cases the largest exponent of an
/// event is taken out first, so that nothing underflows in the tails.
///
/// Cost: K (parton) or K(K+1)/2 (smeared) exponentials per event, then as many multiplications and
/// one logarithm per event and theta.
class GaussianFormDensity final : public ExactDensity {
public:
    explicit GaussianFormDensity(GaussianForm form);

    const GaussianForm& form() const { return m_form; }

    bool has(Level) const override { return true; }
    Vector logDensity(Level level, const Matrix& values, const Theta& theta) const override;
    Matrix logDensities(Level level, const Matrix& values, const Matrix& thetas) const override;
    Matrix score(Level level, const Matrix& values, const Theta& theta) const override;
    double crossSection(const Theta& theta) const override;
    Vector crossSectionGradient(const Theta& theta) const override;
    /// At the parton level of a fully coherent form the density has zeros, at which its logarithm
    /// is singular: integrals of the logarithm are then good to about 1e-4 only.
    QuadratureRule quadrature(Level level) const override;
    /// Closed form at the parton level of a fully coherent form, else quadrature.
    Matrix fisherPerEvent(Level level, const Theta& theta) const override;

private:
    /// theta-independent part of dsigma: exp(shift_n) times a form of the columns of `basis`.
    struct Prepared {
        Matrix basis; ///< [n][K] sqrt(N_i) or [n][K(K+1)/2] N_ij, each over exp of the shift
        Vector shift; ///< [n]
    };

    bool isSquare(Level level) const;
    Prepared prepare(Level level, const Matrix& values) const;
    Prepared prepareSquares(const Matrix& values) const;
    Prepared preparePairs(const Matrix& values) const;
    /// Coefficients of the pair columns, [K(K+1)/2], and their derivative with respect to theta_p.
    Vector pairCoefficients(const Vector& u) const;
    Vector pairGradient(const Vector& u, Eigen::Index p) const;
    /// dsigma over exp(shift) [n] and its gradient [n][P].
    Vector scaled(Level level, const Prepared& prepared, const Vector& u) const;
    Matrix scaledGradient(Level level, const Prepared& prepared, const Vector& u) const;
    Matrix fisherOfSquare(const Theta& theta) const;

    GaussianForm m_form;
    Matrix m_mixing;    ///< [K][K]
    Matrix m_pairMeans; ///< [K(K+1)/2][D], order (0,0), (0,1), ..., (1,1), ...
};

} // namespace assay
