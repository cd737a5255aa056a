// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/inference/Limits.hpp"
#include "core/project/Recipe.hpp"
#include "core/simulators/Process.hpp"
#include "core/tasks/StudySession.hpp"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace assay {

/// Those limits of a study that can follow the assumed truth while it is dragged: the exact truth
/// of built-in processes, the rate, and histograms of observables. What a network says is not among
/// them. Const and thread-safe.
class FollowingLimits {
public:
    /// What a study without events has: its process, and the parameters in force.
    struct Basis {
        std::shared_ptr<const Process> process; ///< Null when files are read.
        std::vector<Parameter> parameters;
        std::vector<std::string> observables;
        Theta truth; ///< Where the fixed parameters stay.
    };
    /// \p session null: events have not been made yet; then truth and rate follow. Nothing follows
    /// for observed data, which do not depend on the truth. Cost: that of one limit of the truth on
    /// the grid, and one pass over the test part per histogram.
    static Result<std::shared_ptr<const FollowingLimits>>
    create(StudySession* session, const Basis& basis, const LimitsRecipe& limits,
           const TaskContext& context);

    /// As the recipe calls them, in its order.
    std::vector<std::string> names() const;
    /// All of them at this truth, equal to what the stage would compute there. (The truth: with the
    /// quadrature of its density instead of a lattice, which is more exact; see FollowingTruth.)
    Result<std::vector<LimitResult>> at(const Theta& truth) const;

    /// Fisher information of those of them that have one in closed form, at any theta: rate and
    /// shape together, in (parameter unit)^-2, [P][P]; by name, in the same order.
    Result<std::vector<std::pair<std::string, Matrix>>> information(const Theta& theta) const;

private:
    using Information = std::function<Result<Matrix>(const Theta& theta)>;
    using Follower = std::function<Result<LimitResult>(const Theta& truth)>;
    friend class FollowingLimitsBuilder;
    std::vector<std::pair<std::string, Follower>> m_followers;
    std::vector<std::pair<std::string, Information>> m_information;
};

} // namespace assay
