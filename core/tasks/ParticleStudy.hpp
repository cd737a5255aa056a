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

/// Parameters and benchmarks of a study that has files of particles only: its own words, because
/// such files say nothing about them. Refuses a study that names none.
Result<EventSchema> fileSchema(const Recipe& recipe);

/// The events of one file of \p sample, with their weights at the benchmarks of \p schema.
Result<std::unique_ptr<ParticleStream>> particleFile(const Recipe& recipe,
                                                     const SampleRecipe& sample,
                                                     const std::string& path,
                                                     const EventSchema& schema,
                                                     const std::filesystem::path& folder);
/// The same with the weight of the event itself as the only one, for studies that do not say yet
/// where the others are.
Result<std::unique_ptr<ParticleStream>> plainParticles(const SampleRecipe& sample,
                                                       const std::string& path);

/// Cut flows, numbers of events and findings, one entry per process, for the record of a run.
nlohmann::json groupsJson(const std::vector<ImportedGroup>& groups);

} // namespace assay
