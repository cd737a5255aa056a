// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <array>
#include <complex>
#include <cstddef>

namespace assay {

/// How many monomials 1, C_i, C_i C_j of \p N coefficients there are.
template <std::size_t N>
constexpr std::size_t monomialCount = (N + 1) * (N + 2) / 2;

/// Adds factor |A_0 + sum_i C_i A_i|^2 to its components in the order 1, C_1, .., C_N, C_1^2,
/// C_1 C_2, .., C_1 C_N, C_2^2, ...
template <std::size_t N>
void addSquared(const std::array<std::complex<double>, N + 1>& amplitudes, double factor,
                std::array<double, monomialCount<N>>& components)
{
    const auto product = [&](std::size_t i, std::size_t j) {
        return amplitudes[i].real() * amplitudes[j].real() +
               amplitudes[i].imag() * amplitudes[j].imag();
    };
    components[0] += factor * product(0, 0);
    std::size_t at = 1;
    for (std::size_t i = 1; i <= N; ++i)
        components[at++] += 2.0 * factor * product(0, i);
    for (std::size_t i = 1; i <= N; ++i)
        for (std::size_t j = i; j <= N; ++j)
            components[at++] += (i == j ? 1.0 : 2.0) * factor * product(i, j);
}

} // namespace assay
