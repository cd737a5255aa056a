// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"
#include "core/events/SampleReport.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace assay {

/// low < x <= high in one column of x.
struct EventRangeOfColumn {
    std::size_t column = 0;
    double low = 0.0;
    double high = 0.0;
};

/// All conditions together: the events of a bin.
using EventBox = std::vector<EventRangeOfColumn>;

/// Indices of the first \p most events in a box. Reads no further than needed; cost O(events read).
Result<std::vector<std::size_t>> findEvents(const EventSample& sample, const EventBox& box,
                                            std::size_t most, const TaskContext& context);

/// Index of the event with an id; looks at the index of the same number first, where the events of
/// built-in processes are, then at all others.
Result<std::optional<std::size_t>> findEventById(const EventSample& sample, std::uint64_t id,
                                                 const TaskContext& context);

/// Indices, ascending, of the first \p most events of the sample whose id is among \p ids; ids that
/// no event has are left out. One pass, O(events + ids).
Result<std::vector<std::size_t>> findEventsById(const EventSample& sample,
                                                const std::vector<std::uint64_t>& ids,
                                                std::size_t most, const TaskContext& context);

/// Whether events can be listed for such a finding: it is about single events.
bool hasEvents(const Finding& finding);

/// Indices of the first \p most events that a finding of checkSample() on this very sample is about,
/// in order. An error for findings that are about no single events. Cost: reads the sample until
/// they are found.
Result<std::vector<std::size_t>> findEventsOf(const EventSample& sample, const Finding& finding,
                                              std::size_t most, const TaskContext& context);

} // namespace assay
