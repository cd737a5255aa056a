// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <string>
#include <vector>

namespace assay::batch {

/// A result as comma-separated text with one line of column names; numbers read back exactly.
struct ResultTable {
    std::string name; ///< File name without ending: "limits.main.alices.grid".
    std::string text;
};

/// The tables in the result of a stage. Limits give per estimator a grid (parameters,
/// log_likelihood_rate, log_likelihood_shape, q, p_value), contours (level, line, closed, x, y) and
/// intervals (level, low, high, low_open, high_open), where they exist; Fisher information gives
/// one matrix per estimator. Stages of other kinds have none.
Result<std::vector<ResultTable>> tablesOf(const std::string& stage, const std::string& result);

} // namespace assay::batch
