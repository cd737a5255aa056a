// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSample.hpp"

#include <string>

namespace assay {

/// \p sample with all its events sampled from \p benchmark, for files that do not say where their
/// events come from (tables without `sampling_benchmark`, old MadMiner layouts). Refuses benchmarks
/// that do not exist and files that say something else. \p file is used in messages.
Result<EventSample> generatedAt(const EventSample& sample, const std::string& benchmark,
                                const std::string& file);

} // namespace assay
