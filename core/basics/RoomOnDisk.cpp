// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/RoomOnDisk.hpp"

namespace assay {

Status saveWithRoom(const TaskContext& context, const std::function<Status()>& save)
{
    while (true) {
        Status saved = save();
        if (saved || saved.error().code != ErrorCode::DiskFull || !context.pauseTask
            || !context.pauseGate || context.cancelToken.stop_requested())
            return saved;
        context.warn(saved.error().text());
        context.pauseTask(saved.error().text());
        // Not "stop and keep": there is nothing yet that could be kept.
        context.pauseGate->wait(context.cancelToken, {});
        if (context.cancelToken.stop_requested())
            return cancelled();
    }
}

} // namespace assay
