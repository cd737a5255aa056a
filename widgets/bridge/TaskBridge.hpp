// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/tasks/Pipeline.hpp"
#include "core/tasks/TaskQueue.hpp"
#include "widgets/bridge/StageEndings.hpp"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace assay {

/// Background work as the window sees it. Workers leave what is new in a slot; a timer takes it 20
/// times a second, so that no signal is sent per batch or per epoch.
class TaskBridge : public QObject {
    Q_OBJECT
public:
    explicit TaskBridge(int threads, QObject* parent = nullptr);
    ~TaskBridge() override;

    /// Runs the stages that are missing or stale up to \p until, a stage such as "train.alices" or
    /// a kind such as "train", once the tasks of \p after are done. \p text is for the list of
    /// tasks.
    std::uint64_t runStages(std::shared_ptr<Project> project, const Recipe& study,
                            const QString& until, const QString& text,
                            std::vector<std::uint64_t> after = {});
    /// Goes on with a training that was stopped and kept.
    std::uint64_t continueTraining(std::shared_ptr<Project> project, const Recipe& study,
                                   const QString& stage, const QString& text);
    /// Runs body on a worker and then, on this thread, finished with its end state.
    std::uint64_t submit(const QString& text, TaskQueue::Body body,
                         std::function<void(const TaskSnapshot&)> finished = {},
                         std::vector<std::uint64_t> after = {});

    /// Computes a value on a worker and hands it to \p done on this thread, unless \p receiver
    /// died. Does not wait for stages that are running.
    template <typename T>
    std::uint64_t compute(const QString& text, std::function<Result<T>(const TaskContext&)> body,
                          QObject* receiver, std::function<void(Result<T>)> done)
    {
        return compute<T>(text, std::move(body), receiver, std::move(done), Kind::Computation);
    }
    /// The same for what repeats itself while something else goes on: it is not listed.
    template <typename T>
    std::uint64_t computeQuietly(std::function<Result<T>(const TaskContext&)> body,
                                 QObject* receiver, std::function<void(Result<T>)> done)
    {
        return compute<T>({}, std::move(body), receiver, std::move(done), Kind::Quiet);
    }

    /// All but the quiet ones.
    const std::vector<TaskSnapshot>& tasks() const { return m_tasks; }
    bool busy() const;
    /// One that is listed is at work, waits or sleeps.
    bool anyActive() const;
    /// How much of a task is done; 0 if there is no such task any more.
    double progress(std::uint64_t id) const { return m_queue->snapshot(id).progress; }
    /// Stages are running (and not only small computations of the window itself).
    bool runningStages() const { return !m_stageTasks.empty(); }
    /// Progress of the task that is working on a stage, or negative.
    double stageProgress(const QString& stage) const;
    QString stageText(const QString& stage) const;
    /// Message of the last failure of a stage (or of a kind of stages) in this session, or empty.
    QString stageFailure(const QString& stage) const;
    /// How a person ended a stage (or a kind of stages) in this session, or empty.
    QString stageEnding(const QString& stage) const { return m_endings.text(stage); }
    /// Ids of the tasks that run stages now.
    std::vector<std::uint64_t> stageTasks() const;
    /// The task that runs, or will run, this stage; nothing else can be said of it if there is
    /// none.
    std::optional<TaskSnapshot> stageTask(const QString& stage) const;

    /// Epochs of a training that runs or ran in this session.
    std::vector<EpochMetrics> epochs(const QString& stage) const;
    /// Newest version of each limit of a stage that runs or ran in this session, by name.
    std::map<std::string, LimitResult> limits(const QString& stage) const;

    /// Newest snapshot of a training that runs or ran in this session; see watchModels.
    std::optional<ModelSnapshot> model(const QString& stage) const;
    /// Snapshots are made while at least one object watches.
    void watchModels(const QObject* watcher, bool on);

    /// Nothing is kept: unfinished trainings cannot be continued.
    void cancel(std::uint64_t id);
    void stopAndKeep(std::uint64_t id);
    void pause(std::uint64_t id);
    void resume(std::uint64_t id);
    /// Whichever of the two applies; false if it is at neither.
    bool pauseOrResume(std::uint64_t id);
    /// For leaving the program or the project: unfinished trainings can be continued.
    void cancelAll();
    /// Forgets epochs, limits and failures, for another project.
    void clear();

Q_SIGNALS:
    void tasksChanged();
    void epochsChanged(const QString& stage);
    void limitsChanged(const QString& stage);
    void modelChanged(const QString& stage);
    /// A stage was finished, or the task that ran it ended.
    void stagesFinished();
    void message(const QString& text, bool warning);

private:
    enum class Kind { Stages, Computation, Quiet };
    struct Slot; ///< What workers share with this thread.
    struct StageTask {
        QString until;
        std::shared_ptr<Project> project;
        Recipe study;
        bool discard = false; ///< A person cancelled it.
    };

    template <typename T>
    std::uint64_t compute(const QString& text, std::function<Result<T>(const TaskContext&)> body,
                          QObject* receiver, std::function<void(Result<T>)> done, Kind kind);
    std::uint64_t add(const QString& text, TaskQueue::Body body,
                      std::function<void(const TaskSnapshot&)> finished, Kind kind,
                      std::vector<std::uint64_t> after);
    std::uint64_t addStages(StageTask task, const QString& text, TaskQueue::Body body,
                            std::vector<std::uint64_t> after);
    void takeTasks();
    void discardTrainings(std::uint64_t id, const StageTask& task) const;
    void poll();
    void noteActiveStages();
    void finish(const TaskSnapshot& snapshot);
    StageHooks hooks() const;

    std::shared_ptr<Slot> m_slot;
    std::unique_ptr<TaskQueue> m_queue;
    std::vector<TaskSnapshot> m_tasks;
    std::map<std::uint64_t, std::function<void(const TaskSnapshot&)>> m_finished;
    std::map<std::uint64_t, StageTask> m_stageTasks; ///< Those that are not over.
    std::set<std::uint64_t> m_quiet;
    std::vector<TaskSnapshot> m_ended; ///< Quiet ones that were over at the last poll.
    std::map<QString, std::uint64_t> m_active;     ///< Stages seen at work, and by which task.
    std::map<QString, QString> m_failures;
    StageEndings m_endings;
    QTimer m_timer;
    int m_threads;
};

template <typename T>
std::uint64_t TaskBridge::compute(const QString& text,
                                  std::function<Result<T>(const TaskContext&)> body,
                                  QObject* receiver, std::function<void(Result<T>)> done, Kind kind)
{
    auto answer = std::make_shared<Result<T>>(cancelled());
    auto work = [answer, body = std::move(body)](const TaskContext& context) -> Status {
        *answer = body(context);
        return answer->ok() ? Status() : Status(answer->error());
    };
    QPointer<QObject> alive(receiver);
    auto finished = [answer, alive, done](const TaskSnapshot& snapshot) {
        if (!alive)
            return;
        if (snapshot.state == TaskState::Failed && answer->ok())
            done(Error{ErrorCode::Internal, snapshot.text, {}});
        else
            done(*answer);
    };
    return add(text, std::move(work), std::move(finished), kind, {});
}

} // namespace assay
