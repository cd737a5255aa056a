// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/StudyGaps.hpp"

#include "core/model/Polynomial.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/StudyParticles.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace assay {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("StudyGaps", source);
}

/// Names of benchmarks that are where another one is.
QStringList coinciding(const std::vector<Benchmark>& benchmarks)
{
    QStringList names;
    for (const Benchmark& one : benchmarks)
        if (!one.isNuisance
            && std::count_if(benchmarks.begin(), benchmarks.end(), [&](const Benchmark& other) {
                   return !other.isNuisance && other.values == one.values;
               }) > 1)
            names << QString::fromStdString(one.name);
    return names;
}

std::size_t components(const Recipe& study)
{
    int power = 0;
    for (const Parameter& parameter : study.parameters)
        power = std::max(power, parameter.maxPower);
    if (study.maxOverallPower > 0)
        power = study.maxOverallPower;
    return Polynomial::complete(study.parameters, power).size();
}

} // namespace

QString studyGap(const ProjectDocument& document)
{
    const Recipe& study = document.study();
    if (!document.isOpen() || !isStudyOfParticleFiles(study))
        return {};
    if (study.parameters.empty() || study.benchmarks.empty())
        return text("Files of particles say nothing about the parameters of this study, and their "
                    "headers could not be read.");
    if (const QStringList names = coinciding(study.benchmarks); !names.isEmpty())
        return text("The files have weights for %1, but do not say where these are. Give the "
                    "parameters their names, and type the value that each benchmark has.")
            .arg(names.join(", "));
    const std::size_t needed = components(study);
    if (needed > study.benchmarks.size())
        return text("These parameters have %1 components, and there are weights at %2 benchmarks: "
                    "%1 are needed. Lower the powers of the parameters, or reweight the events to "
                    "more points.")
            .arg(needed)
            .arg(study.benchmarks.size());
    return {};
}

} // namespace assay
