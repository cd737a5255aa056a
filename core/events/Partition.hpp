// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <cstdint>
#include <vector>

namespace assay {

/// The train/validation/test split (conventions: 60/20/20 by a hash of event id and seed). It is
/// decided per event before anything is drawn, so copies of an event never sit on both sides, and
/// no event is lost.
struct Partition {
    std::uint64_t seed = 1;
    double trainShare = 0.6;
    double validationShare = 0.2; ///< The rest is for tests.

    Part partOf(std::uint64_t eventId) const;
    bool operator==(const Partition&) const = default;
};

/// Factors sum(all)/sum(part) that restore the cross section when only one part is used, per
/// generating subset (index = sampling benchmark, background last), from the weights at the
/// reference benchmark (the first if none). Refuses a part that is empty in a non-empty subset.
Result<std::vector<double>> partFactors(const EventSample& sample, const Partition& partition,
                                        Part part, const TaskContext& context);

/// The events of one part as a sample in memory, part factors applied, ids kept.
Result<EventSample> selectPart(const EventSample& sample, const Partition& partition, Part part,
                               const TaskContext& context);

} // namespace assay
