// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <algorithm>
#include <cmath>

/// Further invertible maps of the unit interval, as in PhaseSpace.hpp.
namespace assay::phase_space {

/// Density proportional to value^-power, power not 1.
struct PowerMap {
    PowerMap(double low, double high, double power)
        : m_power(power), m_exponent(1.0 - power), m_first(std::pow(low, m_exponent)),
          m_span(std::pow(high, m_exponent) - m_first)
    {
    }

    double at(double u, double& jacobian) const
    {
        const double value = std::pow(m_first + m_span * u, 1.0 / m_exponent);
        jacobian *= slope(value);
        return value;
    }
    /// d(value)/du
    double slope(double value) const { return m_span / m_exponent * std::pow(value, m_power); }
    double inverse(double value) const { return (std::pow(value, m_exponent) - m_first) / m_span; }

private:
    double m_power, m_exponent, m_first, m_span;
};

/// Density proportional to 1 / (1 + ((value - center) / width)^2).
struct PeakMap {
    PeakMap(double center, double width, double low, double high)
        : m_center(center), m_width(width), m_first(std::atan((low - center) / width)),
          m_span(std::atan((high - center) / width) - m_first)
    {
    }

    double at(double u, double& jacobian) const
    {
        const double t = std::tan(m_first + m_span * u);
        jacobian *= m_span * m_width * (1.0 + t * t);
        return m_center + m_width * t;
    }
    double inverse(double value) const
    {
        return (std::atan((value - m_center) / m_width) - m_first) / m_span;
    }

private:
    double m_center, m_width, m_first, m_span;
};

/// A transverse momentum with the density dpT^2 / (pT^2 + scale^2) up to \p high, or its square: as
/// transverse and longitudinal bosons are emitted. Exact near zero, where the difference of squares
/// is not.
struct TransverseMap {
    TransverseMap(double scale2, double high, bool squared)
        : m_scale2(scale2), m_squared(squared), m_span(share(high * high / scale2))
    {
    }

    double at(double u) const
    {
        const double w = m_span * u;
        return std::sqrt(m_scale2 * (m_squared ? w / (1.0 - w) : std::expm1(w)));
    }
    /// d(pT)/du
    double slope(double pt) const
    {
        const double v = 1.0 + pt * pt / m_scale2;
        return m_scale2 * m_span * (m_squared ? v * v : v) / (2.0 * pt);
    }
    double inverse(double pt) const { return share(pt * pt / m_scale2) / m_span; }

private:
    double share(double ratio) const
    {
        return m_squared ? ratio / (1.0 + ratio) : std::log1p(ratio);
    }
    double m_scale2;
    bool m_squared;
    double m_span;
};

/// A cosine within \p largest with the density 1 / (1 - |cosine| + offset): between a flat one and
/// the squares of poles in the t and u channels.
struct PoleMap {
    PoleMap(double largest, double offset)
        : m_end(1.0 + offset), m_span(-std::log1p(-largest / m_end))
    {
    }

    double at(double u) const
    {
        const double w = 2.0 * u - 1.0;
        return std::copysign(m_end * std::expm1(-m_span * std::abs(w)), w);
    }
    /// d(cosine)/du
    double slope(double cosine) const { return 2.0 * m_span * (m_end - std::abs(cosine)); }
    double inverse(double cosine) const
    {
        const double w = -std::log1p(-std::abs(cosine) / m_end) / m_span;
        return 0.5 * (1.0 + std::copysign(w, cosine));
    }

private:
    double m_end, m_span;
};

} // namespace assay::phase_space
