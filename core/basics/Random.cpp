// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"

#include <bit>
#include <cmath>

namespace assay {

namespace {

std::uint64_t splitmix(std::uint64_t& state)
{
    std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

std::uint64_t mixBits(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t state = a;
    state = splitmix(state) ^ b;
    return splitmix(state);
}

Random::Random(std::uint64_t seed, std::uint64_t stream)
{
    std::uint64_t state = mixBits(seed, stream);
    for (auto& word : m_state)
        word = splitmix(state);
}

std::uint64_t Random::bits()
{
    auto& s = m_state;
    const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0];
    const std::uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = std::rotl(s[3], 45);
    return result;
}

double Random::uniform()
{
    return static_cast<double>(bits() >> 11) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t n)
{
    // Lemire's multiplication method: rejects only in the rare biased zone.
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>(bits()) * n;
    auto low = static_cast<std::uint64_t>(product);
    if (low < n) {
        const std::uint64_t threshold = (0 - n) % n;
        while (low < threshold) {
            product = static_cast<Wide>(bits()) * n;
            low = static_cast<std::uint64_t>(product);
        }
    }
    return static_cast<std::uint64_t>(product >> 64);
}

double Random::normal()
{
    if (m_hasCachedNormal) {
        m_hasCachedNormal = false;
        return m_cachedNormal;
    }
    double u = 0.0;
    double v = 0.0;
    double s = 0.0;
    do {
        u = 2.0 * uniform() - 1.0;
        v = 2.0 * uniform() - 1.0;
        s = u * u + v * v;
    } while (s >= 1.0 || s == 0.0);
    const double scale = std::sqrt(-2.0 * std::log(s) / s);
    m_cachedNormal = v * scale;
    m_hasCachedNormal = true;
    return u * scale;
}

std::uint64_t Random::poisson(double mean)
{
    // Sums of independent Poisson numbers are Poisson, so large means are split into pieces for
    // which Knuth's product stays far from underflow. Cost O(mean), small next to the toys drawn.
    std::uint64_t count = 0;
    while (mean > 0.0) {
        const double piece = std::min(mean, 50.0);
        mean -= piece;
        const double limit = std::exp(-piece);
        for (double product = uniform(); product > limit; product *= uniform())
            ++count;
    }
    return count;
}

std::array<std::uint64_t, 6> Random::state() const
{
    return {m_state[0], m_state[1], m_state[2], m_state[3],
            std::bit_cast<std::uint64_t>(m_cachedNormal), m_hasCachedNormal ? 1ULL : 0ULL};
}

Random Random::fromState(const std::array<std::uint64_t, 6>& state)
{
    Random random(0);
    random.m_state = {state[0], state[1], state[2], state[3]};
    random.m_cachedNormal = std::bit_cast<double>(state[4]);
    random.m_hasCachedNormal = state[5] != 0;
    return random;
}

} // namespace assay
