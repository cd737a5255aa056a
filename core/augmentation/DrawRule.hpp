// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay {

/// The event that a uniform number picks: the first with cumulative[i] > target, so that an event
/// of weight zero is never drawn. A target at or beyond the end (rounding) gives the last event of
/// positive weight. \p cumulative [n] does not decrease.
std::size_t pickEvent(const double* cumulative, std::size_t n, double target);

/// Draws with replacement: event e with probability max(w_e, 0) / sum max(w, 0), by one uniform
/// number in [0, 1) per draw. Refuses weights without a positive one.
Result<std::vector<std::size_t>> drawEvents(const Vector& weights,
                                            const std::vector<double>& uniforms);

/// The uniform number of a row: the upper 53 bits of its seed.
inline double uniformOfSeed(std::uint64_t rowSeed)
{
    return static_cast<double>(rowSeed >> 11) * 0x1.0p-53;
}

} // namespace assay
