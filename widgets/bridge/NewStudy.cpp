// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/NewStudy.hpp"

#include "core/events/ReaderTable.hpp"
#include "core/project/FileStudy.hpp"
#include "core/project/StudySelection.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "core/tasks/ParticleStudy.hpp"
#include "widgets/bridge/StudyCommands.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace assay {

namespace {

/// Of the LHC so far; a guess that a person changes.
constexpr double filesLuminosityFb = 300.0;

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

/// Without the ending, also where that has two parts: "run_01.lhe.gz".
QString baseName(const QString& file)
{
    QString name = QFileInfo(file).completeBaseName();
    const QString inner = QFileInfo(name).suffix().toLower();
    return inner == "lhe" || inner.startsWith("hepmc") ? QFileInfo(name).completeBaseName() : name;
}

/// The weights that an LHE file announces; empty for other files.
std::string weightsOf(const std::string& path)
{
    if (particleFormat({}, path) != "lhe")
        return {};
    const auto physics = physicsOfFile(path, "lhe");
    std::string names;
    for (const Benchmark& benchmark : physics ? physics->benchmarks : std::vector<Benchmark>())
        names += benchmark.name + "\n";
    return physics && physics->benchmarks.size() > 1 ? names : std::string();
}

/// A sample among \p samples of which the file is another run: LHE files with the same weights
/// were made at different benchmarks of one process.
SampleRecipe* sampleOf(const std::string& path, std::vector<SampleRecipe>& samples)
{
    const std::string weights = weightsOf(path);
    for (SampleRecipe& sample : samples)
        if (!weights.empty() && !sample.files.empty() && !sample.background
            && weightsOf(sample.files.front()) == weights)
            return &sample;
    return nullptr;
}

/// Adds the files: one sample for each, with a name that the others do not have, or as further runs
/// of a process. No files: one sample without any.
void addSamples(std::vector<SampleRecipe>& samples, const QStringList& files)
{
    for (const QString& file : files) {
        const std::string path = QFileInfo(file).absoluteFilePath().toStdString();
        if (SampleRecipe* known = sampleOf(path, samples)) {
            known->files.push_back(path);
            continue;
        }
        SampleRecipe sample;
        sample.files = {path};
        sample.name = freeName(samples, baseName(file));
        samples.push_back(std::move(sample));
    }
    if (samples.empty()) {
        samples.push_back({});
        samples.back().name = "events";
    }
}

void addAugments(Recipe& study, const std::string& reference)
{
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

/// What a study of files of particles can do once its parameters are known: the usual comparison.
void addMethods(Recipe& study)
{
    const auto schema = fileSchema(study);
    if (!schema || !study.augments.empty() || !study.trainings.empty() || !study.limits.empty())
        return;
    const Benchmark* point = usualPoint(*schema);
    addAugments(study, point ? point->name : std::string());
    addTraining(study, "alices", "ALICES", "ratio");
    addTraining(study, "sally", "SALLY", "score");
    std::vector<std::string> estimators{"rate"};
    if (!study.observables.empty())
        estimators.push_back("histogram:" + study.observables.front().name);
    estimators.insert(estimators.end(), {"sally", "alices"});
    addLimits(study, *schema, estimators);
    study.limits.back().luminosityFb = filesLuminosityFb;
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
    addAugments(study, reference);
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
    if (!particleFormat({}, name.toStdString()).empty())
        return true;
    for (const SampleReader& reader : sampleReaders())
        for (const std::string& ending : reader.endings)
            if (name.endsWith(QString::fromStdString(ending)))
                return true;
    return false;
}

QString eventFileFilter()
{
    QStringList endings{"*.lhe",      "*.lhe.gz",   "*.hepmc",    "*.hepmc.gz", "*.hepmc2",
                        "*.hepmc2.gz", "*.hepmc3", "*.hepmc3.gz"};
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
    addSamples(samples, files);
    Recipe study = document.study();
    const bool first = study.parameters.empty();
    study.samples = std::move(samples);
    completeFromFiles(study);
    if (first && !study.parameters.empty())
        addMethods(study);
    editStudy(document, std::move(study),
              QCoreApplication::translate("NewStudy", "add event files"));
    return true;
}

Recipe newStudyOfFiles(const QStringList& files)
{
    Recipe study;
    study.name = files.isEmpty() ? "imported events"
                                 : baseName(files.front()).toStdString();
    addSamples(study.samples, files);
    study.seed = 7;
    completeFromFiles(study);
    if (!study.parameters.empty())
        addMethods(study);
    return study;
}

} // namespace assay
