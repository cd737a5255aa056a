// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/StudySelection.hpp"

#include <algorithm>

namespace assay {

namespace {

bool endsWith(const std::string& text, std::string_view ending)
{
    return text.size() >= ending.size() &&
           std::equal(ending.rbegin(), ending.rend(), text.rbegin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 'a' - 'A') : b);
           });
}

const Observable* defaultNamed(const std::vector<Observable>& defaults, const std::string& name)
{
    const auto found = std::find_if(defaults.begin(), defaults.end(),
                                    [&](const Observable& row) { return row.name == name; });
    return found == defaults.end() ? nullptr : &*found;
}

/// The default that \p wanted stands for, with what the study says about it.
Observable fromDefault(const Observable& wanted, const Observable& standard)
{
    Observable result = standard;
    result.name = wanted.name;
    if (!wanted.unit.empty())
        result.unit = wanted.unit;
    if (!wanted.label.empty())
        result.label = wanted.label;
    if (wanted.fallback)
        result.fallback = wanted.fallback;
    result.required = wanted.required || standard.required;
    return result;
}

} // namespace

std::string particleFormat(const SampleRecipe& sample, const std::string& file)
{
    if (sample.format != "auto")
        return sample.format == "lhe" || sample.format == "hepmc" ? sample.format : "";
    for (const std::string_view ending : {".lhe", ".lhe.gz"})
        if (endsWith(file, ending))
            return "lhe";
    for (const std::string_view ending :
         {".hepmc", ".hepmc.gz", ".hepmc2", ".hepmc2.gz", ".hepmc3", ".hepmc3.gz"})
        if (endsWith(file, ending))
            return "hepmc";
    return {};
}

bool holdsParticles(const SampleRecipe& sample)
{
    return std::any_of(sample.files.begin(), sample.files.end(), [&](const std::string& file) {
        return !particleFormat(sample, file).empty();
    });
}

std::vector<Observable> studyObservables(const Recipe& recipe, const ParticleSource* source)
{
    static const std::vector<Observable> none;
    const std::vector<Observable>& defaults = source ? source->defaultObservables() : none;
    if (recipe.observables.empty())
        return defaults;
    std::vector<Observable> result;
    for (const Observable& wanted : recipe.observables) {
        const std::string& name = wanted.expression.empty() ? wanted.name : wanted.expression;
        const Observable* standard = defaultNamed(defaults, name);
        result.push_back(standard ? fromDefault(wanted, *standard) : wanted);
    }
    return result;
}

Selection studySelection(const Recipe& recipe, const ParticleSource* source)
{
    Selection result = recipe.selection;
    if (!source)
        return result;
    const Selection& standard = source->defaultSelection();
    if (result.smearings.empty())
        result.smearings = standard.smearings;
    if (result.missingEnergyNoise == MissingEnergyNoise{})
        result.missingEnergyNoise = standard.missingEnergyNoise;
    if (result.acceptances.empty())
        result.acceptances = standard.acceptances;
    if (result.cuts.empty())
        result.cuts = standard.cuts;
    if (result.efficiencies.empty())
        result.efficiencies = standard.efficiencies;
    return result;
}

Result<EventSelection> compileStudySelection(const Recipe& recipe, const ParticleSource* source)
{
    return EventSelection::compile(studyObservables(recipe, source),
                                   studySelection(recipe, source),
                                   source ? source->defaultObservables()
                                          : std::vector<Observable>{});
}

} // namespace assay
