// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Command.hpp"
#include "app/batch/JsonOutput.hpp"
#include "core/project/Project.hpp"
#include "core/tasks/Pipeline.hpp"

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

namespace assay::batch {

namespace {

std::string statusName(RunStatus status)
{
    switch (status) {
    case RunStatus::Running: return "running";
    case RunStatus::Done: return "done";
    case RunStatus::Kept: return "kept";
    case RunStatus::Failed: return "failed";
    case RunStatus::Cancelled: return "cancelled";
    case RunStatus::Interrupted: return "interrupted";
    }
    return "unknown";
}

std::string stateName(StageState state)
{
    switch (state) {
    case StageState::Empty: return "empty";
    case StageState::Ready: return "ready";
    case StageState::Stale: return "stale";
    case StageState::Done: return "done";
    }
    return "unknown";
}

Json parsed(const std::string& text)
{
    Json json = Json::parse(text, nullptr, false);
    return json.is_discarded() ? Json() : json;
}

struct RunOptions {
    std::string recipe;
    std::string project;
    std::string until;
    std::optional<std::uint64_t> seed;
    std::vector<std::string> sets;
};

/// The project of a recipe: opened if it is there, made if it is not.
Result<std::shared_ptr<Project>> projectFor(const RunOptions& options, const Recipe& recipe)
{
    std::filesystem::path folder = options.project;
    if (folder.empty())
        folder = std::filesystem::path(options.recipe).stem().string() + ".assay";
    std::error_code ignored;
    if (!std::filesystem::exists(folder, ignored))
        return Project::create(folder, recipe);
    auto project = Project::open(folder);
    if (!project)
        return project;
    if ((*project)->readOnly())
        return ioError(folder.string() + ": the project cannot be changed. " +
                       (*project)->readOnlyReason());
    if (const Status stored = (*project)->setStudy(recipe); !stored)
        return stored.error();
    return project;
}

Json runSummary(const Project& project, const std::vector<StageReport>& reports)
{
    Json json = {{"project", std::filesystem::absolute(project.folder()).string()},
                 {"stages", Json::array()},
                 {"results", Json::object()}};
    for (const StageReport& report : reports) {
        json["stages"].push_back({{"stage", report.stage},
                                  {"run", report.run},
                                  {"status", report.status},
                                  {"seconds", report.seconds}});
        if (const std::optional<Run> run = project.run(report.run))
            json["results"][report.stage] = parsed(run->result);
    }
    return json;
}

Result<int> runRecipe(const RunOptions& options, const TaskContext& context)
{
    Result<Recipe> recipe = loadRecipe(options.recipe, options.sets);
    if (!recipe)
        return recipe.error();
    if (options.seed)
        recipe->seed = *options.seed;
    const auto project = projectFor(options, *recipe);
    if (!project)
        return project.error();
    const auto reports = runPipeline(**project, *recipe, options.until, {}, context);
    if (!reports)
        return reports.error();
    printJson(runSummary(**project, *reports));
    return 0;
}

Action setupRun(CLI::App& app)
{
    auto options = std::make_shared<RunOptions>();
    app.add_option("recipe", options->recipe, "Recipe (TOML)")->required();
    app.add_option("--project", options->project, "Folder NAME.assay (default: the recipe's name)");
    app.add_option("--until", options->until,
                   "Last stage: a name such as train.alices, or a kind such as train");
    app.add_option("--seed", options->seed, "Instead of the study's seed");
    app.add_option("--set", options->sets, "path.to.key=value, changes the recipe for this run")
        ->take_all()
        ->allow_extra_args(false);
    return [options](const TaskContext& context) { return runRecipe(*options, context); };
}

Result<int> checkFile(const std::string& path, const std::vector<std::string>& sets)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || std::filesystem::is_directory(path) || !(text << file.rdbuf()))
        return ioError(path + ": the recipe cannot be read.",
                       "Check the name and the permissions.");
    const RecipeParse parse = checkRecipe(text.str(), sets);
    Json problems = Json::array();
    for (const RecipeProblem& problem : parse.problems)
        problems.push_back(
            {{"line", problem.line}, {"key", problem.key}, {"message", problem.message}});
    printJson({{"ok", parse.ok()}, {"problems", std::move(problems)}});
    return parse.ok() ? 0 : 1;
}

Action setupCheck(CLI::App& app)
{
    auto path = std::make_shared<std::string>();
    auto sets = std::make_shared<std::vector<std::string>>();
    app.add_option("recipe", *path, "Recipe (TOML)")->required();
    app.add_option("--set", *sets, "path.to.key=value, as in run")
        ->take_all()
        ->allow_extra_args(false);
    return [path, sets](const TaskContext&) { return checkFile(*path, *sets); };
}

Json runRow(const Run& run)
{
    return {{"run", run.id},           {"stage", run.stage},
            {"status", statusName(run.status)}, {"started", run.started},
            {"seconds", run.seconds},  {"seed", run.seed},
            {"version", run.version},  {"input_hash", run.inputHash},
            {"output", run.output},    {"message", run.message}};
}

Json metricsRows(const Project& project, std::int64_t run)
{
    Json rows = Json::array();
    for (const EpochMetrics& metrics : project.metrics(run))
        rows.push_back({{"epoch", metrics.epoch},
                        {"train_loss", metrics.trainLoss},
                        {"validation_loss", metrics.validationLoss},
                        {"learning_rate", metrics.learningRate},
                        {"gradient_norm", metrics.gradientNorm},
                        {"seconds", metrics.seconds}});
    return rows;
}

Json projectSummary(const Project& project)
{
    const Recipe study = project.study();
    Json json = {{"project", std::filesystem::absolute(project.folder()).string()},
                 {"name", study.name},
                 {"recipe", writeRecipe(study)},
                 {"stages", Json::array()},
                 {"runs", Json::array()},
                 {"results", Json::object()}};
    for (const Stage& stage : planStages(project, study)) {
        json["stages"].push_back({{"stage", stage.name},
                                  {"state", stateName(stage.state)},
                                  {"reason", stage.reason}});
        const std::optional<Run> current = project.findRun(stage.name, stage.inputHash);
        if (current)
            json["results"][stage.name] = parsed(current->result);
    }
    for (const Run& run : project.runs())
        json["runs"].push_back(runRow(run));
    return json;
}

Result<int> showProject(const std::string& folder, std::optional<std::int64_t> id)
{
    const auto project = Project::openReadOnly(folder);
    if (!project)
        return project.error();
    if (!id) {
        printJson(projectSummary(**project));
        return 0;
    }
    const std::optional<Run> run = (*project)->run(*id);
    if (!run)
        return notFound(folder + ": there is no run " + std::to_string(*id) + ".",
                        "List them with: assay-batch show " + folder);
    Json json = runRow(*run);
    json["inputs"] = parsed(run->settings);
    json["metrics"] = metricsRows(**project, *id);
    json["result"] = parsed(run->result);
    printJson(json);
    return 0;
}

Action setupShow(CLI::App& app)
{
    auto folder = std::make_shared<std::string>();
    auto id = std::make_shared<std::optional<std::int64_t>>();
    app.add_option("project", *folder, "Folder NAME.assay")->required();
    app.add_option("--run", *id, "One run with its metrics and result");
    return [folder, id](const TaskContext&) { return showProject(*folder, *id); };
}

} // namespace

std::vector<Command> projectCommands()
{
    return {{"run", "Run every stage of a recipe whose result is missing or stale", setupRun},
            {"check", "Say what is wrong with a recipe, without running it", setupCheck},
            {"show", "Study, runs, metrics and results of a project", setupShow}};
}

} // namespace assay::batch
