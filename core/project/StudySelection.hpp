// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSelection.hpp"
#include "core/project/Recipe.hpp"
#include "core/simulators/ParticleSource.hpp"

#include <string>
#include <vector>

namespace assay {

/// True for samples whose events are particles (LHE, HepMC): the observables and the selection of
/// the study apply to them. Tables and MadMiner files have columns already.
bool holdsParticles(const SampleRecipe& sample);
/// "lhe", "hepmc" or "", by the format of the sample or the ending of \p file.
std::string particleFormat(const SampleRecipe& sample, const std::string& file);

/// Observables of a study on particles: its own, where the name of a default of the process stands
/// for that default, or else all defaults. \p source may be null.
std::vector<Observable> studyObservables(const Recipe& recipe, const ParticleSource* source);
/// Selection of a study on particles: each kind of step that it does not name is the default of
/// the process (a cut "True" names cuts, and cuts nothing).
Selection studySelection(const Recipe& recipe, const ParticleSource* source);
/// Both, compiled.
Result<EventSelection> compileStudySelection(const Recipe& recipe, const ParticleSource* source);

/// What is wrong with observables, cuts, efficiencies, smearing, acceptance and systematics, each
/// with its place; expressions with the character.
std::vector<RecipeProblem> selectionProblems(const Recipe& recipe, const ParticleSource* source);

} // namespace assay
