// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/TaskBridge.hpp"

#include <algorithm>

namespace assay {

namespace {

constexpr int pollMilliseconds = 50;

/// The stage that an error is about: "Stage 'train.alices': ...", or else \p wanted.
QString failedStage(const QString& text, const QString& wanted)
{
    const QString start = "Stage '";
    const qsizetype end = text.indexOf('\'', start.size());
    return text.startsWith(start) && end > 0 ? text.mid(start.size(), end - start.size()) : wanted;
}

bool ended(const TaskSnapshot& task)
{
    return task.state != TaskState::Queued && task.state != TaskState::Running;
}

} // namespace

struct TaskBridge::Slot {
    mutable std::mutex mutex;
    std::map<std::string, std::vector<EpochMetrics>> epochs;
    std::map<std::string, std::map<std::string, LimitResult>> limits;
    std::set<std::string> newEpochs;
    std::set<std::string> newLimits;
    std::vector<std::string> warnings;
    std::set<std::string> seenStages;
    bool stageStarted = false; ///< A stage appeared, so the one before it is finished.

    void see(const std::string& stage)
    {
        if (seenStages.insert(stage).second)
            stageStarted = true;
    }
};

TaskBridge::TaskBridge(int threads, QObject* parent)
    : QObject(parent), m_slot(std::make_shared<Slot>()),
      m_queue(std::make_unique<TaskQueue>(std::max(threads, 2))), m_threads(std::max(threads, 1))
{
    m_timer.setInterval(pollMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &TaskBridge::poll);
}

TaskBridge::~TaskBridge()
{
    m_queue->cancelAll();
}

StageHooks TaskBridge::hooks() const
{
    StageHooks hooks;
    hooks.epochDone = [slot = m_slot](const std::string& stage, const EpochMetrics& metrics) {
        const std::lock_guard lock(slot->mutex);
        auto& list = slot->epochs[stage];
        // A new training of the same name starts from its first epoch.
        while (!list.empty() && list.back().epoch >= metrics.epoch)
            list.pop_back();
        list.push_back(metrics);
        slot->newEpochs.insert(stage);
        slot->see(stage);
    };
    hooks.limitProgress = [slot = m_slot](const std::string& stage, const LimitResult& result) {
        const std::lock_guard lock(slot->mutex);
        slot->limits[stage].insert_or_assign(result.name, result);
        slot->newLimits.insert(stage);
        slot->see(stage);
    };
    return hooks;
}

std::uint64_t TaskBridge::runStages(std::shared_ptr<Project> project, const Recipe& study,
                                    const QString& until, const QString& text)
{
    {
        const std::lock_guard lock(m_slot->mutex);
        m_slot->limits.erase(until.toStdString());
        m_slot->seenStages.clear();
    }
    m_failures.clear();
    auto body = [project = std::move(project), study, stage = until.toStdString(),
                 hooks = hooks(), threads = m_threads](const TaskContext& context) -> Status {
        TaskContext own = context;
        own.threads = threads;
        own.seed = study.seed;
        auto reports = runPipeline(*project, study, stage, hooks, own);
        return reports ? Status() : Status(reports.error());
    };
    const std::uint64_t id = submit(text, std::move(body));
    m_stageTasks[id] = until;
    Q_EMIT tasksChanged();
    return id;
}

std::uint64_t TaskBridge::submit(const QString& text, TaskQueue::Body body,
                                 std::function<void(const TaskSnapshot&)> finished)
{
    auto wrapped = [slot = m_slot, body = std::move(body)](const TaskContext& context) -> Status {
        TaskContext own = context;
        own.warning = [slot](std::string_view warning) {
            const std::lock_guard lock(slot->mutex);
            slot->warnings.emplace_back(warning);
        };
        return body(own);
    };
    const std::uint64_t id = m_queue->submit(text.toStdString(), std::move(wrapped));
    m_finished[id] = std::move(finished);
    m_tasks = m_queue->snapshots();
    m_timer.start();
    Q_EMIT tasksChanged();
    return id;
}

void TaskBridge::poll()
{
    std::set<std::string> epochs, limits;
    std::vector<std::string> warnings;
    bool stageStarted = false;
    {
        const std::lock_guard lock(m_slot->mutex);
        epochs.swap(m_slot->newEpochs);
        limits.swap(m_slot->newLimits);
        warnings.swap(m_slot->warnings);
        std::swap(stageStarted, m_slot->stageStarted);
    }
    m_tasks = m_queue->snapshots();
    noteActiveStages();
    for (const std::string& warning : warnings)
        Q_EMIT message(QString::fromStdString(warning), true);
    for (const std::string& stage : epochs)
        Q_EMIT epochsChanged(QString::fromStdString(stage));
    for (const std::string& stage : limits)
        Q_EMIT limitsChanged(QString::fromStdString(stage));
    if (stageStarted)
        Q_EMIT stagesFinished();
    for (const TaskSnapshot& task : std::vector<TaskSnapshot>(m_tasks))
        if (ended(task) && m_finished.contains(task.id))
            finish(task);
    if (m_finished.empty())
        m_timer.stop();
    Q_EMIT tasksChanged();
}

void TaskBridge::finish(const TaskSnapshot& snapshot)
{
    const auto finished = m_finished.extract(snapshot.id).mapped();
    const QString name = QString::fromStdString(snapshot.name);
    const QString text = QString::fromStdString(snapshot.text);
    const auto stage = m_stageTasks.find(snapshot.id);
    const bool ranStages = stage != m_stageTasks.end();
    if (snapshot.state == TaskState::Failed) {
        if (ranStages)
            m_failures[failedStage(text, stage->second)] = text;
        Q_EMIT message(tr("%1 failed. %2").arg(name, text), true);
    } else if (ranStages) {
        Q_EMIT message(snapshot.state == TaskState::Done
                           ? tr("%1: done in %2 s.").arg(name).arg(snapshot.seconds, 0, 'f', 1)
                           : tr("%1: cancelled.").arg(name),
                       false);
    }
    if (ranStages) {
        m_stageTasks.erase(stage);
        std::erase_if(m_active, [&](const auto& entry) { return entry.second == snapshot.id; });
    }
    if (finished)
        finished(snapshot);
    if (ranStages)
        Q_EMIT stagesFinished();
}

bool TaskBridge::busy() const
{
    return !m_finished.empty();
}

double TaskBridge::stageProgress(const QString& stage) const
{
    const auto found = m_active.find(stage);
    return found == m_active.end() ? -1.0 : m_queue->snapshot(found->second).progress;
}

QString TaskBridge::stageText(const QString& stage) const
{
    const auto found = m_active.find(stage);
    if (found == m_active.end())
        return {};
    const QString text = QString::fromStdString(m_queue->snapshot(found->second).text);
    return text.startsWith(stage + ": ") ? text.mid(stage.size() + 2) : text;
}

QString TaskBridge::stageFailure(const QString& stage) const
{
    const auto found = m_failures.find(stage);
    return found == m_failures.end() ? QString() : found->second;
}

std::vector<std::uint64_t> TaskBridge::stageTasks() const
{
    std::vector<std::uint64_t> ids;
    for (const auto& [id, stage] : m_stageTasks)
        ids.push_back(id);
    return ids;
}

/// Progress texts begin with the stage they are about: "train.alices: epoch 3 of 20".
void TaskBridge::noteActiveStages()
{
    for (const TaskSnapshot& task : m_tasks) {
        if (task.state != TaskState::Running || !m_stageTasks.contains(task.id))
            continue;
        const QString text = QString::fromStdString(task.text);
        const qsizetype colon = text.indexOf(':');
        if (colon > 0 && !m_active.contains(text.left(colon))) {
            m_active[text.left(colon)] = task.id;
            Q_EMIT stagesFinished();
        }
    }
}

std::vector<EpochMetrics> TaskBridge::epochs(const QString& stage) const
{
    const std::lock_guard lock(m_slot->mutex);
    const auto found = m_slot->epochs.find(stage.toStdString());
    return found == m_slot->epochs.end() ? std::vector<EpochMetrics>() : found->second;
}

std::map<std::string, LimitResult> TaskBridge::limits(const QString& stage) const
{
    const std::lock_guard lock(m_slot->mutex);
    const auto found = m_slot->limits.find(stage.toStdString());
    return found == m_slot->limits.end() ? std::map<std::string, LimitResult>() : found->second;
}

void TaskBridge::cancel(std::uint64_t id)
{
    m_queue->cancel(id);
}

void TaskBridge::stopAndKeep(std::uint64_t id)
{
    m_queue->stopAndKeep(id);
}

void TaskBridge::cancelAll()
{
    m_queue->cancelAll();
}

void TaskBridge::clear()
{
    const std::lock_guard lock(m_slot->mutex);
    m_slot->epochs.clear();
    m_slot->limits.clear();
    m_failures.clear();
}

} // namespace assay
