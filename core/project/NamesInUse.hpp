// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/project/Recipe.hpp"

#include <string>
#include <vector>

namespace assay {

/// What other tables of a recipe refer to by name.
enum class NameKind { Benchmark, Observable, Augment, Training };

/// Lets everything that refers to \p from refer to \p to; the named thing itself is not touched.
void renameReferences(Recipe& study, NameKind kind, const std::string& from, const std::string& to);

/// Keys of the recipe that refer to \p name, such as "augment.ratio.theta_ref".
std::vector<std::string> usersOfName(const Recipe& study, NameKind kind, const std::string& name);

/// Augments, trainings, limits and informations name files: letters, digits, '-' and '_' only.
Status checkFileName(const std::string& name);
/// Moreover no name of a built-in estimator, such as "truth".
Status checkTrainingName(const std::string& name);

} // namespace assay
