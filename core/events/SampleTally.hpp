// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/events/EventSample.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace assay {

/// How often something occurred, and where first.
struct Occurrences {
    std::uint64_t count = 0;
    std::uint64_t first = std::numeric_limits<std::uint64_t>::max();

    void add(std::uint64_t event)
    {
        ++count;
        first = event < first ? event : first;
    }
    void merge(const Occurrences& other)
    {
        count += other.count;
        first = other.first < first ? other.first : first;
    }
};

/// What one pass over a sample collects; mergeable, so that blocks can be tallied in parallel.
/// Subsets are the sampling benchmarks, background last.
struct SampleTally {
    SampleTally(std::size_t benchmarks, std::size_t physics, std::size_t observables);

    /// Cost: about one comparison and two additions per weight, one comparison per observable.
    void add(const EventBlock& block);
    void merge(const SampleTally& other);

    std::size_t physics;
    std::vector<Occurrences> nanWeights, infiniteWeights, negativeWeights, zeroWeights; ///< [B]
    std::vector<Occurrences> nanValues, infiniteValues;                                 ///< [O]
    std::vector<double> negativeSum;     ///< [B] sum of |w| over negative weights
    std::vector<double> absoluteSum;     ///< [B] sum of |w|
    std::vector<double> unsupportedSum;  ///< [B] sum of |w| where the sampling benchmark's is zero
    Occurrences unequalBackground;       ///< background with different weights at the benchmarks
    Matrix sums, squares;                ///< [Bphys + 1][B]
    std::vector<std::uint64_t> events;   ///< [Bphys + 1]
    Occurrences outOfRange;              ///< sampling benchmarks that do not exist

private:
    void addValues(const EventBlock& block);
    void addWeights(const EventBlock& block, std::size_t row);
    void addOrigin(const EventBlock& block, std::size_t row, std::size_t subset);
};

} // namespace assay
