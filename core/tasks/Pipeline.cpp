// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/Pipeline.hpp"

#include "core/basics/NearestName.hpp"
#include "core/tasks/StageInputs.hpp"
#include "core/tasks/StageJob.hpp"
#include "core/tasks/TaskQueue.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <set>

namespace assay {

namespace {

bool outputExists(const Project& project, const Run& run)
{
    std::error_code ignored;
    return run.output.empty() || std::filesystem::exists(project.resolve(run.output), ignored);
}

/// States in order, so that those of the needs are known.
Stage planned(const Project& project, const StageInputs& inputs,
              const std::map<std::string, StageState>& before)
{
    Stage stage{inputs.name, inputs.hash(), inputs.needs, StageState::Ready, {}};
    const std::optional<Run> current = project.findRun(stage.name, stage.inputHash);
    if (current && outputExists(project, *current)) {
        stage.state = StageState::Done;
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

using StageFunction = Result<StageOutput> (*)(const StageJob&, const TaskContext&);

StageFunction functionOf(const std::string& kind)
{
    static const std::map<std::string, StageFunction> functions = {
        {"simulate", runSimulateStage}, {"import", runImportStage}, {"augment", runAugmentStage},
        {"train", runTrainStage},       {"limits", runLimitsStage}, {"fisher", runFisherStage}};
    const auto found = functions.find(kind);
    return found == functions.end() ? nullptr : found->second;
}

std::string kindOf(const std::string& stage)
{
    return stage.substr(0, stage.find('.'));
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

/// Files that a finished stage does not need any more.
void removeLeftovers(const Project& project, const StageOutput& output)
{
    std::error_code ignored;
    if (!output.file.empty())
        std::filesystem::remove(
            project.resolve(output.file).replace_extension(".checkpoint"), ignored);
}

Status recordFailure(Project& project, std::int64_t run, const Error& error, const Log& log)
{
    const bool stopped = error.code == ErrorCode::Cancelled;
    std::string message = log.text();
    message += (message.empty() ? "" : "\n") + error.text();
    return project.finishRun(run, stopped ? RunStatus::Cancelled : RunStatus::Failed, "", message,
                             "");
}

Result<StageReport> execute(StudySession& session, const StageInputs& inputs,
                            const StageHooks& hooks, const TaskContext& context)
{
    const auto start = std::chrono::steady_clock::now();
    const std::size_t dot = inputs.name.find('.');
    const StageFunction function = functionOf(kindOf(inputs.name));
    if (!function)
        return Error{ErrorCode::Internal, "There is no stage of kind '" + inputs.name + "'.", {}};
    Run row;
    row.stage = inputs.name;
    row.inputHash = inputs.hash();
    row.settings = inputs.text();
    row.seed = session.recipe().seed;
    const Result<std::int64_t> run = session.project().beginRun(row);
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
    if (const Status finished = session.project().finishRun(*run, status, output->file, log.text(),
                                                            output->result);
        !finished)
        return finished.error();
    removeLeftovers(session.project(), *output);
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return StageReport{inputs.name, *run, output->kept ? "kept" : "done", seconds};
}

/// Stages that \p until asks for (a name, or a kind such as "train"), with all that they need.
Result<std::set<std::string>> wantedStages(const std::vector<StageInputs>& stages,
                                           const std::string& until)
{
    std::set<std::string> wanted;
    std::vector<std::string> names;
    for (const StageInputs& stage : stages) {
        names.push_back(stage.name);
        if (until.empty() || stage.name == until || kindOf(stage.name) == until)
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

/// Threads that a stage can use: trainings run beside each other, the others take all.
int threadsOf(const std::string& stage, int available)
{
    return kindOf(stage) == "train" ? 1 : available;
}

/// One execution of several stages in a queue of their own.
class PipelineRun {
public:
    PipelineRun(Project& project, const Recipe& study, const StageHooks& hooks,
                const TaskContext& context)
        : m_session(project, study), m_hooks(hooks), m_context(context)
    {
    }

    Result<std::vector<StageReport>> run(const std::vector<StageInputs>& stages,
                                         const std::set<std::string>& wanted)
    {
        m_reports.reserve(stages.size());
        TaskQueue queue(m_context.threads);
        submitAll(queue, stages, wanted);
        const std::stop_callback onCancel(m_context.cancelToken, [&] { queue.cancelAll(); });
        const std::stop_callback onKeep(m_context.keepToken, [&] {
            for (const TaskSnapshot& task : queue.snapshots())
                queue.stopAndKeep(task.id);
        });
        queue.waitAll();
        if (m_error)
            return *m_error;
        if (m_context.cancelRequested())
            return cancelled();
        for (const TaskSnapshot& task : queue.snapshots())
            if (task.state != TaskState::Done)
                return Error{ErrorCode::Internal, "Stage '" + task.name + "': " + task.text, {}};
        return std::move(m_reports);
    }

private:
    void submitAll(TaskQueue& queue, const std::vector<StageInputs>& stages,
                   const std::set<std::string>& wanted)
    {
        std::map<std::string, std::uint64_t> ids;
        std::vector<const StageInputs*> missing;
        for (const StageInputs& stage : stages) {
            if (!wanted.count(stage.name))
                continue;
            const std::optional<Run> current =
                m_session.project().findRun(stage.name, stage.hash());
            if (current && outputExists(m_session.project(), *current))
                m_reports.push_back({stage.name, current->id, "up-to-date", 0.0});
            else
                missing.push_back(&stage);
        }
        m_missing = missing.size();
        for (const StageInputs* stage : missing) {
            std::vector<std::uint64_t> after;
            for (const std::string& need : stage->needs)
                if (const auto found = ids.find(need); found != ids.end())
                    after.push_back(found->second);
            ids[stage->name] =
                queue.submit(stage->name, [this, stage](const TaskContext& c) {
                    return runOne(*stage, c);
                }, threadsOf(stage->name, m_context.threads), 1, std::move(after));
        }
    }

    Status runOne(const StageInputs& stage, const TaskContext& task)
    {
        TaskContext context = task;
        context.warning = m_context.warning;
        context.progress = [this, &task, &stage](double fraction, std::string_view text) {
            task.report(fraction, text);
            const double all = (static_cast<double>(m_finished) + fraction) /
                               static_cast<double>(std::max<std::size_t>(m_missing, 1));
            m_context.report(std::min(all, 1.0), stage.name + ": " + std::string(text));
        };
        const Result<StageReport> report = execute(m_session, stage, m_hooks, context);
        ++m_finished;
        const std::scoped_lock lock(m_mutex);
        if (report) {
            m_reports.push_back(*report);
            return {};
        }
        if (!m_error || m_error->code == ErrorCode::Cancelled)
            m_error = report.error();
        return report.error();
    }

    StudySession m_session;
    const StageHooks& m_hooks;
    const TaskContext& m_context;
    std::mutex m_mutex;
    std::vector<StageReport> m_reports;
    std::optional<Error> m_error;
    std::size_t m_missing = 0;
    std::atomic<std::size_t> m_finished = 0;
};

} // namespace

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
        const std::optional<Run> current = project.findRun(stage, inputs.hash());
        if (current && outputExists(project, *current))
            return StageReport{stage, current->id, "up-to-date", 0.0};
        for (const Stage& before : planStages(project, study))
            for (const std::string& need : inputs.needs)
                if (before.name == need && before.state != StageState::Done)
                    return invalidInput("Stage '" + stage + "' needs '" + need + "', which is not "
                                        "done" + (before.reason.empty() ? "." : ": " +
                                        before.reason + "."), "Run it first.");
        StudySession session(project, study);
        return execute(session, inputs, hooks, context);
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
