// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/ExactDensity.hpp"

namespace assay {

/// The toy simulator N1: z ~ N(theta, width), x ~ N(z, smearing), sigma = 1 pb for all theta.
class GaussDensity final : public ExactDensity {
public:
    /// \p low, \p high: range of theta that quadrature() has to cover.
    GaussDensity(double width, double smearing, double low, double high);

    double variance(Level level) const; ///< Of z or x at fixed theta.

    bool has(Level) const override { return true; }
    Vector logDensity(Level level, const Matrix& values, const Theta& theta) const override;
    Matrix score(Level level, const Matrix& values, const Theta& theta) const override;
    double crossSection(const Theta&) const override { return 1.0; }
    Vector crossSectionGradient(const Theta&) const override { return Vector::Zero(1); }
    QuadratureRule quadrature(Level level) const override;
    Matrix fisherPerEvent(Level level, const Theta& theta) const override;

private:
    double m_width;
    double m_smearing;
    double m_low;
    double m_high;
};

} // namespace assay
