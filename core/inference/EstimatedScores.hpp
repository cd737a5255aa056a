// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/inference/Limits.hpp"

#include <cstddef>

namespace assay {

/// The score that \p estimator gives at theta to the events [begin, end) of \p data, [n][P], in
/// (parameter unit)^-1. An estimator that gives only a ratio is differentiated by central
/// differences of 0.1 % of max(1, |theta|): two evaluations per parameter. Refused when the data
/// lack a column.
Result<Matrix> estimatedScores(const Estimator& estimator, const LimitData& data,
                               std::size_t begin, std::size_t end, const Theta& theta);

} // namespace assay
