// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/NearestName.hpp"
#include "core/project/StudySelection.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace assay {

namespace {

using Problems = std::vector<RecipeProblem>;

void complain(Problems& problems, const std::string& key, const std::string& message)
{
    problems.push_back({0, key, message});
}

void requireOne(Problems& problems, const std::string& key, const std::string& name,
                const std::vector<std::string>& known)
{
    if (std::find(known.begin(), known.end(), name) == known.end())
        complain(problems, key, "There is no choice '" + name + "'; the nearest is '" +
                                    nearestName(name, known) + "'.");
}

void compileOne(Problems& problems, const std::string& key, const std::string& text,
                const ExpressionNames& names)
{
    if (const Result<Expression> compiled = Expression::compile(text, names); !compiled)
        complain(problems, key, compiled.error().text());
}

void checkExpressions(Problems& problems, const Recipe& recipe, const ParticleSource* source)
{
    ExpressionNames names{true, {}};
    std::vector<Observable> observables = studyObservables(recipe, source);
    if (source)
        for (const Observable& observable : source->defaultObservables())
            names.columns.push_back(observable.name);
    for (const Observable& observable : observables) {
        const std::string key = "observable." + observable.name;
        if (observable.expression.empty())
            complain(problems, key, "Say how it is computed from the particles: an expression "
                                    "such as \"l[0].pt\".");
        else
            compileOne(problems, key + ".expression", observable.expression, names);
        names.columns.push_back(observable.name);
    }
    for (std::size_t i = 0; i < recipe.selection.cuts.size(); ++i)
        compileOne(problems, "cut." + std::to_string(i + 1) + ".expression",
                   recipe.selection.cuts[i].expression, names);
    for (std::size_t i = 0; i < recipe.selection.efficiencies.size(); ++i)
        compileOne(problems, "efficiency." + std::to_string(i + 1) + ".expression",
                   recipe.selection.efficiencies[i].expression, names);
}

void checkDetector(Problems& problems, const Selection& selection)
{
    for (std::size_t i = 0; i < selection.smearings.size(); ++i)
        requireOne(problems, "smearing." + std::to_string(i + 1) + ".on_shell",
                   selection.smearings[i].onShell, {"", "energy", "pt"});
    for (std::size_t i = 0; i < selection.acceptances.size(); ++i)
        requireOne(problems, "acceptance." + std::to_string(i + 1) + ".particles",
                   selection.acceptances[i].particles, {"e", "mu", "tau", "a", "j"});
}

/// True for "0.5,1.0,2.0": numbers above zero.
bool isFactors(const std::string& text)
{
    std::istringstream parts(text);
    int count = 0;
    for (std::string part; std::getline(parts, part, ','); ++count) {
        char* end = nullptr;
        const double factor = std::strtod(part.c_str(), &end);
        if (end == part.c_str() || *end != '\0' || !(factor > 0.0))
            return false;
    }
    return count > 0;
}

void checkSystematics(Problems& problems, const Recipe& recipe)
{
    std::vector<std::string> names;
    for (const Systematic& systematic : recipe.systematics) {
        const std::string key = "systematic." + systematic.name;
        names.push_back(systematic.name);
        requireOne(problems, key + ".type", systematic.type, {"norm", "scale", "pdf"});
        if (systematic.type == "scale")
            requireOne(problems, key + ".scale", systematic.scale, {"mu", "mur", "muf"});
        if ((systematic.type == "norm" || systematic.type == "scale") &&
            !isFactors(systematic.value))
            complain(problems, key + ".value",
                     systematic.type == "norm" ? "This must be the factor at one standard "
                                                 "deviation, such as \"1.1\"."
                                               : "This must be a list of factors, such as "
                                                 "\"0.5,1.0,2.0\".");
        if (systematic.type == "pdf" && systematic.value.empty())
            complain(problems, key + ".value", "Name the set of parton densities.");
    }
    for (const SampleRecipe& sample : recipe.samples)
        for (const std::string& name : sample.systematics)
            if (std::find(names.begin(), names.end(), name) == names.end())
                complain(problems, "sample." + sample.name + ".systematics",
                         "There is no [[systematic]] '" + name + "'.");
}

} // namespace

std::vector<RecipeProblem> selectionProblems(const Recipe& recipe, const ParticleSource* source)
{
    Problems problems;
    checkDetector(problems, recipe.selection);
    checkSystematics(problems, recipe);
    bool particles = source != nullptr;
    for (const SampleRecipe& sample : recipe.samples)
        particles = particles || holdsParticles(sample) || !sample.process.empty();
    if (particles)
        checkExpressions(problems, recipe, source);
    else if (recipe.selection != Selection{})
        complain(problems, recipe.selection.cuts.empty() ? "smearing" : "cut.1",
                 "Cuts, efficiencies and what a detector does need events as particles: a "
                 "process that has them, or LHE or HepMC files.");
    return problems;
}

} // namespace assay
