// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/Expression.hpp"
#include "core/model/Selection.hpp"

#include <memory>

namespace assay {

class ProjectDocument;
class ParticleSource;
struct Recipe;

/// The particles of the open study's process; null where its events are numbers or in files.
std::shared_ptr<const ParticleSource> particlesOf(const ProjectDocument& document);
/// Whether observables, cuts and what a detector does apply to the events of the open study: those
/// of its process are particles, or it reads LHE or HepMC files.
bool selectsParticles(const ProjectDocument& document);

/// Whether all events of the study are in LHE or HepMC files: then the study says what its
/// parameters and benchmarks are, as the files do not.
bool isStudyOfParticleFiles(const Recipe& study);

/// The selection that the stage "simulate" would apply to its events.
Selection selectionInForce(const ProjectDocument& document);

/// What cuts and efficiencies may name: the particles and all observables.
ExpressionNames selectionNames(const ProjectDocument& document);

} // namespace assay
