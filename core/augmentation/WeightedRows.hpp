// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/DrawnRows.hpp"

#include <cstdint>

namespace assay {

/// Weighted rows: every event appears (rows / classes) / n times per class on average, each copy at
/// a theta picked by a hash of its event, with the weight n w_e(theta) / sigma(theta), n events of
/// its part, so that weights have a mean of one per part and class. Both classes of a copy share
/// theta. \p plan gives thetas and parts; its number of rows becomes the actual one.
Result<TrainingSet> weightedRows(const SamplingInput& input, SamplingPlan& plan,
                                 const TaskContext& context, std::uint64_t& invalid);

} // namespace assay
