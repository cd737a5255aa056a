// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/TaskBridge.hpp"

#include <algorithm>
#include <atomic>

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

} // namespace

struct TaskBridge::Slot {
    mutable std::mutex mutex;
    std::map<std::string, std::vector<EpochMetrics>> epochs;
    std::map<std::string, std::map<std::string, LimitResult>> limits;
    std::set<std::string> newEpochs;
    std::map<std::string, ModelSnapshot> models;
    std::set<std::string> newLimits;
    std::set<std::string> newModels;
    std::vector<std::string> warnings;
    std::set<std::string> seenStages;
    std::set<const QObject*> watchers; ///< Of this thread only; never followed.
    std::atomic<bool> watched = false;
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
    hooks.snapshotWanted = [slot = m_slot](const std::string&) { return slot->watched.load(); };
    hooks.snapshot = [slot = m_slot](const std::string& stage, const ModelSnapshot& model) {
        const std::lock_guard lock(slot->mutex);
        slot->models[stage] = model;
        slot->newModels.insert(stage);
    };
    return hooks;
}

std::uint64_t TaskBridge::runStages(std::shared_ptr<Project> project, const Recipe& study,
                                    const QString& until, const QString& text,
                                    std::vector<std::uint64_t> after)
{
    {
        const std::lock_guard lock(m_slot->mutex);
        m_slot->limits.erase(until.toStdString());
        m_slot->seenStages.clear();
    }
    if (after.empty() && m_stageTasks.empty())
        m_failures.clear();
    m_failures.erase(until);
    m_endings.forget(until);
    auto body = [project, study, stage = until.toStdString(), hooks = hooks(),
                 threads = m_threads](const TaskContext& context) -> Status {
        TaskContext own = context;
        own.threads = threads;
        own.seed = study.seed;
        auto reports = runPipeline(*project, study, stage, hooks, own);
        return reports ? Status() : Status(reports.error());
    };
    return addStages({until, std::move(project), study}, text, std::move(body), std::move(after));
}

std::uint64_t TaskBridge::continueTraining(std::shared_ptr<Project> project, const Recipe& study,
                                           const QString& stage, const QString& text)
{
    m_failures.erase(stage);
    m_endings.forget(stage);
    auto body = [project, study, name = stage.toStdString(), hooks = hooks(),
                 threads = m_threads](const TaskContext& context) -> Status {
        TaskContext own = context;
        own.threads = threads;
        own.seed = study.seed;
        own.progress = [&](double fraction, std::string_view what) {
            context.report(fraction, name + ": " + std::string(what));
        };
        auto report = assay::continueTraining(*project, study, name, hooks, own);
        return report ? Status() : Status(report.error());
    };
    return addStages({stage, std::move(project), study}, text, std::move(body), {});
}

std::uint64_t TaskBridge::addStages(StageTask task, const QString& text, TaskQueue::Body body,
                                    std::vector<std::uint64_t> after)
{
    const std::uint64_t id = add(text, std::move(body), {}, Kind::Stages, std::move(after));
    m_stageTasks.insert_or_assign(id, std::move(task));
    Q_EMIT tasksChanged();
    return id;
}

std::uint64_t TaskBridge::submit(const QString& text, TaskQueue::Body body,
                                 std::function<void(const TaskSnapshot&)> finished,
                                 std::vector<std::uint64_t> after)
{
    return add(text, std::move(body), std::move(finished), Kind::Stages, std::move(after));
}

std::uint64_t TaskBridge::add(const QString& text, TaskQueue::Body body,
                              std::function<void(const TaskSnapshot&)> finished, Kind kind,
                              std::vector<std::uint64_t> after)
{
    auto wrapped = [slot = m_slot, body = std::move(body)](const TaskContext& context) -> Status {
        TaskContext own = context;
        own.warning = [slot](std::string_view warning) {
            const std::lock_guard lock(slot->mutex);
            slot->warnings.emplace_back(warning);
        };
        return body(own);
    };
    const std::uint64_t id =
        kind == Kind::Stages
            ? m_queue->submit(text.toStdString(), std::move(wrapped), 1, 1, std::move(after))
            : m_queue->submitLight(text.toStdString(), std::move(wrapped));
    m_finished[id] = std::move(finished);
    if (kind == Kind::Quiet)
        m_quiet.insert(id);
    m_timer.start();
    if (kind == Kind::Quiet)
        return id;
    takeTasks();
    Q_EMIT tasksChanged();
    return id;
}

/// Listed tasks to m_tasks, quiet ones that are over to m_ended.
void TaskBridge::takeTasks()
{
    m_tasks.clear();
    m_ended.clear();
    for (TaskSnapshot& task : m_queue->snapshots()) {
        if (!m_quiet.contains(task.id))
            m_tasks.push_back(std::move(task));
        else if (isOver(task.state))
            m_ended.push_back(std::move(task));
    }
}

void TaskBridge::poll()
{
    std::set<std::string> epochs, limits, models;
    std::vector<std::string> warnings;
    bool stageStarted = false;
    {
        const std::lock_guard lock(m_slot->mutex);
        epochs.swap(m_slot->newEpochs);
        limits.swap(m_slot->newLimits);
        models.swap(m_slot->newModels);
        warnings.swap(m_slot->warnings);
        std::swap(stageStarted, m_slot->stageStarted);
    }
    takeTasks();
    noteActiveStages();
    for (const std::string& warning : warnings)
        Q_EMIT message(QString::fromStdString(warning), true);
    for (const std::string& stage : epochs)
        Q_EMIT epochsChanged(QString::fromStdString(stage));
    for (const std::string& stage : limits)
        Q_EMIT limitsChanged(QString::fromStdString(stage));
    for (const std::string& stage : models)
        Q_EMIT modelChanged(QString::fromStdString(stage));
    if (stageStarted)
        Q_EMIT stagesFinished();
    for (const TaskSnapshot& task : std::vector<TaskSnapshot>(m_tasks))
        if (isOver(task.state) && m_finished.contains(task.id))
            finish(task);
    for (const TaskSnapshot& task : std::vector<TaskSnapshot>(m_ended)) {
        m_quiet.erase(task.id);
        m_queue->forget(task.id);
        if (const auto finished = m_finished.extract(task.id); finished && finished.mapped())
            finished.mapped()(task);
    }
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
            m_failures[failedStage(text, stage->second.until)] = text;
        Q_EMIT message(tr("%1 failed. %2").arg(name, text), true);
    } else if (ranStages) {
        Q_EMIT message(snapshot.state == TaskState::Done
                           ? tr("%1: done in %2 s.").arg(name).arg(snapshot.seconds, 0, 'f', 1)
                           : tr("%1: cancelled.").arg(name),
                       false);
    }
    if (ranStages) {
        if (snapshot.state == TaskState::Cancelled) {
            const bool discard = stage->second.discard;
            m_endings.noteCancelled(stage->second.until, snapshot.id, m_active, discard);
            if (discard)
                discardTrainings(snapshot.id, stage->second);
        }
        m_stageTasks.erase(stage);
        std::erase_if(m_active, [&](const auto& entry) { return entry.second == snapshot.id; });
    }
    if (finished)
        finished(snapshot);
    if (ranStages)
        Q_EMIT stagesFinished();
}

/// Those that the task has touched.
void TaskBridge::discardTrainings(std::uint64_t id, const StageTask& task) const
{
    for (const auto& [stage, by] : m_active)
        if (by == id)
            discardCheckpoint(*task.project, task.study, stage.toStdString());
    discardCheckpoint(*task.project, task.study, task.until.toStdString());
}

bool TaskBridge::busy() const
{
    return !m_finished.empty();
}

bool TaskBridge::anyActive() const
{
    return std::any_of(m_tasks.begin(), m_tasks.end(),
                       [](const TaskSnapshot& task) { return !isOver(task.state); });
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

std::optional<TaskSnapshot> TaskBridge::stageTask(const QString& stage) const
{
    for (const auto& [id, task] : m_stageTasks)
        if (task.until == stage)
            return m_queue->snapshot(id);
    const auto active = m_active.find(stage);
    if (active == m_active.end())
        return std::nullopt;
    return m_queue->snapshot(active->second);
}

/// Progress texts begin with the stage they are about: "train.alices: epoch 3 of 20".
void TaskBridge::noteActiveStages()
{
    for (const TaskSnapshot& task : m_tasks) {
        if ((task.state != TaskState::Running && task.state != TaskState::Paused)
            || !m_stageTasks.contains(task.id))
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

std::optional<ModelSnapshot> TaskBridge::model(const QString& stage) const
{
    const std::lock_guard lock(m_slot->mutex);
    const auto found = m_slot->models.find(stage.toStdString());
    return found == m_slot->models.end() ? std::nullopt : std::optional(found->second);
}

void TaskBridge::watchModels(const QObject* watcher, bool on)
{
    if (on)
        m_slot->watchers.insert(watcher);
    else
        m_slot->watchers.erase(watcher);
    m_slot->watched = !m_slot->watchers.empty();
}

std::map<std::string, LimitResult> TaskBridge::limits(const QString& stage) const
{
    const std::lock_guard lock(m_slot->mutex);
    const auto found = m_slot->limits.find(stage.toStdString());
    return found == m_slot->limits.end() ? std::map<std::string, LimitResult>() : found->second;
}

void TaskBridge::cancel(std::uint64_t id)
{
    if (const auto found = m_stageTasks.find(id); found != m_stageTasks.end())
        found->second.discard = true;
    m_queue->cancel(id);
}

void TaskBridge::stopAndKeep(std::uint64_t id)
{
    m_queue->stopAndKeep(id);
}

void TaskBridge::pause(std::uint64_t id)
{
    m_queue->pause(id);
    takeTasks();
    Q_EMIT tasksChanged();
}

void TaskBridge::resume(std::uint64_t id)
{
    m_queue->resume(id);
    takeTasks();
    Q_EMIT tasksChanged();
}

bool TaskBridge::pauseOrResume(std::uint64_t id)
{
    const TaskState state = m_queue->snapshot(id).state;
    if (state == TaskState::Paused)
        resume(id);
    else if (state == TaskState::Running)
        pause(id);
    return state == TaskState::Paused || state == TaskState::Running;
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
    m_slot->models.clear();
    m_failures.clear();
    m_endings.clear();
}

} // namespace assay
