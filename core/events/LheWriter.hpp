// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSchema.hpp"
#include "core/events/ParticleStream.hpp"

#include <filesystem>

namespace assay {

/// Writes the partons (p_truth) of a stream that can be read again (chunkCount() is known) as an
/// LHE file, compressed if its name ends in .gz, atomically. The event line has the weight at the
/// reference benchmark, <rwgt> those at all benchmarks of \p schema by name; event_norm = sum.
/// Numbers have all their digits, so that reading the file gives the same bits. The incoming
/// partons balance the others; their flavour is not written (code 0).
Status writeLhe(ParticleStream& stream, const EventSchema& schema,
                const std::filesystem::path& path, const TaskContext& context);

} // namespace assay
