// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/FourVector.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

/// Invertible maps of the unit interval that phase spaces are made of. Each gives the value and
/// multiplies a Jacobian d(value)/du.
namespace assay::phase_space {

/// Uniform in [low, high].
struct LinearMap {
    double low, high;

    double at(double u, double& jacobian) const
    {
        jacobian *= high - low;
        return low + (high - low) * u;
    }
    double inverse(double value) const { return (value - low) / (high - low); }
};

/// Density proportional to value^-2: the fall of partonic cross sections.
struct InverseMap {
    double low, high;

    double at(double u, double& jacobian) const
    {
        const double value = 1.0 / (1.0 / low + (1.0 / high - 1.0 / low) * u);
        jacobian *= (1.0 / low - 1.0 / high) * value * value;
        return value;
    }
    double inverse(double value) const
    {
        return (1.0 / value - 1.0 / low) / (1.0 / high - 1.0 / low);
    }
};

/// Cosine of the scattering angle with density proportional to 1 / (1 - beta^2 cos^2): the poles of
/// the t and u channels; flat at threshold (beta = 0).
struct ScatteringMap {
    explicit ScatteringMap(double velocity)
        : beta(std::clamp(velocity, 1e-3, 1.0 - 1e-9)), rapidity(std::atanh(beta))
    {
    }

    double beta, rapidity;

    double at(double u, double& jacobian) const
    {
        const double cosine = std::tanh((2.0 * u - 1.0) * rapidity) / beta;
        jacobian *= 2.0 * rapidity / beta * (1.0 - beta * beta * cosine * cosine);
        return std::clamp(cosine, -1.0, 1.0);
    }
    double inverse(double cosine) const { return 0.5 + 0.5 * std::atanh(beta * cosine) / rapidity; }
};

/// m^2 of a resonance: m^2 = M^2 + M Gamma tan(a + u (b - a)), a and b the arctangents at the ends
/// of the window.
struct ResonanceMap {
    ResonanceMap(double mass, double width, double lowest, double highest)
        : mass2(mass * mass), massWidth(mass * width), a(arc(lowest)), b(arc(highest))
    {
    }

    double mass2, massWidth, a, b;

    double arc(double m) const { return std::atan((m * m - mass2) / massWidth); }
    /// Share of the Breit-Wigner distribution inside the window.
    double share() const { return (b - a) / std::numbers::pi; }
    /// m^2; the Breit-Wigner density times the Jacobian is share(), so that no factor is needed
    /// beyond it.
    double at(double u) const { return mass2 + massWidth * std::tan(a + u * (b - a)); }
    double inverse(double m2) const
    {
        return (std::atan((m2 - mass2) / massWidth) - a) / (b - a);
    }
    /// Normalised over all m^2.
    double density(double m2) const
    {
        const double off = m2 - mass2;
        return massWidth / (std::numbers::pi * (off * off + massWidth * massWidth));
    }
};

/// One of \p N choices with the given probabilities (which sum to one).
template <std::size_t N>
struct ChoiceMap {
    std::array<double, N> probabilities;

    /// Multiplies by the inverse probability of what is chosen.
    std::size_t at(double u, double& jacobian) const
    {
        std::size_t i = 0;
        for (double rest = u; i + 1 < N && rest >= probabilities[i]; ++i)
            rest -= probabilities[i];
        jacobian /= probabilities[i];
        return i;
    }
    /// The middle of the interval.
    double inverse(std::size_t choice) const
    {
        double below = 0.0;
        for (std::size_t i = 0; i < choice; ++i)
            below += probabilities[i];
        return below + 0.5 * probabilities[choice];
    }
};

/// Momentum of the two bodies of a decay in its rest frame; 0 below threshold.
inline double twoBodyMomentum(double s, double m1Squared, double m2Squared)
{
    const double lambda = (s - m1Squared - m2Squared) * (s - m1Squared - m2Squared) -
                          4.0 * m1Squared * m2Squared;
    return 0.5 * std::sqrt(std::max(0.0, lambda) / s);
}

/// From the frame of the partons, where the quark flies along +z, to the laboratory, where it flies
/// along \p side (1 or -1) and the frame has the rapidity \p y. A rotation, not a reflection.
struct LaboratoryFrame {
    LaboratoryFrame(int side, double y) : m_side(side), m_cosh(std::cosh(y)), m_sinh(std::sinh(y))
    {
    }

    FourVector operator()(const FourVector& p) const
    {
        const double z = m_side * p.z;
        return {m_cosh * p.e + m_sinh * z, p.x, m_side * p.y, m_sinh * p.e + m_cosh * z};
    }

private:
    int m_side;
    double m_cosh, m_sinh;
};

} // namespace assay::phase_space
