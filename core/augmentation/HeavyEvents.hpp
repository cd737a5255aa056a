// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EffectiveSample.hpp"
#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <cstddef>
#include <vector>

namespace assay {

/// One event and its share of the cross section, w_e / sum w.
struct HeavyEvent {
    std::size_t index = 0;
    double share = 0.0;
};

/// The events of largest weight at theta, heaviest first, and what the sample is worth there.
struct HeavyEvents {
    EffectiveSample effective;
    std::vector<HeavyEvent> events;
};

/// One pass, O(n B).
Result<HeavyEvents> heaviestEvents(const EventSample& sample, const EventWeights& weights,
                                   const Theta& theta, std::size_t count,
                                   const TaskContext& context);

/// Indices, ascending, of the first \p most events with low <= w < high at theta, in pb; O(n B).
Result<std::vector<std::size_t>> eventsOfWeight(const EventSample& sample,
                                                const EventWeights& weights, const Theta& theta,
                                                double low, double high, std::size_t most,
                                                const TaskContext& context);

} // namespace assay
