// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
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

/// Generating subset of an event: its sampling benchmark, or the last of \p subsets for background;
/// 0 when the sample does not say.
std::size_t subsetOf(const EventBlock& block, std::size_t row, std::size_t subsets);

/// The factor sum(all)/sum(part) of one subset from its sums of reference weights and its numbers
/// of events; 1 for a subset without events. Refuses an empty part of a non-empty subset; \p subset
/// is its name in the message.
Result<double> partFactor(double all, double part, std::uint64_t events, std::uint64_t partEvents,
                          Part which, const std::string& subset);
/// The subset in words: "the events sampled from benchmark 'sm'", "the background".
std::string subsetName(const EventSchema& schema, std::size_t subset);
/// Column of the weights at the reference benchmark; the first if none is marked.
std::size_t referenceColumn(const EventSchema& schema);

/// Factors sum(all)/sum(part) that restore the cross section when only one part is used, per
/// generating subset (index = sampling benchmark, background last), from the weights at the
/// reference benchmark (the first if none). Refuses a part that is empty in a non-empty subset.
Result<std::vector<double>> partFactors(const EventSample& sample, const Partition& partition,
                                        Part part, const TaskContext& context);

/// The events of one part as a sample in memory, part factors applied, ids kept.
Result<EventSample> selectPart(const EventSample& sample, const Partition& partition, Part part,
                               const TaskContext& context);

} // namespace assay
