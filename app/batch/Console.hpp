// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/TaskContext.hpp"

#include <chrono>
#include <mutex>
#include <stop_token>
#include <string_view>
#include <thread>

namespace assay::batch {

/// What a person at the terminal sees and does while a command runs: progress and warnings on
/// stderr, Ctrl-C (or SIGTERM from a batch system) as a cancel request.
class Console {
public:
    explicit Console(bool quiet);
    ~Console();

    /// A context whose progress, warnings and cancel token are this console's.
    TaskContext context(int threads, std::uint64_t seed);

private:
    void progress(double fraction, std::string_view text);
    void warning(std::string_view text);
    void endProgressLine();

    bool m_quiet;
    bool m_terminal;
    std::mutex m_mutex;
    bool m_lineOpen = false;
    std::chrono::steady_clock::time_point m_lastProgress;
    std::stop_source m_cancel;
    std::jthread m_signalWatcher;
};

} // namespace assay::batch
