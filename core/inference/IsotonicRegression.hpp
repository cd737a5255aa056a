// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cstddef>
#include <vector>

namespace assay {

/// A block of neighbouring points that share one value.
struct Plateau {
    std::size_t first = 0; ///< Points [first, first + count).
    std::size_t count = 0;
    double weight = 0.0;
    double value = 0.0;
};

/// Non-decreasing weighted least-squares fit of \p values (pool adjacent violators, Ayer et al.
/// 1955): the blocks of equal value, in order. Points of weight 0 join their neighbours. O(n).
std::vector<Plateau> isotonicRegression(const std::vector<double>& values,
                                        const std::vector<double>& weights);

} // namespace assay
