// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Console.hpp"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace assay::batch {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void rememberSignal(int)
{
    interrupted = 1;
    // A second signal ends the program at once, for whoever does not want to wait.
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace

Console::Console(bool quiet) : m_quiet(quiet), m_terminal(isatty(STDERR_FILENO) == 1)
{
    std::signal(SIGINT, rememberSignal);
    std::signal(SIGTERM, rememberSignal);
    // A stop source locks, which a signal handler must not: a thread looks at the flag instead.
    m_signalWatcher = std::jthread([this](std::stop_token stop) {
        while (!stop.stop_requested()) {
            if (interrupted)
                m_cancel.request_stop();
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    });
}

Console::~Console()
{
    const std::lock_guard lock(m_mutex);
    endProgressLine();
}

TaskContext Console::context(int threads, std::uint64_t seed)
{
    TaskContext context;
    context.threads = threads;
    context.seed = seed;
    context.cancelToken = m_cancel.get_token();
    context.warning = [this](std::string_view text) { warning(text); };
    if (!m_quiet)
        context.progress = [this](double fraction, std::string_view text) {
            progress(fraction, text);
        };
    return context;
}

void Console::progress(double fraction, std::string_view text)
{
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    // A terminal redraws one line; a log file gets a line every few seconds.
    const auto pause = std::chrono::milliseconds(m_terminal ? 100 : 5000);
    if (fraction < 1.0 && now - m_lastProgress < pause)
        return;
    m_lastProgress = now;
    std::fprintf(stderr, m_terminal ? "\r\033[K%3.0f %% %.*s" : "%3.0f %% %.*s\n", 100.0 * fraction,
                 static_cast<int>(text.size()), text.data());
    m_lineOpen = m_terminal;
    std::fflush(stderr);
}

void Console::warning(std::string_view text)
{
    const std::lock_guard lock(m_mutex);
    endProgressLine();
    std::fprintf(stderr, "warning: %.*s\n", static_cast<int>(text.size()), text.data());
}

void Console::endProgressLine()
{
    if (m_lineOpen)
        std::fputc('\n', stderr);
    m_lineOpen = false;
}

} // namespace assay::batch
