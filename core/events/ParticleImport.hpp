// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/CutFlow.hpp"
#include "core/events/EventSample.hpp"
#include "core/events/EventSelection.hpp"
#include "core/events/ParticleStream.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// One source of events of a study.
struct ParticleInput {
    std::unique_ptr<ParticleStream> stream;
    /// Inputs of one group are runs of one process: averaged, while groups add up.
    std::string group;
};

/// What became of a group of inputs.
struct ImportedGroup {
    std::string name;
    CutFlow flow; ///< Weights at the reference benchmark in pb; runs of the process are averaged.
    std::uint64_t read = 0; ///< Events before the selection.
    std::vector<Finding> findings;
};

struct ImportedEvents {
    EventSample sample; ///< On disk, in a file without a name.
    std::vector<ImportedGroup> groups;
};

/// Reads all \p inputs, applies the selection and keeps the rows on disk in \p folder: memory use
/// does not depend on the number of events. \p schema has parameters, benchmarks and observables;
/// the counts are filled in. One group of signal keeps the events of each generating benchmark
/// normalised to the full cross section, as MadMiner's files do; with several groups the shares
/// are multiplied into the weights. The same events in the same order for any number of threads.
Result<ImportedEvents> importParticles(std::vector<ParticleInput> inputs,
                                       const EventSelection& selection, EventSchema schema,
                                       const std::filesystem::path& folder,
                                       const TaskContext& context);

} // namespace assay
