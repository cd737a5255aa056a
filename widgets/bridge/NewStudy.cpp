// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/NewStudy.hpp"

#include "core/events/ReaderTable.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "widgets/bridge/StudyCommands.hpp"

#include <QCoreApplication>
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

/// The name of a file without what names cannot have, and unlike the others.
std::string freeName(const std::vector<SampleRecipe>& samples, const QString& wanted)
{
    std::string stem;
    for (const QChar c : wanted)
        stem += c.isLetterOrNumber() && c.unicode() < 128 ? char(c.unicode()) : '-';
    std::string name = stem.empty() ? "events" : stem;
    const auto taken = [&] {
        return std::any_of(samples.begin(), samples.end(),
                           [&](const SampleRecipe& other) { return other.name == name; });
    };
    for (int number = 2; taken(); ++number)
        name = stem + "-" + std::to_string(number);
    return name;
}

/// One for each file, with names that \p others do not have. No files: one sample without any.
std::vector<SampleRecipe> samplesOf(const QStringList& files,
                                    const std::vector<SampleRecipe>& others = {})
{
    std::vector<SampleRecipe> all = others;
    for (const QString& file : files) {
        SampleRecipe sample;
        sample.files = {QFileInfo(file).absoluteFilePath().toStdString()};
        sample.name = freeName(all, QFileInfo(file).completeBaseName());
        all.push_back(std::move(sample));
    }
    if (files.isEmpty()) {
        all.push_back({});
        all.back().name = "events";
    }
    return {all.begin() + std::ptrdiff_t(others.size()), all.end()};
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

bool isEventFile(const QString& file)
{
    const QString name = QFileInfo(file).fileName().toLower();
    for (const SampleReader& reader : sampleReaders())
        for (const std::string& ending : reader.endings)
            if (name.endsWith(QString::fromStdString(ending)))
                return true;
    return false;
}

QString eventFileFilter()
{
    QStringList endings;
    for (const SampleReader& reader : sampleReaders())
        for (const std::string& ending : reader.endings)
            endings << "*" + QString::fromStdString(ending);
    return QCoreApplication::translate("NewStudy", "Event files (%1);;All files (*)")
        .arg(endings.join(' '));
}

bool addEventFiles(ProjectDocument& document, const QStringList& files)
{
    auto samples = document.study().samples;
    if (!document.isOpen() || document.readOnly() || !document.study().process.empty())
        return false;
    // An import that has no files yet is one empty sample.
    if (samples.size() == 1 && samples.front().files.empty() && samples.front().process.empty())
        samples.clear();
    for (SampleRecipe& sample : samplesOf(files, samples))
        samples.push_back(std::move(sample));
    editStudy(document, &Recipe::samples, samples,
              QCoreApplication::translate("NewStudy", "add event files"));
    return true;
}

Recipe newStudyOfFiles(const QStringList& files)
{
    Recipe study;
    study.name = files.isEmpty() ? "imported events"
                                 : QFileInfo(files.front()).completeBaseName().toStdString();
    study.samples = samplesOf(files);
    return study;
}

} // namespace assay
