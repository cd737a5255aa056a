// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/StudyParticles.hpp"

#include "core/project/StudySelection.hpp"
#include "widgets/bridge/ProjectDocument.hpp"

#include <algorithm>

namespace assay {

std::shared_ptr<const ParticleSource> particlesOf(const ProjectDocument& document)
{
    return document.process() ? document.process()->particles() : nullptr;
}

bool isStudyOfParticleFiles(const Recipe& study)
{
    return study.process.empty() && !study.samples.empty()
           && std::all_of(study.samples.begin(), study.samples.end(), holdsParticles);
}

bool selectsParticles(const ProjectDocument& document)
{
    const auto& samples = document.study().samples;
    return particlesOf(document) || std::any_of(samples.begin(), samples.end(), holdsParticles);
}

Selection selectionInForce(const ProjectDocument& document)
{
    return studySelection(document.study(), particlesOf(document).get());
}

ExpressionNames selectionNames(const ProjectDocument& document)
{
    ExpressionNames names{selectsParticles(document), {}};
    for (const Observable& observable : document.schema().observables)
        names.columns.push_back(observable.name);
    return names;
}

} // namespace assay
