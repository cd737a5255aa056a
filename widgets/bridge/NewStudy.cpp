// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/NewStudy.hpp"

#include "core/simulators/ProcessTable.hpp"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace assay {

namespace {

/// The reference where there is one: the first may lie at the end of its range, where a fit is
/// pinned and nothing covers as often as it says.
const Benchmark* usualPoint(const EventSchema& schema)
{
    for (const Benchmark& benchmark : schema.benchmarks)
        if (benchmark.isReference)
            return &benchmark;
    return schema.benchmarks.empty() ? nullptr : &schema.benchmarks.front();
}

void addTraining(Recipe& study, const std::string& name, const std::string& method,
                 const std::string& data)
{
    TrainRecipe train;
    train.name = name;
    train.method = method;
    train.data = data;
    train.training.epochs = 20;
    train.training.batch = 256;
    study.trainings.push_back(train);
}

void addLimits(Recipe& study, const EventSchema& schema, const std::vector<std::string>& estimators)
{
    LimitsRecipe limits;
    limits.name = "main";
    const Benchmark* point = usualPoint(schema);
    for (std::size_t p = 0; p < schema.parameters.size(); ++p) {
        const Parameter& parameter = schema.parameters[p];
        const bool free = p < 2;
        const double fixed = point ? point->values[p] : 0.0;
        limits.trueTheta.push_back(fixed);
        if (free)
            limits.grid.push_back({parameter.name, {parameter.low, parameter.high, 41.0}});
        else
            limits.grid.push_back({parameter.name, {fixed, fixed, 1.0}});
    }
    limits.luminosityFb = 0.05;
    limits.estimators = estimators;
    study.limits.push_back(limits);
}

} // namespace

Result<Recipe> newStudy(const QString& process)
{
    Recipe study;
    study.process = process.toStdString();
    study.name = process.toStdString();
    study.seed = 7;
    auto made = createProcess(study.process, {});
    if (!made)
        return made.error();
    const EventSchema& schema = (*made)->schema();
    const Benchmark* point = usualPoint(schema);
    const std::string reference = point ? point->name : std::string();
    AugmentRecipe ratio;
    ratio.name = "ratio";
    ratio.thetaRef = reference;
    study.augments.push_back(ratio);
    AugmentRecipe score;
    score.name = "score";
    score.kind = "score";
    score.theta.kind = "benchmarks";
    score.theta.benchmarks = {reference};
    score.thetaRef = reference;
    study.augments.push_back(score);
    addTraining(study, "alices", "ALICES", "ratio");
    addTraining(study, "sally", "SALLY", "score");
    std::vector<std::string> estimators{"truth", "rate"};
    if (!schema.observables.empty())
        estimators.push_back("histogram:" + schema.observables.front().name);
    estimators.insert(estimators.end(), {"sally", "alices"});
    addLimits(study, schema, estimators);
    return study;
}

Recipe newStudyOfFiles(const QStringList& files)
{
    Recipe study;
    SampleRecipe sample;
    sample.name = "events";
    for (const QString& file : files)
        sample.files.push_back(QFileInfo(file).absoluteFilePath().toStdString());
    study.name = files.isEmpty() ? "imported events"
                                 : QFileInfo(files.front()).completeBaseName().toStdString();
    study.samples.push_back(sample);
    return study;
}

} // namespace assay
