// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/BinnedWeights.hpp"

namespace assay {

/// Bins of weights that are not linear in the benchmark weights: remembers the bin of every event
/// and sums the weights of the whole sample again for each new theta. One pass serves all thetas of
/// a call; cross sections are remembered by theta. Memory 4 bytes per event.
Result<std::shared_ptr<const BinnedWeights>>
sampledBinnedWeights(const EventSample& sample, std::shared_ptr<const EventWeights> weights,
                     std::size_t bins, Columns columns, const BinFinder& finder,
                     const TaskContext& context);

} // namespace assay
