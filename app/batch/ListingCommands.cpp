// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Command.hpp"
#include "app/batch/JsonOutput.hpp"
#include "core/basics/ResourceFolder.hpp"
#include "core/estimators/Method.hpp"
#include "core/project/Recipe.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <algorithm>
#include <filesystem>

namespace assay::batch {

namespace {

Result<int> listMethods(const TaskContext&)
{
    Json list = Json::array();
    for (const Method& method : methodTable())
        list.push_back({{"name", method.name},
                        {"description", method.description},
                        {"alpha", method.defaultAlpha},
                        {"score_in_loss", method.scoreTerm},
                        {"gives_llr", method.givesLlr},
                        {"gives_score", method.givesScore},
                        {"normalised", method.normalised},
                        {"reference", method.reference}});
    printJson({{"methods", list}});
    return 0;
}

Json settingsJson(const ProcessSettings& settings)
{
    Json json = Json::object();
    for (const auto& [name, value] : settings)
        std::visit([&, key = name](const auto& plain) { json[key] = plain; }, value);
    return json;
}

Result<int> listProcesses(const TaskContext&)
{
    Json list = Json::array();
    for (const ProcessEntry& entry : processTable()) {
        const auto process = entry.create({});
        if (!process)
            return process.error();
        const EventSchema& schema = (*process)->schema();
        Json parameters = Json::array();
        for (const Parameter& parameter : schema.parameters)
            parameters.push_back(
                {{"name", parameter.name}, {"range", {parameter.low, parameter.high}}});
        Json benchmarks = Json::array();
        for (const Benchmark& benchmark : schema.benchmarks)
            benchmarks.push_back({{"name", benchmark.name},
                                  {"values", benchmark.values},
                                  {"reference", benchmark.isReference}});
        Json observables = Json::array();
        for (const Observable& observable : schema.observables)
            observables.push_back(observable.name);
        list.push_back({{"name", entry.name},
                        {"description", entry.description},
                        {"settings", settingsJson(entry.defaults)},
                        {"parameters", parameters},
                        {"benchmarks", benchmarks},
                        {"observables", observables},
                        {"latents", schema.latents}});
    }
    printJson({{"processes", list}});
    return 0;
}

Result<int> listExamples(const TaskContext&)
{
    const Result<std::filesystem::path> folder = resourceFolder("examples");
    if (!folder)
        return folder.error();
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(*folder))
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    Json list = Json::array();
    for (const auto& file : files) {
        const Result<Recipe> recipe = loadRecipe(file);
        Json one{{"name", file.stem().string()}, {"path", file.string()}};
        if (recipe) {
            one["title"] = recipe->name;
            one["description"] = recipe->description;
        } else {
            one["problem"] = recipe.error().text();
        }
        list.push_back(std::move(one));
    }
    printJson({{"folder", folder->string()}, {"examples", list}});
    return 0;
}

Command listing(const char* name, const char* description, Result<int> (*run)(const TaskContext&))
{
    return {name, description, [run](CLI::App&) -> Action { return run; }};
}

} // namespace

std::vector<Command> listingCommands()
{
    return {
        listing("methods", "Methods of inference, with their defaults", listMethods),
        listing("processes", "Built-in processes, with their settings", listProcesses),
        listing("examples", "Example recipes that come with the program", listExamples),
    };
}

} // namespace assay::batch
