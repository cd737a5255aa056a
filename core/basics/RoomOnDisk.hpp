// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"

#include <functional>

namespace assay {

/// Calls \p save. Where the disk is full the task pauses, so that what was computed waits for room,
/// and \p save is called again when somebody resumes it. Cancelled means cancelled. Where nobody
/// could resume it (TaskContext::pauseTask is null) the first error is returned.
Status saveWithRoom(const TaskContext& context, const std::function<Status()>& save);

} // namespace assay
