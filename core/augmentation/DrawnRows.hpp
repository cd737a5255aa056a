// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventTile.hpp"
#include "core/augmentation/PointWeights.hpp"
#include "core/augmentation/Sampler.hpp"
#include "core/augmentation/SamplingPlan.hpp"
#include "core/augmentation/SamplingSums.hpp"

#include <cstdint>

namespace assay {

/// What the second pass of a sampling works with.
struct SamplingInput {
    const EventSample& sample;
    const SamplingSettings& settings;
    const TileGroups& groups;
    const PointWeights& points;
    const SamplingSums& sums;
};

/// Draws the rows of a plan with replacement: row k of a stream has the seed mix(stream seed, k),
/// and its uniform number, times the sum of positive weights, names a tile by the running sums and
/// then an event within it. One pass over the events; only tiles that rows fall into are looked at.
Result<TrainingSet> drawnRows(const SamplingInput& input, const SamplingPlan& plan,
                              const TaskContext& context, std::uint64_t& invalid);

} // namespace assay
