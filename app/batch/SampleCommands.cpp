// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Command.hpp"
#include "app/batch/EventInput.hpp"
#include "app/batch/LheReport.hpp"
#include "core/events/CombinedSample.hpp"
#include "core/events/MadMinerWriter.hpp"
#include "core/events/ReaderTable.hpp"
#include "core/events/SampleCheck.hpp"
#include "core/events/ShuffledSample.hpp"
#include "core/project/Recipe.hpp"
#include "core/project/StudySelection.hpp"
#include "core/tasks/ParticleStudy.hpp"
#include "core/tasks/StudyContext.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

namespace assay::batch {

namespace {

void addFormat(CLI::App& app, std::string& format)
{
    app.add_option("--format", format, "Format of the input (default: by its ending)")
        ->check(CLI::IsMember({"auto", "lhe", "hepmc", "madminer", "csv", "npy"}));
}

/// The recipe's sample that has this file, or null.
const SampleRecipe* sampleOf(const Recipe& recipe, const std::string& path)
{
    std::error_code ignored;
    for (const SampleRecipe& sample : recipe.samples)
        for (const std::string& file : sample.files)
            if (std::filesystem::equivalent(file, path, ignored))
                return &sample;
    return nullptr;
}

/// "lhe", "hepmc" or "": by what was said on the command line, by the recipe or by the ending.
std::string formatOf(const std::string& path, const SampleRecipe* sample, const std::string& given)
{
    SampleRecipe named = sample ? *sample : SampleRecipe();
    if (given != "auto")
        named.format = given;
    return particleFormat(named, path);
}

/// What the recipe makes of the file, and the luminosity at which as many events would be expected
/// as its weights are worth.
void addSample(const SampleRecipe* sample, Json& json)
{
    const double kFactor = sample ? sample->kFactor : 1.0;
    if (sample)
        json["sample"] = {{"name", sample->name},
                          {"background", sample->background},
                          {"k_factor", kFactor}};
    if (!json.contains("sum_of_weights_pb") || json["sum_of_weights_pb"] == 0.0)
        return;
    const double sum = json["sum_of_weights_pb"], error = json["error_pb"];
    const double worth = sum * sum / (error * error);
    json["effective_events"] = worth;
    json["equivalent_luminosity_fb"] = worth / (1000.0 * kFactor * std::abs(sum));
}

/// The recipe's benchmarks must have weights in LHE files, unless they are those of a background.
Result<Json> inspectFile(const std::string& path, const Recipe& recipe, const std::string& given,
                         const TaskContext& context)
{
    const SampleRecipe* sample = sampleOf(recipe, path);
    const std::string format = formatOf(path, sample, given);
    if (format == "lhe" || format == "hepmc") {
        const bool background = sample && sample->background;
        Result<Json> json =
            format == "hepmc"
                ? describeHepMc(path)
                : describeLhe(path, background ? std::vector<Benchmark>() : recipe.benchmarks,
                              sample ? sample->generatedAt : std::string(), context);
        if (json)
            addSample(sample, *json);
        return json;
    }
    const Result<EventSample> events = openSample(path, context, given);
    if (!events)
        return events.error();
    return describeSample(path, *events, context);
}

Action inspectCommand(CLI::App& app)
{
    auto paths = std::make_shared<std::vector<std::string>>();
    auto recipePath = std::make_shared<std::string>();
    auto format = std::make_shared<std::string>("auto");
    addFormat(app, *format);
    app.add_option("paths", *paths, "Event files")->required();
    app.add_option("--recipe", *recipePath,
                   "Recipe whose benchmarks must all have weights in LHE files");
    return [paths, recipePath, format](const TaskContext& context) -> Result<int> {
        const Result<Recipe> recipe
            = recipePath->empty() ? Result<Recipe>(Recipe{}) : loadRecipe(*recipePath);
        if (!recipe)
            return recipe.error();
        Json files = Json::array();
        for (const std::string& path : *paths) {
            Result<Json> summary = inspectFile(path, *recipe, *format, context);
            if (!summary)
                return summary.error();
            files.push_back(std::move(*summary));
        }
        const bool ok = std::all_of(files.begin(), files.end(),
                                    [](const Json& file) { return file["ok"] == true; });
        printJson(files.size() == 1 ? files.front() : Json{{"files", files}});
        return ok ? 0 : 1;
    };
}

struct ConvertOptions {
    std::string input;
    std::string output;
    std::string format = "auto";
    std::string recipe;
    std::vector<std::string> further; ///< Runs of the same process as the input.
    bool shuffle = false;
    std::uint64_t seed = 1;
};

/// The events of a recipe with what became of them, or of its own tables only.
struct ConvertInput {
    EventSample sample;
    Json samples; ///< Cut flows; null for tables and MadMiner files.
};

Result<ConvertInput> recipeInput(const Recipe& recipe, const ConvertOptions& options,
                                 const TaskContext& context)
{
    if (hasParticles(recipe)) {
        Result<ImportedEvents> events = particleEvents(
            recipe, std::filesystem::absolute(options.output).parent_path(), context);
        if (!events)
            return events.error();
        for (const ImportedGroup& group : events->groups)
            for (const Finding& finding : group.findings)
                context.warn(finding.message);
        return ConvertInput{std::move(events->sample), Json(groupsJson(events->groups))};
    }
    if (recipe.samples.empty())
        return invalidInput(options.input + ": the recipe names no samples.",
                            "For a built-in process use 'assay-batch simulate'.");
    Result<EventSample> sample = openSamples(recipe, context);
    if (!sample)
        return sample.error();
    return ConvertInput{std::move(*sample), {}};
}

/// A file of particles, with observables, cuts and benchmarks of a recipe.
Result<ConvertInput> fileWithRecipe(const ConvertOptions& options, const TaskContext& context)
{
    Result<Recipe> recipe = loadRecipe(options.recipe);
    if (!recipe)
        return recipe.error();
    SampleRecipe sample;
    if (!recipe->samples.empty())
        sample = recipe->samples.front();
    sample.name = sample.name.empty() ? "events" : sample.name;
    sample.files = {options.input};
    sample.files.insert(sample.files.end(), options.further.begin(), options.further.end());
    sample.process.clear();
    if (options.format != "auto")
        sample.format = options.format;
    recipe->samples = {sample};
    recipe->process.clear();
    return recipeInput(*recipe, options, context);
}

/// Input and further files: each sums to the cross section, so they are averaged.
Result<EventSample> openRuns(const ConvertOptions& options, const TaskContext& context)
{
    Result<EventSample> first = openSample(options.input, context, options.format);
    if (!first || options.further.empty())
        return first;
    std::vector<SamplePart> parts{{std::move(*first), options.input, "runs", 1.0, false}};
    for (const std::string& path : options.further) {
        Result<EventSample> sample = openSample(path, context, options.format);
        if (!sample)
            return sample.error();
        parts.push_back({std::move(*sample), path, "runs", 1.0, false});
    }
    return combineSamples(parts);
}

/// A file of events, or all samples that a recipe names, with its parameters and benchmarks.
Result<ConvertInput> inputOf(const ConvertOptions& options, const TaskContext& context)
{
    if (std::filesystem::path(options.input).extension() == ".toml") {
        if (!options.further.empty())
            return invalidInput(options.input + ": a recipe names all its files itself.",
                                "Add them to its [[sample]]s instead of --with.");
        const Result<Recipe> recipe = loadRecipe(options.input);
        if (!recipe)
            return recipe.error();
        return recipeInput(*recipe, options, context);
    }
    if (!options.recipe.empty())
        return fileWithRecipe(options, context);
    if (!formatOf(options.input, nullptr, options.format).empty())
        return invalidInput(options.input + ": particles have no columns yet.",
                            "Give a recipe with parameters, benchmarks and observables: --recipe.");
    Result<EventSample> sample = openRuns(options, context);
    if (!sample)
        return sample.error();
    // Such a file could not be read again.
    if (sample->schema().parameters.empty())
        return invalidInput(
            options.input + ": a table of events says nothing about the parameters, "
                            "which a MadMiner file must have.",
            "Write a recipe with [[sample]], [[parameter]]s and a [[benchmark]] for "
            "each column of weights, and convert the recipe.");
    return ConvertInput{std::move(*sample), {}};
}

Result<int> convert(const ConvertOptions& options, const TaskContext& context)
{
    std::error_code ignored;
    std::vector<std::string> inputs = options.further;
    inputs.push_back(options.input);
    for (const std::string& path : inputs)
        if (std::filesystem::equivalent(path, options.output, ignored))
            return invalidInput("Input and output are the same file, '" + path + "'.",
                                "Choose another name for the output.");
    Result<ConvertInput> input = inputOf(options, context);
    if (!input)
        return input.error();
    if (options.shuffle) {
        TaskContext seeded = context;
        seeded.seed = options.seed;
        Result<EventSample> mixed = shuffled(
            input->sample, std::filesystem::absolute(options.output).parent_path(), seeded);
        if (!mixed)
            return mixed.error();
        input->sample = std::move(*mixed);
    }
    const Result<SampleReport> report = checkSample(input->sample, options.input, context);
    if (!report)
        return report.error();
    if (!report->ok())
        return invalidInput(report->findings.front().message);
    if (const Status written = writeMadMiner(input->sample, options.output, context); !written)
        return written.error();
    const Result<EventSample> copy = openSample(options.output, context);
    if (!copy)
        return copy.error();
    Result<Json> summary = describeSample(options.output, *copy, context);
    if (!summary)
        return summary.error();
    if (!input->samples.is_null())
        (*summary)["samples"] = input->samples;
    printJson(*summary);
    return 0;
}

Action convertCommand(CLI::App& app)
{
    auto options = std::make_shared<ConvertOptions>();
    app.add_option("input", options->input, "Any readable sample, or a recipe with samples")
        ->required();
    app.add_option("output", options->output, "MadMiner file to write (.h5)")->required();
    addFormat(app, options->format);
    app.add_option(
        "--recipe", options->recipe,
        "For LHE and HepMC files: recipe with parameters, benchmarks, observables, cuts");
    app.add_option("--with", options->further,
                   "Another run of the same process, averaged with the input; repeatable. For "
                   "several processes give a recipe with [[sample]]s")
        ->expected(1)
        ->take_all();
    app.add_flag("--shuffle", options->shuffle,
                 "Put the events in random order, as programs want that split files by place");
    app.add_option("--seed", options->seed, "Seed of that order (default 1)");
    return [options](const TaskContext& context) { return convert(*options, context); };
}

} // namespace

std::vector<Command> sampleCommands()
{
    return {
        {"inspect", "What a file contains", inspectCommand},
        {"convert", "Write any readable sample as a MadMiner file (layout 0.9)", convertCommand},
    };
}

} // namespace assay::batch
