// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Objective.hpp"
#include "core/estimators/Trainer.hpp"

namespace assay {

/// What \p request minimises on \p set; refuses settings that make no sense, columns that the
/// method needs and the set lacks, and rows that are not finite (with the row's number).
Result<Objective> checkedObjective(const TrainingSet& set, const TrainRequest& request);

/// Hash of everything that decides the numbers of a training.
std::string trainingIdentity(const TrainingSet& set, const TrainRequest& request);

} // namespace assay
