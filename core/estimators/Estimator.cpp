// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Estimator.hpp"

namespace assay {

Result<LlrGrid> Estimator::llr(const Matrix&, const Matrix&, const TaskContext&) const
{
    return unsupported(
        "Estimator '" + info().name + "' does not give a likelihood ratio.",
        "Use a ratio method (ALICES, CARL, a histogram), or a histogram of its score.");
}

Result<Matrix> Estimator::score(const Matrix&, const Theta&, const TaskContext&) const
{
    return unsupported("Estimator '" + info().name + "' does not give a score.",
                       "Use a method that learns the score, such as SALLY.");
}

} // namespace assay
