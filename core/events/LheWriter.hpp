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
/// reference benchmark, <rwgt> those at all benchmarks of \p schema by name, and those at other
/// scales in a group of their own with MUR and MUF; event_norm = sum, and <init> has their sum, its
/// statistical error and the largest weight. Numbers have all their digits, so that reading the
/// file gives the same bits. The incoming partons balance the others; their code is 0 where the
/// process sums over flavours. What is not of the partons is not written: the detector's response
/// and the weights that belong to it, latents, ids of events.
Status writeLhe(ParticleStream& stream, const EventSchema& schema,
                const std::filesystem::path& path, const TaskContext& context);

} // namespace assay
