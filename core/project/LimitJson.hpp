// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/inference/Limits.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace assay {

/// A limit as JSON with the keys of the batch program (theta_grid, log_likelihood_rate,
/// log_likelihood_shape, p_values, best_fit, contours, intervals, expected_events, ...) and what is
/// needed to get the same LimitResult back. Non-finite numbers are the strings "nan", "inf",
/// "-inf".
nlohmann::json limitToJson(const LimitResult& limit);
Result<LimitResult> limitFromJson(const nlohmann::json& json);

/// The result column of a run of stage limits.NAME: {"limits": [ ... ]}, in the order of the
/// recipe's estimators.
std::string limitsToText(const std::vector<LimitResult>& limits);
Result<std::vector<LimitResult>> limitsFromText(const std::string& text);

/// Numbers as above.
nlohmann::json numberToJson(double value);
nlohmann::json matrixToJson(const Matrix& matrix); ///< Array of rows.
double numberFromJson(const nlohmann::json& json);
Matrix matrixFromJson(const nlohmann::json& json);

} // namespace assay
