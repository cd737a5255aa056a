// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/PauseGate.hpp"

namespace assay {

void PauseGate::pause()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_paused.exchange(true))
        m_since = Clock::now();
}

void PauseGate::resume()
{
    const std::scoped_lock lock(m_mutex);
    if (m_paused.exchange(false))
        m_earlier += std::chrono::duration<double>(Clock::now() - m_since).count();
    m_changed.notify_all();
}

double PauseGate::pausedSeconds() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_paused)
        return m_earlier;
    return m_earlier + std::chrono::duration<double>(Clock::now() - m_since).count();
}

void PauseGate::sleep(const std::stop_token& cancel, const std::stop_token& keep)
{
    const auto wake = [this] {
        const std::scoped_lock lock(m_mutex);
        m_changed.notify_all();
    };
    // Outlive the lock below: their destructors wait for a call of wake, which needs the mutex.
    const std::stop_callback onCancel(cancel, wake);
    const std::stop_callback onKeep(keep, wake);
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] {
        return !m_paused || cancel.stop_requested() || keep.stop_requested();
    });
}

} // namespace assay
