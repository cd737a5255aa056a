// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/NearestName.hpp"
#include "core/project/Recipe.hpp"
#include "core/simulators/Process.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace assay {

using Names = std::vector<std::string>;

/// What a recipe can refer to, as far as it is known without opening files, and the problems so
/// far.
struct RecipeChecks {
    const Recipe& recipe;
    std::vector<RecipeProblem> problems;
    std::shared_ptr<const Process> process;
    Names parameters;  ///< Empty: known only from the files.
    Names benchmarks;  ///< Of recipe and process.
    Names observables; ///< Empty: known only from the files.

    void complain(const std::string& key, const std::string& message)
    {
        problems.push_back({0, key, message});
    }
    /// Complains unless \p name is one of \p known; no known names at all means: cannot be checked.
    void require(const std::string& key, const std::string& what, const std::string& name,
                 const Names& known, bool checkable = true)
    {
        if (!checkable || std::find(known.begin(), known.end(), name) != known.end())
            return;
        const std::string nearest = nearestName(name, known);
        complain(key, "There is no " + what + " '" + name + "'" +
                          (nearest.empty() ? "." : "; the nearest is '" + nearest + "'."));
    }
    void positive(const std::string& key, double value)
    {
        if (!(value > 0) || !std::isfinite(value))
            complain(key, "This must be greater than zero.");
    }
};

/// Names of the entries of a table.
template <typename T>
Names namesOf(const std::vector<T>& entries)
{
    Names names;
    for (const T& entry : entries)
        names.push_back(entry.name);
    return names;
}

/// A point must have a value for every parameter.
void checkPoint(RecipeChecks& check, const std::string& key, const std::vector<double>& values);

/// Training samples: kinds, proposals and the points that they name.
void checkAugments(RecipeChecks& check);

/// Trainings: methods, the data that they learn from, networks and settings.
void checkTrainings(RecipeChecks& check);

} // namespace assay
