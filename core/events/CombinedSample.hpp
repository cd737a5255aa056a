// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSample.hpp"

#include <string>
#include <vector>

namespace assay {

/// One file of a study that has several.
struct SamplePart {
    EventSample sample;
    std::string file;        ///< For messages.
    std::string group;       ///< Files of one group are runs of one process: averaged, not added.
    double kFactor = 1.0;
    bool background = false; ///< Events count as background: no sampling benchmark.
};

/// All parts one after the other. Each file's weights sum to its cross section; files of one group
/// are weighted with their share of the group's events, and groups add up. Refused unless
/// parameters, benchmarks and observables agree. A single part with nothing to change is returned
/// as it is.
Result<EventSample> combineSamples(const std::vector<SamplePart>& parts);

} // namespace assay
