// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/TaskQueue.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace assay {

using Clock = std::chrono::steady_clock;

namespace {

struct Task {
    std::uint64_t id = 0;
    std::string name;
    TaskQueue::Body body;
    int threads = 1;
    std::uint64_t seed = 1;
    std::vector<std::uint64_t> after;
    TaskState state = TaskState::Queued;
    double progress = 0.0;
    std::string text;
    Clock::time_point started;
    double seconds = 0.0;
    std::stop_source cancel;
    std::stop_source keep;

    bool over() const { return state != TaskState::Queued && state != TaskState::Running; }
    TaskSnapshot snapshot() const
    {
        double elapsed = seconds;
        if (state == TaskState::Running)
            elapsed = std::chrono::duration<double>(Clock::now() - started).count();
        return {id, name, state, progress, text, elapsed};
    }
};

} // namespace

/// Shared by the queue and its threads. Every member is guarded by the mutex.
struct TaskQueue::State {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::shared_ptr<Task>> tasks;
    std::deque<TaskSnapshot> news; ///< Changes of state that the listener has not heard yet.
    TaskQueue::Listener listener;
    int budget = 1;
    int freeThreads = 1;
    bool telling = false;
    bool closing = false;
    std::vector<std::jthread> threads; ///< Not guarded: made in the constructor, joined at the end.

    void setState(Task& task, TaskState state)
    {
        task.state = state;
        if (listener)
            news.push_back(task.snapshot());
        changed.notify_all();
    }

    Task* find(std::uint64_t id)
    {
        for (const auto& task : tasks)
            if (task->id == id)
                return task.get();
        return nullptr;
    }

    /// Cancels what waits for a task that will never be Done.
    void cancelOrphans()
    {
        bool again = true;
        while (again) {
            again = false;
            for (const auto& task : tasks) {
                const Task* culprit = task->state == TaskState::Queued ? lostNeed(*task) : nullptr;
                if (!culprit)
                    continue;
                task->text = "Not run, as '" + culprit->name + "' was not done.";
                setState(*task, TaskState::Cancelled);
                again = true;
            }
        }
    }

    const Task* lostNeed(const Task& task)
    {
        for (const std::uint64_t id : task.after)
            if (const Task* need = find(id); need && need->over() && need->state != TaskState::Done)
                return need;
        return nullptr;
    }

    /// The first task that is ready, if the threads it wants are free. Later ones do not overtake
    /// it, so that a task that wants all threads gets its turn.
    std::shared_ptr<Task> nextReady()
    {
        for (const auto& task : tasks) {
            if (task->state != TaskState::Queued)
                continue;
            const bool ready = std::all_of(
                task->after.begin(), task->after.end(), [this](std::uint64_t id) {
                    const Task* need = find(id);
                    return !need || need->state == TaskState::Done;
                });
            if (ready)
                return task->threads <= freeThreads ? task : nullptr;
        }
        return nullptr;
    }

    bool allOver() const
    {
        return std::all_of(tasks.begin(), tasks.end(), [](const auto& task) { return task->over(); });
    }

    TaskContext contextOf(const std::shared_ptr<Task>& task)
    {
        TaskContext context;
        context.seed = task->seed;
        context.threads = task->threads;
        context.cancelToken = task->cancel.get_token();
        context.keepToken = task->keep.get_token();
        context.progress = [this, task](double fraction, std::string_view text) {
            const std::scoped_lock lock(mutex);
            task->progress = fraction;
            task->text = text;
        };
        return context;
    }

    /// Runs the body; whatever leaves it becomes a Status.
    static Status runBody(const Task& task, const TaskContext& context)
    {
        try {
            return task.body(context);
        } catch (const std::bad_alloc&) {
            return Error{ErrorCode::Internal, "Out of memory.",
                         "Use fewer events, rows or threads."};
        } catch (const std::exception& exception) {
            return Error{ErrorCode::Internal, std::string("Unexpected failure: ") + exception.what(),
                         "This is a bug; please report it with the recipe."};
        } catch (...) {
            return Error{ErrorCode::Internal, "Unexpected failure of unknown kind.",
                         "This is a bug; please report it with the recipe."};
        }
    }

    void finish(Task& task, const Status& status)
    {
        task.seconds = std::chrono::duration<double>(Clock::now() - task.started).count();
        freeThreads += task.threads;
        if (status) {
            task.progress = 1.0;
            setState(task, TaskState::Done);
        } else {
            task.text = status.error().text();
            const bool stopped = status.error().code == ErrorCode::Cancelled;
            setState(task, stopped ? TaskState::Cancelled : TaskState::Failed);
        }
        task.body = nullptr; // frees what it captured
        cancelOrphans();
    }

    void work()
    {
        std::unique_lock lock(mutex);
        while (true) {
            std::shared_ptr<Task> task;
            changed.wait(lock, [&] { return closing || (task = nextReady()); });
            if (closing)
                return;
            freeThreads -= task->threads;
            task->started = Clock::now();
            setState(*task, TaskState::Running);
            const TaskContext context = contextOf(task);
            lock.unlock();
            const Status status = runBody(*task, context);
            lock.lock();
            finish(*task, status);
        }
    }

    /// Tells the listener, one change after the other, without holding the mutex.
    void tell()
    {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [&] { return closing || !news.empty(); });
            if (news.empty())
                return;
            const TaskSnapshot snapshot = std::move(news.front());
            news.pop_front();
            telling = true;
            lock.unlock();
            listener(snapshot);
            lock.lock();
            telling = false;
            changed.notify_all();
        }
    }

    void cancel(Task& task)
    {
        if (task.state == TaskState::Running)
            task.cancel.request_stop();
        if (task.state == TaskState::Queued)
            setState(task, TaskState::Cancelled);
    }
};

TaskQueue::TaskQueue(int workers, Listener listener) : m_state(std::make_shared<State>())
{
    State& state = *m_state;
    state.listener = std::move(listener);
    state.budget = std::max(1, workers);
    state.freeThreads = state.budget;
    for (int worker = 0; worker < state.budget; ++worker)
        state.threads.emplace_back([&state] { state.work(); });
    if (state.listener)
        state.threads.emplace_back([&state] { state.tell(); });
}

TaskQueue::~TaskQueue()
{
    cancelAll();
    waitAll();
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->closing = true;
        m_state->changed.notify_all();
    }
    m_state->threads.clear(); // joins
}

std::uint64_t TaskQueue::submit(std::string name, Body body, int threads, std::uint64_t seed,
                                std::vector<std::uint64_t> after)
{
    const std::scoped_lock lock(m_state->mutex);
    auto task = std::make_shared<Task>();
    task->id = m_state->tasks.size() + 1;
    task->name = std::move(name);
    task->body = std::move(body);
    task->threads = std::clamp(threads, 1, m_state->budget);
    task->seed = seed;
    task->after = std::move(after);
    m_state->tasks.push_back(task);
    m_state->setState(*task, TaskState::Queued);
    m_state->cancelOrphans();
    return task->id;
}

void TaskQueue::cancel(std::uint64_t id)
{
    const std::scoped_lock lock(m_state->mutex);
    if (Task* task = m_state->find(id))
        m_state->cancel(*task);
    m_state->cancelOrphans();
}

void TaskQueue::stopAndKeep(std::uint64_t id)
{
    const std::scoped_lock lock(m_state->mutex);
    if (Task* task = m_state->find(id); task && task->state == TaskState::Running)
        task->keep.request_stop();
}

void TaskQueue::cancelAll()
{
    const std::scoped_lock lock(m_state->mutex);
    for (const auto& task : m_state->tasks)
        m_state->cancel(*task);
}

std::vector<TaskSnapshot> TaskQueue::snapshots() const
{
    const std::scoped_lock lock(m_state->mutex);
    std::vector<TaskSnapshot> all;
    for (const auto& task : m_state->tasks)
        all.push_back(task->snapshot());
    return all;
}

TaskSnapshot TaskQueue::snapshot(std::uint64_t id) const
{
    const std::scoped_lock lock(m_state->mutex);
    const Task* task = m_state->find(id);
    return task ? task->snapshot() : TaskSnapshot{};
}

void TaskQueue::waitAll()
{
    std::unique_lock lock(m_state->mutex);
    m_state->changed.wait(lock, [&] {
        return m_state->allOver() && m_state->news.empty() && !m_state->telling;
    });
}

bool TaskQueue::idle() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->allOver();
}

} // namespace assay
