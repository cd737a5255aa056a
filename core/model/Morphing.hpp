// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/model/Polynomial.hpp"

#include <string>
#include <vector>

namespace assay {

/// Morphing (spec methods A): dsigma(z|theta) = sum_b w_b(theta) dsigma(z|theta_b) for B >= C basis
/// points. Square bases are inverted, overdetermined ones solved by least squares; both after
/// every parameter was divided by its range, so that the condition number does not depend on units.
class Morphing {
public:
    /// \p basis [B][P] points, \p scales [P] positive (usually half the range of each parameter).
    /// Fails when B < C or when the component matrix is singular; the message names the dependent
    /// points, by \p names [B] where they are given, and by their values.
    static Result<Morphing> create(Polynomial polynomial, const Matrix& basis,
                                   const std::vector<double>& scales,
                                   const std::vector<std::string>& names = {});
    /// With the matrix [C][B] as stored in a file (row = component), used as it is.
    static Morphing fromMatrix(Polynomial polynomial, Matrix matrix);

    const Polynomial& polynomial() const { return m_polynomial; }
    const Matrix& matrix() const { return m_matrix; } ///< [C][B]
    std::size_t basisSize() const { return static_cast<std::size_t>(m_matrix.cols()); }
    /// Condition number (2-norm) of the range-scaled component matrix; 0 when not known
    /// (fromMatrix).
    double condition() const { return m_condition; }

    Vector weights(const Theta& theta) const;           ///< [B]
    Matrix gradients(const Theta& theta) const;         ///< [P][B]
    Matrix secondDerivatives(const Theta& theta) const; ///< [P*P][B], row p*P+q
    double squaredSum(const Theta& theta) const;        ///< sum_b w_b^2, the morphing error measure

private:
    Polynomial m_polynomial;
    Matrix m_matrix;
    double m_condition = 0.0;
};

} // namespace assay
