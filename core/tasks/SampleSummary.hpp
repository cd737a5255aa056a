// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/tasks/StudyContext.hpp"

#include <nlohmann/json_fwd.hpp>

namespace assay {

/// What a sample holds, for the record of the run that made or read it: numbers of events, names,
/// cross section at the benchmarks of the sample with their errors.
Result<nlohmann::json> sampleSummary(const EventSample& sample, const TaskContext& context);

} // namespace assay
