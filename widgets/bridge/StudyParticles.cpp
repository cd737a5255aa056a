// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/StudyParticles.hpp"

#include "core/project/StudySelection.hpp"
#include "widgets/bridge/ProjectDocument.hpp"

namespace assay {

std::shared_ptr<const ParticleSource> particlesOf(const ProjectDocument& document)
{
    return document.process() ? document.process()->particles() : nullptr;
}

Selection selectionInForce(const ProjectDocument& document)
{
    return studySelection(document.study(), particlesOf(document).get());
}

ExpressionNames selectionNames(const ProjectDocument& document)
{
    ExpressionNames names{particlesOf(document) != nullptr, {}};
    for (const Observable& observable : document.schema().observables)
        names.columns.push_back(observable.name);
    return names;
}

} // namespace assay
