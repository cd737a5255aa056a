// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/LimitPlan.hpp"

#include <algorithm>

namespace assay {

namespace {

constexpr double pbPerFb = 1000.0; ///< 1 fb^-1 is 1000 pb^-1.
constexpr int defaultPoints = 41;

Result<std::vector<GridAxis>> gridOf(const LimitsRecipe& limits,
                                     const std::vector<Parameter>& parameters, const Theta& truth)
{
    std::vector<GridAxis> axes;
    for (const double value : truth)
        axes.push_back({value, value, 1});
    if (limits.grid.empty())
        for (std::size_t p = 0; p < std::min<std::size_t>(2, axes.size()); ++p)
            axes[p] = {parameters[p].low, parameters[p].high, defaultPoints};
    for (const auto& [name, axis] : limits.grid) {
        const auto named = [&name = name](const Parameter& p) { return p.name == name; };
        const auto found = std::find_if(parameters.begin(), parameters.end(), named);
        if (found == parameters.end() || axis.size() != 3)
            return invalidInput("limits." + limits.name + ".grid: '" + name +
                                "' is no parameter of the study, or its axis is not [low, high, "
                                "points].");
        axes[static_cast<std::size_t>(found - parameters.begin())] = {axis[0], axis[1],
                                                                      static_cast<int>(axis[2])};
    }
    return axes;
}

} // namespace

Result<LimitSettings> limitSettings(const LimitsRecipe& limits,
                                    const std::vector<Parameter>& parameters, const Theta& truth)
{
    LimitSettings settings;
    Result<std::vector<GridAxis>> grid = gridOf(limits, parameters, truth);
    if (!grid)
        return grid.error();
    settings.grid = std::move(grid).value();
    settings.luminosityPb = limits.luminosityFb * pbPerFb;
    settings.levels = limits.levels;
    settings.includeRate = limits.includeRate;
    settings.dof = limits.dof;
    settings.trueTheta = truth;
    return settings;
}

const LimitsRecipe* findLimits(const Recipe& recipe, const std::string& name)
{
    for (const LimitsRecipe& limits : recipe.limits)
        if (limits.name == name)
            return &limits;
    return nullptr;
}

} // namespace assay
