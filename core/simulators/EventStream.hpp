// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Random.hpp"
#include "core/events/EventSample.hpp"

#include <cstdint>

namespace assay {

/// What a stream of events is for; streams of different use never share random numbers.
enum class StreamUse : std::uint64_t {
    Generate = 0x67656e,
    Draw = 0x647261,
    Detector = 0x646574,      ///< Response to generated events, apart from what they are.
    DrawDetector = 0x647264,
    Selection = 0x73656c,     ///< Smearing that a study adds.
    DrawSelection = 0x647273
};

/// The random numbers of event \p index: they depend on seed, use and index only, so that events do
/// not depend on the blocks or threads that make them. Cost about 15 ns.
inline Random eventRandom(std::uint64_t seed, StreamUse use, std::size_t index)
{
    return Random(mixBits(seed, static_cast<std::uint64_t>(use)), index);
}

/// Sizes the columns of \p block for events [first, first+count) of one mixture subset: ids are the
/// indices, and all belong to sampling benchmark \p subset.
inline void shapeBlock(EventBlock& block, std::size_t first, std::size_t count,
                       Eigen::Index observables, Eigen::Index latents, Eigen::Index benchmarks,
                       int subset)
{
    const auto rows = static_cast<Eigen::Index>(count);
    block.first = first;
    block.x.resize(rows, observables);
    block.z.resize(rows, latents);
    block.weights.resize(benchmarks > 0 ? rows : 0, benchmarks);
    block.samplingBenchmark.assign(count, subset);
    block.eventId.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        block.eventId[i] = first + i;
}

} // namespace assay
