// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"
#include "core/events/SampleReport.hpp"

#include <string>

namespace assay {

/// Checks a sample in one streaming pass, parallel over blocks: setup (checkSchema), weights that
/// are NaN, infinite, negative or zero, events that only other benchmarks than their own can
/// produce (there E[r] = 1 fails), subsets whose cross sections differ by more than their
/// Monte-Carlo errors allow, counts that disagree with the summary, observables without a value.
/// Fails only if the sample cannot be read; what is wrong with it is in the report. \p name is the
/// file in the messages. Cost: reading, plus a few operations per number.
Result<SampleReport> checkSample(const EventSample& sample, const std::string& name,
                                 const TaskContext& context);

} // namespace assay
