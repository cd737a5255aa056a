// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSchema.hpp"
#include "core/events/Hdf5File.hpp"

namespace assay {

/// Layout 1..5 of a MadMiner file, inferred from the names that exist (the files carry no version):
/// L1 = releases 0.1, L2 = 0.2-0.3, L3 = 0.4-0.5, L4 = 0.6-0.8, L5 = 0.9.
Result<int> detectMadMinerLayout(const Hdf5File& file);

/// Everything of a MadMiner file except the events: parameters and benchmarks (mandatory),
/// morphing, finite differences, systematics, nuisance parameters, observables and the summary
/// (absent if a mandatory member is missing). Null strings ("None", "", and for observables and
/// transforms "_") become empty. Refuses shapes that do not fit together.
Result<EventSchema> readMadMinerSchema(const Hdf5File& file);

} // namespace assay
