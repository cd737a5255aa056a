// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/GaussianForm.hpp"

#include <cmath>

namespace assay {

double GaussianForm::overlap(Eigen::Index i, Eigen::Index j) const
{
    return std::exp(-(means.row(i) - means.row(j)).squaredNorm() / 8.0);
}

Matrix GaussianForm::mixing() const
{
    Matrix result = Matrix::Identity(amplitudeCount(), amplitudeCount());
    for (Eigen::Index i = 0; i < amplitudeCount(); ++i)
        for (Eigen::Index j = 0; j < i; ++j)
            result(i, j) = result(j, i) = coherence * overlap(i, j);
    return result;
}

Vector GaussianForm::amplitudes(const Theta& theta) const
{
    Vector u = couplings;
    for (Eigen::Index p = 0; p < parameterCount(); ++p)
        u(p + 1) *= theta[static_cast<std::size_t>(p)];
    return u;
}

} // namespace assay
