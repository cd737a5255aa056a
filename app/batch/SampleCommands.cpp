// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Command.hpp"
#include "app/batch/EventInput.hpp"
#include "core/events/MadMinerWriter.hpp"
#include "core/events/ReaderTable.hpp"
#include "core/events/SampleCheck.hpp"
#include "core/project/Recipe.hpp"
#include "core/tasks/StudyContext.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace assay::batch {

namespace {

Action inspectCommand(CLI::App& app)
{
    auto paths = std::make_shared<std::vector<std::string>>();
    app.add_option("paths", *paths, "Event files")->required();
    return [paths](const TaskContext& context) -> Result<int> {
        Json files = Json::array();
        for (const std::string& path : *paths) {
            const Result<EventSample> sample = openSample(path, context);
            if (!sample)
                return sample.error();
            Result<Json> summary = describeSample(path, *sample, context);
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
};

/// A file of events, or all samples that a recipe names, with its parameters and benchmarks.
Result<EventSample> inputOf(const ConvertOptions& options, const TaskContext& context)
{
    if (std::filesystem::path(options.input).extension() == ".toml") {
        const Result<Recipe> recipe = loadRecipe(options.input);
        if (!recipe)
            return recipe.error();
        if (recipe->samples.empty())
            return invalidInput(options.input + ": the recipe names no samples.",
                                "For a built-in process use 'assay-batch simulate'.");
        return openSamples(*recipe, context);
    }
    Result<EventSample> sample = openSample(options.input, context, options.format);
    // Such a file could not be read again.
    if (sample && sample->schema().parameters.empty())
        return invalidInput(
            options.input + ": a table of events says nothing about the parameters, "
                            "which a MadMiner file must have.",
            "Write a recipe with [[sample]], [[parameter]]s and a [[benchmark]] for "
            "each column of weights, and convert the recipe.");
    return sample;
}

Result<int> convert(const ConvertOptions& options, const TaskContext& context)
{
    std::error_code ignored;
    if (std::filesystem::equivalent(options.input, options.output, ignored))
        return invalidInput("Input and output are the same file, '" + options.input + "'.",
                            "Choose another name for the output.");
    const Result<EventSample> sample = inputOf(options, context);
    if (!sample)
        return sample.error();
    const Result<SampleReport> report = checkSample(*sample, options.input, context);
    if (!report)
        return report.error();
    if (!report->ok())
        return invalidInput(report->findings.front().message);
    if (const Status written = writeMadMiner(*sample, options.output, context); !written)
        return written.error();
    const Result<EventSample> copy = openSample(options.output, context);
    if (!copy)
        return copy.error();
    const Result<Json> summary = describeSample(options.output, *copy, context);
    if (!summary)
        return summary.error();
    printJson(*summary);
    return 0;
}

Action convertCommand(CLI::App& app)
{
    auto options = std::make_shared<ConvertOptions>();
    app.add_option("input", options->input, "Any readable sample, or a recipe with samples")
        ->required();
    app.add_option("output", options->output, "MadMiner file to write (.h5)")->required();
    app.add_option("--format", options->format, "Format of the input (default: by its ending)");
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
