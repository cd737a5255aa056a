// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// Paused tasks sleep and leave their threads to others.
enum class TaskState { Queued, Running, Paused, Done, Failed, Cancelled };

/// Done, failed or cancelled.
constexpr bool isOver(TaskState state)
{
    return state >= TaskState::Done;
}

/// An immutable picture of one task, for drawing.
struct TaskSnapshot {
    std::uint64_t id = 0;
    std::string name;
    TaskState state = TaskState::Queued;
    double progress = 0.0;
    std::string text;    ///< Progress text, or the error message.
    double seconds = 0.0; ///< At work; without pauses.
};

/// The one queue of background work. Bodies run in worker threads; a body gets a TaskContext whose
/// stop tokens the queue controls, and everything that escapes it (exceptions included) ends as a
/// failed task with its message. Thread-safe.
class TaskQueue {
public:
    using Body = std::function<Status(const TaskContext&)>;
    /// Called on a worker thread at every change of state, and never concurrently.
    using Listener = std::function<void(const TaskSnapshot&)>;

    explicit TaskQueue(int workers, Listener listener = {});
    ~TaskQueue(); ///< Cancels what runs and waits for it.

    /// \p after are tasks that must be Done first; if one of them is not, this one is Cancelled.
    std::uint64_t submit(std::string name, Body body, int threads = 1, std::uint64_t seed = 1,
                         std::vector<std::uint64_t> after = {});
    /// A short computation that something on the screen waits for. It does not count in the budget
    /// of threads, so it runs also while long tasks have all of them.
    std::uint64_t submitLight(std::string name, Body body);
    void cancel(std::uint64_t id);      ///< Cancel and discard; also while paused.
    void stopAndKeep(std::uint64_t id); ///< Stop now, keep the last snapshot; also while paused.
    void pause(std::uint64_t id);       ///< Takes effect where the body polls its context.
    void resume(std::uint64_t id);
    void cancelAll();
    /// Drops the record of a task that is over.
    void forget(std::uint64_t id);
    std::vector<TaskSnapshot> snapshots() const;
    TaskSnapshot snapshot(std::uint64_t id) const;
    void waitAll();
    bool idle() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace assay
