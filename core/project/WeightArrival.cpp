// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/WeightArrival.hpp"

#include "core/basics/NearestName.hpp"

#include <algorithm>
#include <cctype>

namespace assay {

namespace {

bool sameName(const std::string& a, const std::string& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
        return std::tolower(x) == std::tolower(y);
    });
}

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& other) { return sameName(name, other); });
}

std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (i == 0 ? "'" : ", '") + names[i] + "'";
    return names.size() > most ? text + ", ..." : text;
}

/// "; is 'b' the one for 'a'?" if a name is nearly another one, else the end of the sentence.
std::string likelyMistake(const std::vector<std::string>& missing,
                          const std::vector<std::string>& unknown)
{
    for (const std::string& name : missing) {
        const std::string near = nearestName(name, unknown);
        const std::size_t distance = editDistance(name, near);
        if (distance <= 2 && distance < name.size())
            return "; is '" + near + "' the one for '" + name + "'?";
    }
    return ".";
}

} // namespace

WeightArrival checkWeightArrival(const std::vector<Benchmark>& benchmarks,
                                 const std::vector<std::string>& names,
                                 const std::string& sampled)
{
    WeightArrival arrival;
    std::vector<std::string> wanted;
    for (const Benchmark& benchmark : benchmarks) {
        if (benchmark.isNuisance)
            continue;
        wanted.push_back(benchmark.name);
        const bool here = contains(names, benchmark.name) || benchmark.name == sampled;
        (here ? arrival.arrived : arrival.missing).push_back(benchmark.name);
    }
    for (const std::string& name : names)
        if (!contains(wanted, name))
            arrival.unknown.push_back(name);
    arrival.sampled = sampled;
    return arrival;
}

std::string WeightArrival::text(const std::string& file) const
{
    const std::size_t all = arrived.size() + missing.size();
    std::string text = file + ": weights at " + std::to_string(arrived.size()) + " of "
                       + std::to_string(all) + " benchmarks arrived.";
    if (!missing.empty())
        text += " Missing: " + listed(missing)
                + ". Run the reweighting for them (assay-batch export --format madgraph "
                  "--reweight), or remove them from the study.";
    if (sampled.empty() && missing.size() == 1)
        text += " If the events were sampled from '" + missing.front()
                + "', say so with generated_at of the sample: their own weight is the one.";
    if (!missing.empty() && !unknown.empty())
        text += " The file has " + listed(unknown) + ", which the study does not name"
                + likelyMistake(missing, unknown);
    return text;
}

} // namespace assay
