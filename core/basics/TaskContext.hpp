// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/PauseGate.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace assay {

/// What a stage needs to know of the world it runs in: how to report progress, when to stop, which
/// seed to use and how many threads it may have. Passed down by reference; never stored beyond
/// the call. Default-constructed it is quiet, never stops, seed 1, one thread.
class TaskContext {
public:
    /// Receives the fraction done in [0, 1] and a short text. Called from worker threads.
    using Progress = std::function<void(double fraction, std::string_view text)>;
    /// Receives warnings that belong in the log and in the run's record.
    using Warning = std::function<void(std::string_view text)>;

    std::uint64_t seed = 1;
    int threads = 1;
    Progress progress;
    Warning warning;
    std::stop_token cancelToken; ///< Cancel and discard.
    std::stop_token keepToken;   ///< Stop now and keep the last snapshot (training, scans, toys).

    std::shared_ptr<PauseGate> pauseGate; ///< Null: cannot be paused.
    /// Pauses the task itself, with the reason, until a person resumes it. Null where nobody would.
    std::function<void(std::string_view why)> pauseTask;

    /// Sleeps here while the task is paused, so that whatever can be cancelled can be paused.
    bool cancelRequested() const
    {
        if (pauseGate)
            pauseGate->wait(cancelToken, keepToken);
        return cancelToken.stop_requested();
    }
    bool keepRequested() const { return keepToken.stop_requested(); }
    double pausedSeconds() const { return pauseGate ? pauseGate->pausedSeconds() : 0.0; }

    void report(double fraction, std::string_view text) const
    {
        if (progress)
            progress(fraction, text);
    }
    void warn(std::string_view text) const
    {
        if (warning)
            warning(text);
    }
};

} // namespace assay
