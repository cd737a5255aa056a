// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/Expression.hpp"
#include "core/model/Selection.hpp"

#include <memory>

namespace assay {

class ProjectDocument;
class ParticleSource;

/// The particles of the open study's process; null where its events are numbers.
std::shared_ptr<const ParticleSource> particlesOf(const ProjectDocument& document);

/// The selection that the stage "simulate" would apply to its events.
Selection selectionInForce(const ProjectDocument& document);

/// What cuts and efficiencies may name: the particles and all observables.
ExpressionNames selectionNames(const ProjectDocument& document);

} // namespace assay
