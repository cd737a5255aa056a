// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Command.hpp"
#include "app/batch/JsonOutput.hpp"
#include "app/batch/MadGraphOptions.hpp"
#include "app/batch/ResultTables.hpp"
#include "core/basics/AtomicFile.hpp"
#include "core/events/MadMinerWriter.hpp"
#include "core/project/Project.hpp"
#include "core/tasks/Pipeline.hpp"
#include "core/tasks/StudyContext.hpp"

#include <filesystem>
#include <memory>

namespace assay::batch {

namespace {

namespace fs = std::filesystem;

struct ExportOptions {
    std::string project;
    std::string format;
    std::string out;
    MadGraphOptions madGraph;
};

/// A stage with a result that is up to date.
struct StageResult {
    std::string stage;
    std::string text;
};

Result<std::vector<StageResult>> currentResults(const Project& project)
{
    std::vector<StageResult> results;
    for (const Stage& stage : planStages(project, project.study()))
        if (const auto run = project.findRun(stage.name, stage.inputHash))
            results.push_back({stage.name, run->result});
    if (results.empty())
        return notFound(project.folder().string() + ": no stage has a result that is up to date.",
                        "Run the recipe first.");
    return results;
}

Result<Json> exportJson(const Project& project, const fs::path& out)
{
    const auto results = currentResults(project);
    if (!results)
        return results.error();
    Json json{{"recipe", writeRecipe(project.study())}, {"results", Json::object()}};
    for (const StageResult& result : *results)
        json["results"][result.stage] = Json::parse(result.text, nullptr, false);
    if (const Status written = writeTextAtomically(out, jsonText(json) + "\n"); !written)
        return written.error();
    return Json::array({out.string()});
}

Status makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder))
        return ioError(folder.string() + ": the folder for the tables cannot be made"
                           + (error ? ": " + error.message() : std::string()) + ".",
                       "Name a folder that can be written; a file of that name must not exist.");
    return {};
}

Result<Json> exportCsv(const Project& project, const fs::path& out)
{
    const auto results = currentResults(project);
    if (!results)
        return results.error();
    std::vector<ResultTable> tables;
    for (const StageResult& result : *results) {
        Result<std::vector<ResultTable>> some = tablesOf(result.stage, result.text);
        if (!some)
            return some.error();
        std::move(some->begin(), some->end(), std::back_inserter(tables));
    }
    if (tables.empty())
        return notFound(project.folder().string() + ": there are no limits and no Fisher "
                                                    "information yet.",
                        "Run the recipe first.");
    if (const Status made = makeFolder(out); !made)
        return made.error();
    Json written = Json::array();
    for (const ResultTable& table : tables) {
        const fs::path file = out / (table.name + ".csv");
        if (const Status status = writeTextAtomically(file, table.text); !status)
            return status.error();
        written.push_back(file.string());
    }
    return written;
}

/// All events of the study with its observables, from a process or from files.
Result<Json> exportEvents(const Project& project, const fs::path& out, const TaskContext& context)
{
    const auto study = StudyContext::open(project, project.study(), context);
    if (!study)
        return study.error();
    MadMinerWriteOptions options;
    options.partition = (*study)->partition;
    const Status written = writeMadMiner((*study)->sample, out, context, options);
    if (!written)
        return written.error();
    return Json::array({out.string()});
}

Result<int> exportProject(const ExportOptions& options, const TaskContext& context)
{
    if (options.format == "madgraph") {
        const auto files = exportMadGraph(options.project, options.out, options.madGraph);
        if (!files)
            return files.error();
        printJson({{"format", options.format}, {"written", *files}});
        return 0;
    }
    const auto project = Project::openReadOnly(options.project);
    if (!project)
        return project.error();
    const Result<Json> written = options.format == "json"  ? exportJson(**project, options.out)
                                 : options.format == "csv" ? exportCsv(**project, options.out)
                                 : options.format == "madminer"
                                     ? exportEvents(**project, options.out, context)
                                     : Result<Json>(unsupported(
                                         "Export as '" + options.format
                                             + "' is not available in this version.",
                                         "Available are json, csv, madminer and madgraph."));
    if (!written)
        return written.error();
    printJson({{"format", options.format}, {"written", *written}});
    return 0;
}

Action setupExport(CLI::App& app)
{
    auto options = std::make_shared<ExportOptions>();
    app.add_option("project", options->project, "Folder NAME.assay; for madgraph also a recipe")
        ->required();
    app.add_option(
           "--format", options->format,
           "json: recipe and results in one file; csv: a folder with one table per limit and "
           "Fisher matrix; madminer: the events; madgraph: a folder with cards and scripts that "
           "generate them")
        ->required()
        ->check(CLI::IsMember({"madminer", "csv", "json", "madgraph", "pyhf", "onnx", "script"}));
    app.add_option("out", options->out, "File or folder to write")->required();
    addMadGraphOptions(app, options->madGraph);
    return [options](const TaskContext& context) { return exportProject(*options, context); };
}

} // namespace

std::vector<Command> exportCommands()
{
    return {{"export", "Write results or events of a project for other programs", setupExport}};
}

} // namespace assay::batch
