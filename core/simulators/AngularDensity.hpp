// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/ExactDensity.hpp"

namespace assay {

/// The angular toy N7: p(phi|theta) = (1 + theta cos 2 phi)/(2 pi) on a circle, |theta| <= 1,
/// sigma = 1 pb for all theta. Smearing of phi by a Gaussian of width s damps the modulation: the
/// same form with theta exp(-2 s^2). Outside |theta| <= 1 the density is negative for some phi and
/// its logarithm NaN there.
class AngularDensity final : public ExactDensity {
public:
    explicit AngularDensity(double smearing);

    bool has(Level) const override { return true; }
    Vector logDensity(Level level, const Matrix& values, const Theta& theta) const override;
    Matrix score(Level level, const Matrix& values, const Theta& theta) const override;
    double crossSection(const Theta&) const override { return 1.0; }
    Vector crossSectionGradient(const Theta&) const override { return Vector::Zero(1); }
    /// Equidistant nodes on the circle; slow to converge for |theta| = 1 only, where log p is
    /// singular.
    QuadratureRule quadrature(Level level) const override;
    /// Closed form, (1/sqrt(1-theta^2) - 1)/theta^2 without smearing.
    Matrix fisherPerEvent(Level level, const Theta& theta) const override;

private:
    double damping(Level level) const;

    double m_smearing;
};

} // namespace assay
