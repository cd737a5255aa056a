// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"

namespace assay {

/// Where \p error says that the disk is full, pauses the task until somebody resumes or cancels it.
/// False without a pause: another error, or nobody could resume it (TaskContext::pauseTask is
/// null).
bool waitForRoom(const TaskContext& context, const Error& error);

/// Calls \p save, which returns a Status or a Result. Where the disk is full the task pauses, so
/// that what was computed waits for room, and \p save is called again when somebody resumes it.
/// Cancelled means cancelled. Where nobody could resume it the first error is returned.
template <typename Save>
auto saveWithRoom(const TaskContext& context, Save save) -> decltype(save())
{
    while (true) {
        auto saved = save();
        if (saved || !waitForRoom(context, saved.error()))
            return saved;
        if (context.cancelToken.stop_requested())
            return cancelled();
    }
}

} // namespace assay
