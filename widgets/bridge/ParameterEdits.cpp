// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/ParameterEdits.hpp"

#include <algorithm>
#include <utility>

namespace assay {

namespace {

/// Calls use(list, value) for every list with a number per parameter that is not empty; the value
/// is what a new parameter gets there.
template <typename Use>
void forEachList(Recipe& study, Use use)
{
    const auto one = [&](std::vector<double>& list, double value) {
        if (!list.empty())
            use(list, value);
    };
    for (Benchmark& benchmark : study.benchmarks)
        use(benchmark.values, 0.0);
    for (AugmentRecipe& augment : study.augments) {
        one(augment.theta.mean, 0.0);
        one(augment.theta.sigma, 1.0);
        for (std::vector<double>& point : augment.theta.values)
            one(point, 0.0);
    }
    for (LimitsRecipe& limits : study.limits)
        one(limits.trueTheta, 0.0);
    for (FisherRecipe& fisher : study.fishers)
        one(fisher.theta, 0.0);
}

template <typename T>
void eraseAt(std::vector<T>& list, std::size_t index)
{
    if (index < list.size())
        list.erase(list.begin() + std::ptrdiff_t(index));
}

template <typename T>
void insertAt(std::vector<T>& list, std::size_t index, T value)
{
    list.insert(list.begin() + std::ptrdiff_t(std::min(index, list.size())), std::move(value));
}

template <typename T>
void moveAt(std::vector<T>& list, std::size_t from, std::size_t to)
{
    if (std::max(from, to) >= list.size())
        return;
    T value = std::move(list[from]);
    eraseAt(list, from);
    insertAt(list, to, std::move(value));
}

} // namespace

void insertParameter(Recipe& study, std::size_t index, const Parameter& parameter)
{
    insertAt(study.parameters, index, parameter);
    forEachList(study, [&](std::vector<double>& list, double value) {
        insertAt(list, index, value);
    });
    for (AugmentRecipe& augment : study.augments)
        if (!augment.theta.range.empty())
            insertAt(augment.theta.range, index, {parameter.low, parameter.high});
    for (LimitsRecipe& limits : study.limits) {
        const bool scanned = limits.grid.size() < 2;
        insertAt(limits.grid, index,
                 {parameter.name, scanned ? std::vector<double>{parameter.low, parameter.high, 41.0}
                                          : std::vector<double>{0.0, 0.0, 1.0}});
    }
}

void eraseParameter(Recipe& study, std::size_t index)
{
    if (index >= study.parameters.size())
        return;
    const std::string name = study.parameters[index].name;
    eraseAt(study.parameters, index);
    forEachList(study, [&](std::vector<double>& list, double) { eraseAt(list, index); });
    for (AugmentRecipe& augment : study.augments)
        eraseAt(augment.theta.range, index);
    for (LimitsRecipe& limits : study.limits)
        std::erase_if(limits.grid, [&](const auto& axis) { return axis.first == name; });
}

void moveParameter(Recipe& study, std::size_t from, std::size_t to)
{
    moveAt(study.parameters, from, to);
    forEachList(study, [&](std::vector<double>& list, double) { moveAt(list, from, to); });
    for (AugmentRecipe& augment : study.augments)
        moveAt(augment.theta.range, from, to);
    for (LimitsRecipe& limits : study.limits)
        moveAt(limits.grid, from, to);
}

void renameParameter(Recipe& study, std::string from, const std::string& to)
{
    for (Parameter& parameter : study.parameters)
        if (parameter.name == from)
            parameter.name = to;
    for (LimitsRecipe& limits : study.limits)
        for (auto& axis : limits.grid)
            if (axis.first == from)
                axis.first = to;
}

} // namespace assay
