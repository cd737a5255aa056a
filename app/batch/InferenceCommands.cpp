// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/InferenceInput.hpp"

namespace assay::batch {

std::vector<Command> inferenceCommands()
{
    return {
        {"fisher", "Fisher information of the truth, the rate, a histogram or an estimator",
         fisherCommand},
        {"limits", "Expected or observed limits on a grid, with contours", limitsCommand},
        {"evaluate", "Likelihood ratio and score of events by a saved estimator", evaluateCommand},
    };
}

} // namespace assay::batch
