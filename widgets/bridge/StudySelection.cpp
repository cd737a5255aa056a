// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/StudySelection.hpp"

#include "core/simulators/ParticleSource.hpp"
#include "widgets/bridge/ProjectDocument.hpp"

namespace assay {

std::shared_ptr<const ParticleSource> particlesOf(const ProjectDocument& document)
{
    return document.process() ? document.process()->particles() : nullptr;
}

const Selection& selectionInForce(const ProjectDocument& document)
{
    const Selection& own = document.study().selection;
    const auto particles = particlesOf(document);
    // The process outlives this call: the document holds it.
    return particles && own == Selection() ? particles->defaultSelection() : own;
}

ExpressionNames selectionNames(const ProjectDocument& document)
{
    ExpressionNames names{particlesOf(document) != nullptr, {}};
    for (const Observable& observable : document.schema().observables)
        names.columns.push_back(observable.name);
    return names;
}

} // namespace assay
