// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/model/MorphingPlane.hpp"

#include <algorithm>

namespace assay {

namespace {

double power(double value, int exponent)
{
    double result = 1.0;
    for (int i = 0; i < exponent; ++i)
        result *= value;
    return result;
}

} // namespace

MorphingPlane::MorphingPlane(const Morphing& morphing, const Theta& fixed, std::size_t first,
                             std::optional<std::size_t> second)
    : m_size(morphing.basisSize())
{
    const auto& powers = morphing.polynomial().powers();
    for (const std::vector<int>& exponents : powers) {
        m_powersX = std::max(m_powersX, std::size_t(exponents[first]) + 1);
        if (second)
            m_powersY = std::max(m_powersY, std::size_t(exponents[*second]) + 1);
    }
    m_coefficients.assign(m_powersX * m_powersY * m_size, 0.0);
    m_row.assign(m_powersY * m_size, 0.0);
    m_weights.assign(m_size, 0.0);
    for (std::size_t c = 0; c < powers.size(); ++c) {
        double factor = 1.0;
        for (std::size_t p = 0; p < fixed.size(); ++p)
            if (p != first && (!second || p != *second))
                factor *= power(fixed[p], powers[c][p]);
        const std::size_t kx = std::size_t(powers[c][first]);
        const std::size_t ky = second ? std::size_t(powers[c][*second]) : 0;
        double* row = m_coefficients.data() + (kx * m_powersY + ky) * m_size;
        for (std::size_t b = 0; b < m_size; ++b)
            row[b] += factor * morphing.matrix()(Eigen::Index(c), Eigen::Index(b));
    }
}

void MorphingPlane::setX(double x)
{
    if (m_x == x)
        return;
    m_x = x;
    const std::size_t length = m_powersY * m_size;
    // Horner, from the highest power of x downwards.
    const double* top = m_coefficients.data() + (m_powersX - 1) * length;
    std::copy(top, top + length, m_row.begin());
    for (std::size_t k = m_powersX - 1; k-- > 0;) {
        const double* next = m_coefficients.data() + k * length;
        for (std::size_t i = 0; i < length; ++i)
            m_row[i] = m_row[i] * x + next[i];
    }
}

const std::vector<double>& MorphingPlane::weights(double x, double y)
{
    setX(x);
    const double* top = m_row.data() + (m_powersY - 1) * m_size;
    std::copy(top, top + m_size, m_weights.begin());
    for (std::size_t k = m_powersY - 1; k-- > 0;) {
        const double* next = m_row.data() + k * m_size;
        for (std::size_t b = 0; b < m_size; ++b)
            m_weights[b] = m_weights[b] * y + next[b];
    }
    return m_weights;
}

double MorphingPlane::squaredSum(double x, double y)
{
    double sum = 0.0;
    for (const double weight : weights(x, y))
        sum += weight * weight;
    return sum;
}

} // namespace assay
