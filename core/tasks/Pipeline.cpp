// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/Pipeline.hpp"

#include "core/basics/NearestName.hpp"
#include "core/estimators/TrainingCheckpoint.hpp"
#include "core/tasks/PipelineRun.hpp"
#include "core/tasks/StageExecution.hpp"
#include "core/tasks/StageInputs.hpp"
#include "core/tasks/StageJob.hpp"

#include <map>
#include <set>

namespace assay {

namespace {

/// States in order, so that those of the needs are known.
Stage planned(const Project& project, const StageInputs& inputs,
              const std::map<std::string, StageState>& before)
{
    Stage stage{inputs.name, inputs.hash(), inputs.needs, StageState::Ready, {}};
    const std::optional<Run> current = project.findRun(stage.name, stage.inputHash);
    if (current && outputExists(project, *current)) {
        stage.state = StageState::Done;
        if (current->status == RunStatus::Kept)
            stage.reason = "was stopped before its end, and what it had by then is kept";
        return stage;
    }
    if (current) {
        stage.state = StageState::Stale;
        stage.reason = "its file " + current->output + " is missing";
        return stage;
    }
    if (const std::optional<Run> latest = project.latestRun(stage.name)) {
        stage.state = StageState::Stale;
        stage.reason = changedInputs(latest->settings, inputs);
        return stage;
    }
    for (const std::string& need : inputs.needs)
        if (before.at(need) != StageState::Done) {
            stage.state = StageState::Empty;
            stage.reason = "needs '" + need + "' first";
            return stage;
        }
    return stage;
}

/// Stages that \p until asks for (a name, or a kind such as "train"), with all that they need.
Result<std::set<std::string>> wantedStages(const std::vector<StageInputs>& stages,
                                           const std::string& until)
{
    std::set<std::string> wanted;
    std::vector<std::string> names;
    for (const StageInputs& stage : stages) {
        names.push_back(stage.name);
        if (until.empty() || stage.name == until || kindOfStage(stage.name) == until)
            wanted.insert(stage.name);
    }
    if (wanted.empty())
        return invalidInput("There is no stage '" + until + "'.",
                            "The nearest is '" + nearestName(until, names) + "'.");
    for (auto stage = stages.rbegin(); stage != stages.rend(); ++stage)
        if (wanted.count(stage->name))
            wanted.insert(stage->needs.begin(), stage->needs.end());
    return wanted;
}

std::filesystem::path checkpointOf(const Project& project, const StageInputs& training)
{
    const std::string name = training.name.substr(training.name.find('.') + 1);
    return project.resolve(trainingFiles(name, training.hash()) + ".checkpoint");
}

/// Inputs of a training; null for other stages.
std::optional<StageInputs> trainingInputs(const Project& project, const Recipe& study,
                                          const std::string& stage)
{
    if (kindOfStage(stage) != "train")
        return std::nullopt;
    for (StageInputs& inputs : stageInputs(project, study))
        if (inputs.name == stage)
            return std::move(inputs);
    return std::nullopt;
}

} // namespace

int continuableEpochs(const Project& project, const Recipe& study, const std::string& stage)
{
    const auto inputs = trainingInputs(project, study, stage);
    if (!inputs)
        return 0;
    const std::optional<Run> current = currentRun(project, *inputs);
    if (current && current->status != RunStatus::Kept)
        return 0;
    return checkpointEpochs(checkpointOf(project, *inputs));
}

Result<StageReport> continueTraining(Project& project, const Recipe& study,
                                     const std::string& stage, const StageHooks& hooks,
                                     const TaskContext& context)
{
    const auto inputs = trainingInputs(project, study, stage);
    if (!inputs)
        return invalidInput("There is no training '" + stage + "' in this study.");
    const std::optional<Run> current = currentRun(project, *inputs);
    if (!current || current->status != RunStatus::Kept)
        return runStage(project, study, stage, hooks, context);
    StudySession session(project, study);
    return executeStage(session, *inputs, hooks, context);
}

void discardCheckpoint(const Project& project, const Recipe& study, const std::string& stage)
{
    const auto inputs = trainingInputs(project, study, stage);
    // A kept run stays what it was, and that includes that it can be continued.
    if (!inputs || currentRun(project, *inputs))
        return;
    std::error_code ignored;
    std::filesystem::remove(checkpointOf(project, *inputs), ignored);
}

std::vector<Stage> planStages(const Project& project, const Recipe& study)
{
    std::vector<Stage> plan;
    std::map<std::string, StageState> states;
    for (const StageInputs& inputs : stageInputs(project, study)) {
        plan.push_back(planned(project, inputs, states));
        states[inputs.name] = plan.back().state;
    }
    return plan;
}

Result<StageReport> runStage(Project& project, const Recipe& study, const std::string& stage,
                             const StageHooks& hooks, const TaskContext& context)
{
    for (const StageInputs& inputs : stageInputs(project, study)) {
        if (inputs.name != stage)
            continue;
        if (const std::optional<Run> current = finalRun(project, inputs))
            return StageReport{stage, current->id, "up-to-date", 0.0};
        for (const Stage& before : planStages(project, study))
            for (const std::string& need : inputs.needs)
                if (before.name == need && before.state != StageState::Done)
                    return invalidInput("Stage '" + stage + "' needs '" + need + "', which is not "
                                        "done" + (before.reason.empty() ? "." : ": " +
                                        before.reason + "."), "Run it first.");
        StudySession session(project, study);
        return executeStage(session, inputs, hooks, context);
    }
    return invalidInput("There is no stage '" + stage + "' in this study.");
}

Result<std::vector<StageReport>> runPipeline(Project& project, const Recipe& study,
                                             const std::string& until, const StageHooks& hooks,
                                             const TaskContext& context)
{
    const std::vector<StageInputs> stages = stageInputs(project, study);
    const auto wanted = wantedStages(stages, until);
    if (!wanted)
        return wanted.error();
    PipelineRun run(project, study, hooks, context);
    return run.run(stages, *wanted);
}

} // namespace assay
