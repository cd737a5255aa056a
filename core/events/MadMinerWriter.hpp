// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"
#include "core/events/Partition.hpp"

#include <filesystem>
#include <optional>

namespace assay {

struct MadMinerWriteOptions {
    std::optional<Partition> partition; ///< Stored per event in /assay/partition if given.
};

/// Writes a sample as a MadMiner file of layout 0.9 plus our group /assay, in one streaming pass
/// and atomically: \p path is complete or untouched. A sample of no events becomes a setup file.
///
/// MadMiner evaluates every definition and transform on loading and drops what is not ASCII, so:
/// identity transforms are written as "theta"; expressions that are no Python or longer than 256
/// bytes as "None" (kept whole in /assay); names that are not ASCII or too long are refused;
/// systematics of no known type are left out with a warning. A morphing basis with more points than
/// components does not fit its square matrix: the exponents then go to /assay only.
Status writeMadMiner(const EventSample& sample, const std::filesystem::path& path,
                     const TaskContext& context, const MadMinerWriteOptions& options = {});

} // namespace assay
