// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <array>
#include <cstdint>

namespace assay {

/// Mixes two 64-bit numbers into one that looks random (splitmix64 finaliser); the building block
/// of seeds of streams and of the partition hash.
std::uint64_t mixBits(std::uint64_t a, std::uint64_t b);

/// xoshiro256++ (Blackman and Vigna, 2019): small, fast, the same numbers on every platform,
/// unlike the distributions of the standard library. Streams with different numbers are
/// independent for all practical purposes, so block k of a parallel loop uses stream k and the
/// result does not depend on the number of threads.
class Random {
public:
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    std::uint64_t bits();
    /// Uniform in [0, 1) with 53 bits.
    double uniform();
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform integer in [0, n); n > 0. Unbiased.
    std::uint64_t below(std::uint64_t n);
    /// Standard normal (polar method, one value cached).
    double normal();
    double normal(double mean, double sigma) { return mean + sigma * normal(); }
    /// Poisson with the given mean; exact for any mean >= 0.
    std::uint64_t poisson(double mean);

    /// State for checkpoints: four words of xoshiro, then the cached normal and its flag.
    std::array<std::uint64_t, 6> state() const;
    static Random fromState(const std::array<std::uint64_t, 6>& state);

private:
    std::array<std::uint64_t, 4> m_state{};
    double m_cachedNormal = 0.0;
    bool m_hasCachedNormal = false;
};

} // namespace assay
