// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/MadGraphOptions.hpp"

#include "core/project/MadGraphExport.hpp"
#include "core/project/Project.hpp"

#include <filesystem>

namespace assay::batch {

namespace {

namespace fs = std::filesystem;

constexpr char group[] = "MadGraph (--format madgraph)";

Result<EventSchema> studyOf(const std::string& source)
{
    Recipe recipe;
    if (fs::is_directory(source)) {
        const auto project = Project::openReadOnly(source);
        if (!project)
            return project.error();
        recipe = (*project)->study();
    } else {
        const auto loaded = loadRecipe(source);
        if (!loaded)
            return loaded.error();
        recipe = *loaded;
    }
    if (recipe.parameters.empty() || recipe.benchmarks.empty())
        return invalidInput(source + ": the study lists no "
                                + (recipe.parameters.empty() ? "parameters" : "benchmarks")
                                + " of its own, which MadGraph's cards are made of.",
                            "Give [[parameter]]s with lha_block and lha_id, and [[benchmark]]s.");
    EventSchema study;
    study.parameters = recipe.parameters;
    study.benchmarks = recipe.benchmarks;
    study.systematics = recipe.systematics;
    return study;
}

/// madgraph.toml that belongs to the study, if there is one.
Result<MadGraphSteering> storedSteering(const std::string& source, const std::string& settings)
{
    if (!settings.empty())
        return loadMadGraphSteering(settings);
    const fs::path folder
        = fs::is_directory(source) ? fs::path(source) : fs::path(source).parent_path();
    std::error_code ignored;
    if (fs::exists(folder / "madgraph.toml", ignored))
        return loadMadGraphSteering(folder / "madgraph.toml");
    return MadGraphSteering{};
}

void replace(fs::path& path, const std::string& text)
{
    if (!text.empty())
        path = fs::absolute(text);
}

void replace(std::string& value, const std::string& text)
{
    if (!text.empty())
        value = text;
}

void replace(std::vector<std::string>& values, const std::vector<std::string>& texts)
{
    if (!texts.empty())
        values = texts;
}

void apply(const MadGraphOptions& options, MadGraphSteering& steering)
{
    replace(steering.processCard, options.processCard);
    replace(steering.paramCard, options.paramCard);
    replace(steering.pythiaCard, options.pythiaCard);
    replace(steering.delphesCard, options.delphesCard);
    replace(steering.configurationCard, options.configurationCard);
    replace(steering.ufoModel, options.ufoModel);
    if (!options.runCards.empty())
        steering.runCards.clear();
    for (const std::string& card : options.runCards)
        steering.runCards.push_back(fs::absolute(card));
    replace(steering.sampleBenchmarks, options.samples);
    replace(steering.systematics, options.systematics);
    replace(steering.order, options.order);
    replace(steering.initialCommand, options.initialCommand);
    replace(steering.pythonExecutable, options.pythonExecutable);
    steering.events = options.events.value_or(steering.events);
    steering.seed = options.seed.value_or(steering.seed);
    steering.background = steering.background || options.background;
}

Result<std::vector<MadGraphFile>> filesFor(const MadGraphSteering& steering,
                                           const EventSchema& study,
                                           const MadGraphOptions& options)
{
    if (options.reweight.empty() && !options.benchmarks.empty())
        return invalidInput("--benchmarks belongs to --reweight RUN.",
                            "For sampling from some benchmarks only, use --sample.");
    if (options.reweight.empty())
        return madGraphFiles(steering, study);
    if (options.samples.size() > 1)
        return invalidInput("The events of a run were sampled from one benchmark.",
                            "Name it with --sample.");
    const std::string sampled = options.samples.empty() ? std::string() : options.samples.front();
    return madGraphReweightFiles(steering, study,
                                 {options.reweight, sampled, options.benchmarks});
}

} // namespace

void addMadGraphOptions(CLI::App& app, MadGraphOptions& options)
{
    app.add_option("--settings", options.settings,
                   "Steering (TOML); default: madgraph.toml of the study. The options below "
                   "replace what it says")
        ->group(group);
    app.add_option("--process-card", options.processCard, "Commands that generate the process")
        ->group(group);
    app.add_option("--param-card", options.paramCard, "Template")->group(group);
    app.add_option("--run-card", options.runCards, "Template; again for several")
        ->take_all()
        ->allow_extra_args(false)
        ->group(group);
    app.add_option("--pythia-card", options.pythiaCard, "Showers the events")->group(group);
    app.add_option("--delphes-card", options.delphesCard, "Simulates the detector")->group(group);
    app.add_option("--ufo-model", options.ufoModel,
                   "Folder of a model that goes into MadGraph's models if it is not there")
        ->group(group);
    app.add_option("--configuration-card", options.configurationCard, "me5_configuration.txt")
        ->group(group);
    app.add_option("--sample", options.samples, "Benchmarks to sample from, a,b (default: all)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->group(group);
    app.add_option("--systematics", options.systematics, "Those of the study, a,b (default: all)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->group(group);
    app.add_option("--order", options.order, "LO or NLO")
        ->check(CLI::IsMember({"LO", "NLO"}))
        ->group(group);
    app.add_option("--events", options.events, "Of each run")->group(group);
    app.add_option("--card-seed", options.seed, "Of the first run; the next ones count up")
        ->group(group);
    app.add_option("--initial-command", options.initialCommand, "Shell, before MadGraph")
        ->group(group);
    app.add_option("--python", options.pythonExecutable, "Runs mg5_aMC")->group(group);
    app.add_flag("--background", options.background, "No reweighting, one sample")->group(group);
    app.add_option("--reweight", options.reweight,
                   "Only adds weights to the events of this run, e.g. run_01")
        ->group(group);
    app.add_option("--benchmarks", options.benchmarks, "Weights that --reweight adds, a,b")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->group(group);
    app.add_flag("--force", options.force, "Replaces files of the same names")->group(group);
}

Result<Json> exportMadGraph(const std::string& source, const std::string& out,
                            const MadGraphOptions& options)
{
    const auto study = studyOf(source);
    if (!study)
        return study.error();
    auto steering = storedSteering(source, options.settings);
    if (!steering)
        return steering.error();
    apply(options, *steering);
    const auto files = filesFor(*steering, *study, options);
    if (!files)
        return files.error();
    const auto written = writeMadGraphFolder(out, *files, options.force);
    if (!written)
        return written.error();
    Json paths = Json::array();
    for (const fs::path& path : *written)
        paths.push_back(path.string());
    return paths;
}

} // namespace assay::batch
