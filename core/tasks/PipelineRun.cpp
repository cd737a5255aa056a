// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/PipelineRun.hpp"

#include "core/tasks/StageExecution.hpp"

#include <algorithm>
#include <map>

namespace assay {

namespace {

/// Threads that a stage can use: trainings run beside each other, the others take all.
int threadsOf(const std::string& stage, int available)
{
    return kindOfStage(stage) == "train" ? 1 : available;
}

} // namespace

PipelineRun::PipelineRun(Project& project, const Recipe& study, const StageHooks& hooks,
                         const TaskContext& context)
    : m_session(project, study), m_hooks(hooks), m_context(context)
{
}

Result<std::vector<StageReport>> PipelineRun::run(const std::vector<StageInputs>& stages,
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

void PipelineRun::submitAll(TaskQueue& queue, const std::vector<StageInputs>& stages,
                            const std::set<std::string>& wanted)
{
    std::map<std::string, std::uint64_t> ids;
    std::vector<const StageInputs*> missing;
    for (const StageInputs& stage : stages) {
        if (!wanted.count(stage.name))
            continue;
        if (const std::optional<Run> current = finalRun(m_session.project(), stage))
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

Status PipelineRun::runOne(const StageInputs& stage, const TaskContext& task)
{
    TaskContext context = task;
    context.warning = m_context.warning;
    context.pauseGate = m_context.pauseGate; // All stages pause together.
    context.pauseTask = m_context.pauseTask;
    context.progress = [this, &task, &stage](double fraction, std::string_view text) {
        task.report(fraction, text);
        const double all = (static_cast<double>(m_finished) + fraction) /
                           static_cast<double>(std::max<std::size_t>(m_missing, 1));
        m_context.report(std::min(all, 1.0), stage.name + ": " + std::string(text));
    };
    const Result<StageReport> report = executeStage(m_session, stage, m_hooks, context);
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

} // namespace assay
