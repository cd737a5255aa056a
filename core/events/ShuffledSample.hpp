// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <filesystem>

namespace assay {

/// The events of \p sample in an order that only the seed of \p context decides, each order as
/// likely as any other; ids, weights and all else stay with their events. Programs that split a
/// file by place, as MadMiner does, need it for files of several runs.
///
/// The events are dealt to heaps on disk, each of which is shuffled in memory: two passes, some
/// 150 MB for samples below 6 GB and 2.5 % of their size above. They are kept in \p folder, in
/// files without a name, as long as the result lives.
Result<EventSample> shuffled(const EventSample& sample, const std::filesystem::path& folder,
                             const TaskContext& context);

} // namespace assay
