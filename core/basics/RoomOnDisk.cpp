// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/RoomOnDisk.hpp"

namespace assay {

bool waitForRoom(const TaskContext& context, const Error& error)
{
    if (error.code != ErrorCode::DiskFull || !context.pauseTask || !context.pauseGate
        || context.cancelToken.stop_requested())
        return false;
    context.warn(error.text());
    context.pauseTask(error.text());
    // Not "stop and keep": there is nothing yet that could be kept.
    context.pauseGate->wait(context.cancelToken, {});
    return true;
}

} // namespace assay
