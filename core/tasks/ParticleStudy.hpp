// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/ParticleImport.hpp"
#include "core/project/Recipe.hpp"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace assay {

/// True if some of the study's events are particles, so that its observables and selection apply
/// and the events are written to a file of the project: LHE or HepMC files, processes as samples, a
/// process with particles.
bool hasParticles(const Recipe& recipe);

/// All events of such a study, its tables and MadMiner files included, on disk in a file in
/// \p folder that has no name. Several processes keep their own morphing up to here, where each
/// gives its weights at the study's benchmarks.
Result<ImportedEvents> particleEvents(const Recipe& recipe, const std::filesystem::path& folder,
                                      const TaskContext& context);

/// Cut flows, numbers of events and findings, one entry per process, for the record of a run.
nlohmann::json groupsJson(const std::vector<ImportedGroup>& groups);

} // namespace assay
