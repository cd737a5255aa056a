// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StageExecution.hpp"

#include "core/basics/RoomOnDisk.hpp"
#include "core/tasks/StageJob.hpp"

#include <chrono>
#include <map>
#include <mutex>

namespace assay {

namespace {

using StageFunction = Result<StageOutput> (*)(const StageJob&, const TaskContext&);

StageFunction functionOf(const std::string& kind)
{
    static const std::map<std::string, StageFunction> functions = {
        {"simulate", runSimulateStage}, {"import", runImportStage}, {"augment", runAugmentStage},
        {"train", runTrainStage},       {"limits", runLimitsStage}, {"fisher", runFisherStage}};
    const auto found = functions.find(kind);
    return found == functions.end() ? nullptr : found->second;
}

/// Warnings of one run, forwarded and collected for its record.
class Log {
public:
    TaskContext around(const TaskContext& outer)
    {
        TaskContext context = outer;
        context.warning = [this, &outer](std::string_view text) {
            {
                const std::scoped_lock lock(m_mutex);
                m_text += (m_text.empty() ? "" : "\n") + std::string(text);
            }
            outer.warn(text);
        };
        return context;
    }
    std::string text() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_text;
    }

private:
    mutable std::mutex m_mutex;
    std::string m_text;
};

/// Files that a finished stage does not need any more. A training that was stopped can be
/// continued.
void removeLeftovers(const StageJob& job, const StageOutput& output)
{
    std::error_code ignored;
    if (kindOfStage(job.stage) == "train" && !output.kept)
        std::filesystem::remove(
            job.session.project().resolve(trainingFiles(job.name, job.hash) + ".checkpoint"),
            ignored);
}

Status recordFailure(Project& project, std::int64_t run, const Error& error, const Log& log)
{
    const bool stopped = error.code == ErrorCode::Cancelled;
    std::string message = log.text();
    message += (message.empty() ? "" : "\n") + error.text();
    return project.finishRun(run, stopped ? RunStatus::Cancelled : RunStatus::Failed, "", message,
                             "");
}

} // namespace

std::string kindOfStage(const std::string& stage)
{
    return stage.substr(0, stage.find('.'));
}

bool outputExists(const Project& project, const Run& run)
{
    std::error_code ignored;
    return run.output.empty() || std::filesystem::exists(project.resolve(run.output), ignored);
}

std::optional<Run> currentRun(const Project& project, const StageInputs& inputs)
{
    std::optional<Run> run = project.findRun(inputs.name, inputs.hash());
    return run && outputExists(project, *run) ? run : std::nullopt;
}

std::optional<Run> finalRun(const Project& project, const StageInputs& inputs)
{
    std::optional<Run> run = currentRun(project, inputs);
    if (run && run->status == RunStatus::Kept && kindOfStage(inputs.name) != "train")
        return std::nullopt;
    return run;
}

Result<StageReport> executeStage(StudySession& session, const StageInputs& inputs,
                                 const StageHooks& hooks, const TaskContext& context)
{
    const auto start = std::chrono::steady_clock::now();
    const std::size_t dot = inputs.name.find('.');
    const StageFunction function = functionOf(kindOfStage(inputs.name));
    if (!function)
        return Error{ErrorCode::Internal, "There is no stage of kind '" + inputs.name + "'.", {}};
    Run row;
    row.stage = inputs.name;
    row.inputHash = inputs.hash();
    row.settings = inputs.text();
    row.seed = session.recipe().seed;
    const Result<std::int64_t> run =
        saveWithRoom(context, [&] { return session.project().beginRun(row); });
    if (!run)
        return run.error();
    Log log;
    const TaskContext logged = log.around(context);
    const StageJob job{session,       inputs.name,
                       dot == std::string::npos ? "" : inputs.name.substr(dot + 1),
                       row.inputHash, *run,
                       hooks};
    const Result<StageOutput> output = function(job, logged);
    if (!output) {
        (void)recordFailure(session.project(), *run, output.error(), log).ok();
        return Error{output.error().code, "Stage '" + inputs.name + "': " + output.error().message,
                     output.error().hint};
    }
    const RunStatus status = output->kept ? RunStatus::Kept : RunStatus::Done;
    const Status finished = saveWithRoom(context, [&] {
        return session.project().finishRun(*run, status, output->file, log.text(),
                                           output->result);
    });
    if (!finished)
        return finished.error();
    removeLeftovers(job, *output);
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return StageReport{inputs.name, *run, output->kept ? "kept" : "done", seconds};
}

} // namespace assay
