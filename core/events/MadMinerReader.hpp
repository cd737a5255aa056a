// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <filesystem>
#include <string>

namespace assay {

/// Opens a MadMiner file of any layout (0.1 to 0.9). Events stay in the file and are read when
/// asked for; a setup file gives a sample of no events. The summary is recounted from the sampling
/// benchmarks (one pass over 8 bytes per event); where the file disagrees the count wins, and
/// schema().notes and a warning say so.
Result<EventSample> readMadMiner(const std::filesystem::path& path, const TaskContext& context);

/// What contentHash() of such a sample is: the hash of all bytes up to 64 MB; above, of the size,
/// the modification time and 256 blocks of 64 kB spread over the file, first and last included
/// (16 MB read instead of all; copying a large file therefore makes results stale).
Result<std::string> hashEventFile(const std::filesystem::path& path);

} // namespace assay
