// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace assay {

/// Holds the threads of a task while it is paused. They sleep; a stop wakes them, so that a paused
/// task can be cancelled or stopped. Thread-safe. Cost of a poll of an open gate: one atomic load.
class PauseGate {
public:
    void pause();
    void resume();
    bool paused() const { return m_paused.load(std::memory_order_acquire); }
    /// Seconds spent paused, the present pause included.
    double pausedSeconds() const;

    /// Returns at once while the gate is open, else when it is opened or one of the stops is
    /// requested.
    void wait(const std::stop_token& cancel, const std::stop_token& keep)
    {
        if (paused())
            sleep(cancel, keep);
    }

private:
    using Clock = std::chrono::steady_clock;
    void sleep(const std::stop_token& cancel, const std::stop_token& keep);

    mutable std::mutex m_mutex; ///< Guards the times.
    std::condition_variable m_changed;
    std::atomic<bool> m_paused = false;
    Clock::time_point m_since;
    double m_earlier = 0.0;
};

} // namespace assay
