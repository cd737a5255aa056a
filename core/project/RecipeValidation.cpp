// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/EstimatorChoice.hpp"
#include "core/project/NamesInUse.hpp"
#include "core/project/Recipe.hpp"
#include "core/project/RecipeChecks.hpp"
#include "core/project/StudySelection.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace assay {

namespace {

template <typename T>
void checkNames(RecipeChecks& check, const std::string& table, const std::vector<T>& entries)
{
    std::set<std::string> seen;
    for (const T& entry : entries) {
        const std::string key = table + "." + entry.name;
        if (!seen.insert(entry.name).second)
            check.complain(key, "The name '" + entry.name + "' is used twice. Rename one.");
        if (entry.name.empty())
            check.complain(key, "The name is empty. Give it one.");
    }
}

/// Names that become names of files.
template <typename T>
void checkFileNames(RecipeChecks& check, const std::string& table, const std::vector<T>& entries,
                    Status (*rule)(const std::string&) = &checkFileName)
{
    for (const T& entry : entries)
        if (const Status status = rule(entry.name); !status)
            check.complain(table + "." + entry.name, status.error().text());
}

/// Files or a process.
void checkSampleSource(RecipeChecks& check, const SampleRecipe& sample)
{
    const std::string key = "sample." + sample.name;
    if (sample.files.empty() == sample.process.empty())
        check.complain(key + ".files", sample.process.empty()
                                           ? "Name at least one file, or a process."
                                           : "A sample has files or a process, not both.");
    if (sample.process.empty())
        return;
    if (const auto process = createProcess(sample.process, sample.processSettings); !process)
        check.complain(key + ".process", process.error().text());
}

void checkSource(RecipeChecks& check)
{
    const Recipe& recipe = check.recipe;
    if (recipe.process.empty() && recipe.samples.empty())
        check.complain("process", "A study needs a built-in [process] or [[sample]] files. Give "
                                  "one of the two.");
    if (!recipe.process.empty()) {
        const auto process = createProcess(recipe.process, recipe.processSettings);
        if (process)
            check.process = *process;
        else
            check.complain(process.error().code == ErrorCode::NotFound ? "process.name" : "process",
                           process.error().text());
        if (process && !recipe.samples.empty() && !(*process)->particles())
            check.complain("sample", "The events of the process '" + recipe.process +
                                         "' are no particles, so nothing can be added to them. "
                                         "Remove the samples or the process.");
        if (recipe.events == 0)
            check.complain("simulate.events", "This must be greater than zero.");
    }
    for (const SampleRecipe& sample : recipe.samples) {
        checkSampleSource(check, sample);
        if (!std::isfinite(sample.kFactor))
            check.complain("sample." + sample.name + ".k_factor", "This must be finite.");
        if (sample.background && !sample.generatedAt.empty())
            check.complain("sample." + sample.name + ".generated_at",
                           "Background is not generated at a benchmark. Remove one of the two.");
    }
}

void collectNames(RecipeChecks& check)
{
    const Recipe& recipe = check.recipe;
    check.parameters = namesOf(recipe.parameters);
    check.benchmarks = namesOf(recipe.benchmarks);
    check.observables = namesOf(recipe.observables);
    if (!check.process)
        return;
    const EventSchema& schema = check.process->schema();
    if (check.parameters.empty())
        check.parameters = namesOf(schema.parameters);
    if (check.observables.empty())
        check.observables = namesOf(schema.observables);
    for (const Benchmark& benchmark : schema.benchmarks)
        check.benchmarks.push_back(benchmark.name);
}

void checkModel(RecipeChecks& check)
{
    const Recipe& recipe = check.recipe;
    for (const Parameter& parameter : recipe.parameters) {
        const std::string key = "parameter." + parameter.name;
        if (!(parameter.low < parameter.high))
            check.complain(key + ".range", "The range is empty: the lower end must be smaller.");
        if (parameter.maxPower < 0)
            check.complain(key + ".max_power", "This must not be negative.");
        if (check.process)
            check.require(key, "parameter of process '" + recipe.process + "'", parameter.name,
                          namesOf(check.process->schema().parameters));
    }
    if (check.process && !recipe.parameters.empty() &&
        recipe.parameters.size() != check.process->schema().parameters.size())
        check.complain("parameter", "List all parameters of the process, or none.");
    int references = 0;
    for (const Benchmark& benchmark : recipe.benchmarks) {
        checkPoint(check, "benchmark." + benchmark.name + ".values", benchmark.values);
        references += benchmark.isReference ? 1 : 0;
    }
    if (references > 1)
        check.complain("benchmark", "Only one benchmark can be the reference.");
    check.require("morphing.basis", "choice", recipe.basis, {"given", "optimise"});
    if (check.process && !check.process->particles())
        for (const Observable& observable : recipe.observables)
            check.require("observable." + observable.name, "observable of this process",
                          observable.expression.empty() ? observable.name : observable.expression,
                          namesOf(check.process->schema().observables));
}

/// The truth needs a density in closed form; the truth at parton level follows from the weights of
/// any events.
void checkEstimators(RecipeChecks& check, const std::string& key, const Names& estimators)
{
    Names known = {"truth", "parton-truth", "rate"};
    for (const TrainRecipe& train : check.recipe.trainings)
        known.push_back(train.name);
    if (estimators.empty())
        check.complain(key, "Name at least one estimator.");
    for (const std::string& text : estimators) {
        const Result<EstimatorChoice> choice = parseEstimatorChoice(text);
        if (!choice) {
            check.complain(key, choice.error().text());
        } else if (choice->kind == EstimatorChoice::Kind::Histogram) {
            for (const std::string& name : choice->observables)
                check.require(key, "observable", name, check.observables,
                              !check.observables.empty());
        } else {
            check.require(key, "estimator", text, known);
            const bool exact = check.process ? check.process->truth() != nullptr
                                             : !check.recipe.process.empty();
            if (text == "truth" && !exact)
                check.complain(key, "The truth of observables is known for the built-in toys only. "
                                    "Remove 'truth', or say 'parton-truth'.");
        }
    }
}

void checkGrid(RecipeChecks& check, const LimitsRecipe& limits)
{
    for (const auto& [name, axis] : limits.grid) {
        const std::string key = "limits." + limits.name + ".grid." + name;
        check.require(key, "parameter", name, check.parameters, !check.parameters.empty());
        if (axis.size() != 3 || !(axis[0] < axis[1]) || axis[2] < 2 ||
            axis[2] != std::floor(axis[2]) || axis[2] > 10000)
            check.complain(key, "An axis is [low, high, points] with low < high and 2 to 10000 "
                                "points.");
    }
}

void checkInference(RecipeChecks& check)
{
    const bool checkable = check.process != nullptr;
    for (const LimitsRecipe& limits : check.recipe.limits) {
        const std::string key = "limits." + limits.name;
        if (!limits.trueTheta.empty())
            checkPoint(check, key + ".true", limits.trueTheta);
        if (!limits.trueAt.empty())
            check.require(key + ".true", "benchmark", limits.trueAt, check.benchmarks, checkable);
        check.require(key + ".asimov", "kind of expected data", limits.asimov,
                      {"auto", "exact", "sample", "all"});
        check.positive(key + ".luminosity_fb", limits.luminosityFb);
        for (const double level : limits.levels)
            if (!(level > 0 && level < 1))
                check.complain(key + ".levels", "Confidence levels lie between 0 and 1.");
        if (limits.dof < 0 || limits.coverageToys < 0)
            check.complain(key, "dof and coverage_toys must not be negative.");
        checkGrid(check, limits);
        checkEstimators(check, key + ".estimators", limits.estimators);
    }
    for (const FisherRecipe& fisher : check.recipe.fishers) {
        const std::string key = "fisher." + fisher.name;
        if (!fisher.theta.empty())
            checkPoint(check, key + ".theta", fisher.theta);
        if (!fisher.thetaAt.empty())
            check.require(key + ".theta", "benchmark", fisher.thetaAt, check.benchmarks, checkable);
        check.positive(key + ".luminosity_fb", fisher.luminosityFb);
        checkEstimators(check, key + ".estimators", fisher.estimators);
    }
}

} // namespace

std::vector<RecipeProblem> validateRecipe(const Recipe& recipe)
{
    RecipeChecks check{recipe, {}, nullptr, {}, {}, {}};
    checkSource(check);
    collectNames(check);
    checkNames(check, "sample", recipe.samples);
    checkNames(check, "parameter", recipe.parameters);
    checkNames(check, "benchmark", recipe.benchmarks);
    checkNames(check, "observable", recipe.observables);
    checkFileNames(check, "augment", recipe.augments);
    checkFileNames(check, "train", recipe.trainings, &checkTrainingName);
    checkFileNames(check, "limits", recipe.limits);
    checkFileNames(check, "fisher", recipe.fishers);
    checkModel(check);
    checkNames(check, "systematic", recipe.systematics);
    const auto particles = check.process ? check.process->particles() : nullptr;
    for (RecipeProblem& problem : selectionProblems(recipe, particles.get()))
        check.problems.push_back(std::move(problem));
    checkAugments(check);
    checkTrainings(check);
    checkInference(check);
    return std::move(check.problems);
}

} // namespace assay
