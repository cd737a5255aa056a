// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/batch/JsonOutput.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/model/Benchmark.hpp"

#include <string>
#include <vector>

namespace assay::batch {

/// What an LHE file says and holds: weights by group, normalisation, sums of weights with their
/// errors against the cross section of <init>, helicities of the reweighting, final states; the
/// \p benchmarks whose weights are missing. \p sampled is the one that the events were sampled
/// from, which needs no weight of its own; empty if that is not known.
Result<Json> describeLhe(const std::string& path, const std::vector<Benchmark>& benchmarks,
                         const std::string& sampled, const TaskContext& context);

/// What a HepMC file holds: weights by name with their sums, cross section of its events.
Result<Json> describeHepMc(const std::string& path);

} // namespace assay::batch
