// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/SampleTable.hpp"

#include "core/events/ReaderTable.hpp"
#include "core/project/StudySelection.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/tables/Significant.hpp"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace assay {

namespace {

constexpr double pbPerFb = 1000.0;

QStringList formats()
{
    QStringList names{"auto", "lhe", "hepmc"};
    for (const SampleReader& reader : sampleReaders())
        names << QString::fromStdString(reader.format);
    return names;
}

QStringList pathsOf(const SampleRecipe& sample)
{
    QStringList paths;
    for (const std::string& file : sample.files)
        paths << QString::fromStdString(file);
    return paths;
}

} // namespace

SampleTable::SampleTable(ProjectDocument& document, const SampleFacts* facts, QObject* parent)
    : ListTable(document, parent), m_facts(facts)
{
    if (facts)
        connect(facts, &SampleFacts::changed, this, [this] {
            // Only these cells, so that what is being typed into another one stays.
            for (const int column : {Files, Events, CrossSection, Luminosity, Weights})
                if (rowCount() > 0)
                    Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
        });
    reload();
}

QString SampleTable::joinAbove(int row)
{
    auto samples = inForce();
    if (row < 1 || row >= int(samples.size()) || !canChangeRows())
        return tr("There is no sample above it.");
    SampleRecipe& above = samples[std::size_t(row - 1)];
    const SampleRecipe& joined = samples[std::size_t(row)];
    if (!above.process.empty() || !joined.process.empty())
        return tr("A built-in process has no files that could be joined.");
    above.files.insert(above.files.end(), joined.files.begin(), joined.files.end());
    samples.erase(samples.begin() + row);
    editStudy(document(), &Recipe::samples, samples,
              tr("join sample %1 with the one above").arg(rowName(row)));
    return {};
}

QString SampleTable::splitFiles(int row)
{
    auto samples = inForce();
    if (row < 0 || row >= int(samples.size()) || !canChangeRows())
        return tr("Choose a sample first.");
    const SampleRecipe whole = samples[std::size_t(row)];
    if (whole.files.size() < 2)
        return tr("This sample has one file only.");
    std::vector<SampleRecipe> parts;
    for (std::size_t f = 0; f < whole.files.size(); ++f) {
        parts.push_back(whole);
        parts.back().files = {whole.files[f]};
        if (f > 0)
            parts.back().name += "-" + std::to_string(f + 1);
    }
    samples.erase(samples.begin() + row);
    samples.insert(samples.begin() + row, parts.begin(), parts.end());
    editStudy(document(), &Recipe::samples, samples,
              tr("split sample %1").arg(QString::fromStdString(whole.name)));
    return {};
}

const std::vector<SampleRecipe>& SampleTable::inForce() const
{
    return document().study().samples;
}

std::vector<StudyTable::Column> SampleTable::columns() const
{
    return {{tr("sample"), tr("Name of the sample")},
            {tr("files"), tr("Its files, with “;” between them, or the built-in process")},
            {tr("format"), tr("How they are read; auto goes by the ending"), true,
             CellKind::Choice, formats()},
            {tr("events"), tr("Events in the files"), false, CellKind::Number},
            {tr("k-factor"), tr("Multiplies all weights of the sample, for instance the ratio of "
                                "the cross section at a higher order to the one of the files"),
             true, CellKind::Number},
            {tr("σ [pb]"), tr("Sum of the weights at the first benchmark times the k-factor: "
                              "events = σ × luminosity"),
             false, CellKind::Number},
            {tr("L [fb⁻¹]"), tr("Luminosity of which this sample is worth: Σw / Σw² at the first "
                                "benchmark, k-factor included. Limits at a larger one see the "
                                "statistical noise of the sample"),
             false, CellKind::Number},
            {tr("weights"), tr("What the check of the weights says"), false},
            {tr("background"), tr("Background does not depend on the parameters"), true,
             CellKind::Choice, {tr("no"), tr("yes")}},
            {tr("generated at"), tr("Benchmark from which the events were drawn, where the file "
                                    "does not say"),
             true, CellKind::Choice, benchmarkNames()},
            {tr("weights from"), tr("LHE file that has the weights of a HepMC file, matched by "
                                    "the number of the event")},
            {tr("systematics"), tr("Names of the systematics that apply to the sample, with "
                                   "commas between them")}};
}

QVariant SampleTable::value(int row, int column, int role) const
{
    const SampleRecipe& sample = inForce()[std::size_t(row)];
    if (role == Qt::ToolTipRole) {
        const QString text = tip(sample, column);
        return text.isEmpty() ? QVariant() : text;
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    return column == Events || column == CrossSection || column == Luminosity || column == Weights
               ? found(sample, column)
               : shown(sample, column, role);
}

/// What the study says.
QString SampleTable::shown(const SampleRecipe& sample, int column, int role) const
{
    QStringList names;
    switch (column) {
    case Name: return QString::fromStdString(sample.name);
    case Files:
        if (!sample.process.empty())
            return tr("process %1").arg(QString::fromStdString(sample.process));
        if (role == Qt::EditRole)
            return pathsOf(sample).join("; ");
        for (const QString& path : pathsOf(sample))
            names << (QFileInfo::exists(path) ? QString() : QString("⚠ "))
                         + QFileInfo(path).fileName();
        return names.join(", ");
    case Format: return QString::fromStdString(sample.format);
    case KFactor:
        return role == Qt::EditRole ? exactNumber(sample.kFactor) : cellNumber(sample.kFactor);
    case GeneratedAt: return QString::fromStdString(sample.generatedAt);
    case WeightsFrom: {
        const QString path = QString::fromStdString(sample.weightsFrom);
        return role == Qt::EditRole || path.isEmpty()
                   ? path
                   : (QFileInfo::exists(path) ? QString() : QString("⚠ "))
                         + QFileInfo(path).fileName();
    }
    case Systematics:
        for (const std::string& name : sample.systematics)
            names << QString::fromStdString(name);
        return names.join(", ");
    default: return sample.background ? tr("yes") : tr("no");
    }
}

/// What the files say.
QString SampleTable::found(const SampleRecipe& sample, int column) const
{
    if (!sample.process.empty())
        return column == Events && sample.events > 0
                   ? QLocale().toString(qulonglong(sample.events))
                   : QString();
    const auto facts = m_facts ? m_facts->of(sample) : std::nullopt;
    if (!facts)
        return column == Weights && m_facts && m_facts->reading() ? tr("reading…") : QString();
    if (!facts->problem.isEmpty())
        return column == Weights ? tr("✖ cannot be read") : QString();
    switch (column) {
    case Events: return QLocale().toString(facts->events);
    case CrossSection:
        return withError(sample.kFactor * facts->sum, std::abs(sample.kFactor) * facts->error);
    case Luminosity: {
        const double variance = sample.kFactor * facts->error * facts->error;
        return facts->sum > 0.0 && variance > 0.0
                   ? QString::number(facts->sum / variance / pbPerFb, 'g', 3) : QString();
    }
    default:
        return facts->findings.isEmpty() ? tr("✔") : tr("⚠ %n findings", nullptr,
                                                        int(facts->findings.size()));
    }
}

QString SampleTable::tip(const SampleRecipe& sample, int column) const
{
    if (column == Files)
        return pathsOf(sample).join('\n');
    if (column == WeightsFrom)
        return QString::fromStdString(sample.weightsFrom);
    const auto facts = m_facts ? m_facts->of(sample) : std::nullopt;
    if (!facts || (column != Weights && column != CrossSection && column != Luminosity))
        return {};
    if (!facts->problem.isEmpty())
        return facts->problem;
    return column == Weights ? facts->findings.join('\n') : facts->sums.join('\n');
}

QString SampleTable::put(SampleRecipe& sample, int column, const QString& text) const
{
    switch (column) {
    case Files: return putFiles(sample, text);
    case KFactor: return putFactor(sample, text);
    case Background: return putBackground(sample, text);
    case GeneratedAt: return putBenchmark(sample, text);
    case WeightsFrom: return putWeights(sample, text);
    case Systematics: return putSystematics(sample, text);
    default: break;
    }
    if (!formats().contains(text))
        return tr("There is no format “%1”. Known are %2.").arg(text, formats().join(", "));
    sample.format = text.toStdString();
    return {};
}

QString SampleTable::putFiles(SampleRecipe& sample, const QString& text) const
{
    if (!sample.process.empty())
        return tr("This sample is a built-in process, which has no files.");
    std::vector<std::string> files;
    for (const QString& part : text.split(';', Qt::SkipEmptyParts)) {
        const QString path = part.trimmed();
        if (!QFileInfo(path).isFile())
            return tr("There is no file “%1”. Choose one with “Add files…” or “Locate…”.")
                .arg(path);
        files.push_back(QFileInfo(path).absoluteFilePath().toStdString());
    }
    if (files.empty())
        return tr("A sample needs at least one file.");
    sample.files = std::move(files);
    return {};
}

QString SampleTable::putFactor(SampleRecipe& sample, const QString& text) const
{
    const ParsedNumber number = parseNumber(text);
    if (!number.problem.isEmpty())
        return number.problem;
    if (!(number.value > 0.0))
        return tr("A k-factor is greater than zero; 1 changes nothing.");
    sample.kFactor = number.value;
    return {};
}

QString SampleTable::putBackground(SampleRecipe& sample, const QString& text) const
{
    const bool yes = text == tr("yes") || text == "1" || text == "true";
    if (!yes && text != tr("no") && text != "0" && text != "false")
        return tr("Type “%1” or “%2”.").arg(tr("yes"), tr("no"));
    if (yes && !sample.generatedAt.empty())
        return tr("This sample was generated at the benchmark %1, so it is signal.")
            .arg(QString::fromStdString(sample.generatedAt));
    sample.background = yes;
    return {};
}

QString SampleTable::putBenchmark(SampleRecipe& sample, const QString& text) const
{
    if (!benchmarkNames().contains(text))
        return tr("There is no benchmark “%1”. Known are %2.")
            .arg(text, benchmarkNames().mid(1).join(", "));
    if (!text.isEmpty() && sample.background)
        return tr("This sample is background, which is not generated at a benchmark.");
    sample.generatedAt = text.toStdString();
    return {};
}

QString SampleTable::putWeights(SampleRecipe& sample, const QString& text) const
{
    const QString path = text.trimmed();
    if (!path.isEmpty() && !QFileInfo(path).isFile())
        return tr("There is no file “%1”. Choose one with “Weights from an LHE file…”.").arg(path);
    sample.weightsFrom
        = path.isEmpty() ? std::string() : QFileInfo(path).absoluteFilePath().toStdString();
    return {};
}

QString SampleTable::putSystematics(SampleRecipe& sample, const QString& text) const
{
    QStringList known;
    for (const Systematic& systematic : document().study().systematics)
        known << QString::fromStdString(systematic.name);
    std::vector<std::string> names;
    for (const QString& part : text.split(',', Qt::SkipEmptyParts)) {
        if (!known.contains(part.trimmed()))
            return tr("The study has no systematic “%1”. It has %2.")
                .arg(part.trimmed(), known.isEmpty() ? tr("none") : known.join(", "));
        names.push_back(part.trimmed().toStdString());
    }
    sample.systematics = std::move(names);
    return {};
}

/// With an empty one: as the file says.
QStringList SampleTable::benchmarkNames() const
{
    QStringList names{QString()};
    // Before there are events only the study says what its benchmarks are.
    const auto& known = document().schema().benchmarks;
    for (const Benchmark& benchmark : known.empty() ? document().study().benchmarks : known)
        if (!benchmark.isNuisance)
            names << QString::fromStdString(benchmark.name);
    return names;
}

bool SampleTable::isNeeded(int column) const
{
    const auto hepmc = [](const SampleRecipe& sample) {
        return !sample.weightsFrom.empty()
               || std::any_of(sample.files.begin(), sample.files.end(),
                              [&](const std::string& file) {
                                  return particleFormat(sample, file) == "hepmc";
                              });
    };
    const auto& samples = inForce();
    switch (column) {
    case GeneratedAt:
        return std::any_of(samples.begin(), samples.end(), [](const SampleRecipe& sample) {
            return sample.process.empty();
        });
    case WeightsFrom: return std::any_of(samples.begin(), samples.end(), hepmc);
    case Systematics: return !document().study().systematics.empty();
    default: return true;
    }
}

QString SampleTable::insertRow(Recipe& study, int copyOf) const
{
    if (copyOf < 0)
        return tr("Use “Add files…”, or drop the files onto the window.");
    return ListTable::insertRow(study, copyOf);
}

} // namespace assay
