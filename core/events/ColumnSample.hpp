// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/ColumnTable.hpp"
#include "core/events/EventSample.hpp"
#include "core/model/Benchmark.hpp"
#include "core/model/Parameter.hpp"

#include <filesystem>
#include <vector>

namespace assay {

/// A sample in memory from a table: columns `w_NAME` or `weight_NAME` are the weights (pb) at
/// benchmark NAME, `sampling_benchmark` (an index, -1 = background) and `event_id` are taken as
/// such, all others are observables. Tables hold no parameters: the benchmarks have names but no
/// values until withStudy() adds them.
Result<EventSample> sampleFromColumns(const ColumnTable& table);

/// The sample of a CSV or .npy file whatever its ending, with the hash of names and numbers as
/// content hash.
Result<EventSample> readCsvSample(const std::filesystem::path& path, const TaskContext& context);
Result<EventSample> readNpySample(const std::filesystem::path& path, const TaskContext& context);

/// A sample of a table with the parameters, benchmark points and exponents [C][P] of a study. The
/// columns of weights must be the study's physics benchmarks; they keep their order.
Result<EventSample> withStudy(const EventSample& sample, const std::vector<Parameter>& parameters,
                              const std::vector<Benchmark>& benchmarks,
                              const std::vector<std::vector<int>>& components);

} // namespace assay
