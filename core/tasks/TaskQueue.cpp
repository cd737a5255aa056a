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

constexpr int lightWorkers = 2;

struct Task {
    std::uint64_t id = 0;
    std::string name;
    TaskQueue::Body body;
    int threads = 1; ///< 0: light, outside the budget.
    std::uint64_t seed = 1;
    std::vector<std::uint64_t> after;
    TaskState state = TaskState::Queued;
    double progress = 0.0;
    std::string text;
    Clock::time_point started;
    double seconds = 0.0;
    std::stop_source cancel;
    std::stop_source keep;
    std::shared_ptr<PauseGate> gate = std::make_shared<PauseGate>();

    bool over() const { return isOver(state); }
    bool atWork() const { return state == TaskState::Running || state == TaskState::Paused; }
    double elapsed() const
    {
        return std::chrono::duration<double>(Clock::now() - started).count() -
               gate->pausedSeconds();
    }
    TaskSnapshot snapshot() const
    {
        return {id, name, state, progress, text, atWork() ? elapsed() : seconds};
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
    int paused = 0;
    int spareWorkers = 0; ///< For the threads that paused tasks leave to others.
    int lightWorkersMade = 0;
    std::uint64_t lastId = 0;
    bool telling = false;
    bool closing = false;
    std::vector<std::jthread> threads;

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
    std::shared_ptr<Task> nextReady(bool light)
    {
        for (const auto& task : tasks) {
            if (task->state != TaskState::Queued || light != (task->threads == 0))
                continue;
            const bool ready = std::all_of(
                task->after.begin(), task->after.end(), [this](std::uint64_t id) {
                    const Task* need = find(id);
                    return !need || need->state == TaskState::Done;
                });
            if (ready)
                return light || task->threads <= freeThreads ? task : nullptr;
        }
        return nullptr;
    }

    bool allOver() const
    {
        return std::all_of(tasks.begin(), tasks.end(),
                           [](const auto& task) { return task->over(); });
    }

    TaskContext contextOf(const std::shared_ptr<Task>& task)
    {
        TaskContext context;
        context.seed = task->seed;
        context.threads = std::max(task->threads, 1);
        context.cancelToken = task->cancel.get_token();
        context.keepToken = task->keep.get_token();
        context.pauseGate = task->gate;
        context.progress = [this, task](double fraction, std::string_view text) {
            const std::scoped_lock lock(mutex);
            task->progress = fraction;
            task->text = text;
        };
        context.pauseTask = [this, task](std::string_view why) {
            const std::scoped_lock lock(mutex);
            task->text = why;
            pause(*task);
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
            return Error{ErrorCode::Internal,
                         std::string("Unexpected failure: ") + exception.what(),
                         "This is a bug; please report it with the recipe."};
        } catch (...) {
            return Error{ErrorCode::Internal, "Unexpected failure of unknown kind.",
                         "This is a bug; please report it with the recipe."};
        }
    }

    void finish(Task& task, const Status& status)
    {
        resume(task); // It ended before it noticed that it was paused.
        task.seconds = task.elapsed();
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

    void pause(Task& task)
    {
        if (task.state != TaskState::Running)
            return;
        task.gate->pause();
        freeThreads += task.threads;
        // Its worker sleeps in the body; another one uses the threads meanwhile.
        if (++paused > spareWorkers && task.threads > 0) {
            ++spareWorkers;
            threads.emplace_back([this] { work(false); });
        }
        setState(task, TaskState::Paused);
    }

    /// May exceed the budget until one of the tasks that took its threads ends.
    void resume(Task& task)
    {
        if (task.state != TaskState::Paused)
            return;
        --paused;
        freeThreads -= task.threads;
        task.gate->resume();
        setState(task, TaskState::Running);
    }

    void work(bool light)
    {
        std::unique_lock lock(mutex);
        while (true) {
            std::shared_ptr<Task> task;
            changed.wait(lock, [&] { return closing || (task = nextReady(light)); });
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

    std::uint64_t add(std::shared_ptr<Task> task)
    {
        task->id = ++lastId;
        tasks.push_back(task);
        setState(*task, TaskState::Queued);
        cancelOrphans();
        return task->id;
    }

    void cancel(Task& task)
    {
        if (task.atWork())
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
        state.threads.emplace_back([&state] { state.work(false); });
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
    auto task = std::make_shared<Task>();
    task->name = std::move(name);
    task->body = std::move(body);
    task->seed = seed;
    task->after = std::move(after);
    const std::scoped_lock lock(m_state->mutex);
    task->threads = std::clamp(threads, 1, m_state->budget);
    return m_state->add(std::move(task));
}

std::uint64_t TaskQueue::submitLight(std::string name, Body body)
{
    auto task = std::make_shared<Task>();
    task->name = std::move(name);
    task->body = std::move(body);
    task->threads = 0;
    const std::scoped_lock lock(m_state->mutex);
    if (m_state->lightWorkersMade < lightWorkers) {
        ++m_state->lightWorkersMade;
        m_state->threads.emplace_back([state = m_state.get()] { state->work(true); });
    }
    return m_state->add(std::move(task));
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
    if (Task* task = m_state->find(id); task && task->atWork())
        task->keep.request_stop();
}

void TaskQueue::pause(std::uint64_t id)
{
    const std::scoped_lock lock(m_state->mutex);
    if (Task* task = m_state->find(id))
        m_state->pause(*task);
}

void TaskQueue::resume(std::uint64_t id)
{
    const std::scoped_lock lock(m_state->mutex);
    if (Task* task = m_state->find(id))
        m_state->resume(*task);
}

void TaskQueue::forget(std::uint64_t id)
{
    const std::scoped_lock lock(m_state->mutex);
    std::erase_if(m_state->tasks,
                  [id](const auto& task) { return task->id == id && task->over(); });
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
