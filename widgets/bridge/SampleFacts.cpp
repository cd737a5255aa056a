// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/SampleFacts.hpp"

#include "core/events/ReaderTable.hpp"
#include "core/events/SampleCheck.hpp"
#include "core/project/StudySelection.hpp"
#include "core/tasks/ParticleStudy.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// Which files, and of when; for particles also what the study says about their weights. Empty for
/// samples without files.
QString keyOf(const Recipe& study, const SampleRecipe& sample)
{
    QString key;
    if (holdsParticles(sample)) {
        key = QString::fromStdString(sample.generatedAt + "|" + sample.weightsFrom)
              + (sample.background ? "|background" : "");
        for (const Benchmark& benchmark : study.benchmarks)
            key += "|" + QString::fromStdString(benchmark.name);
        key += '\n';
    }
    for (const std::string& file : sample.files) {
        const QFileInfo info(QString::fromStdString(file));
        key += QString("%1|%2|%3\n").arg(info.filePath()).arg(info.size())
                   .arg(info.lastModified().toMSecsSinceEpoch());
    }
    return sample.files.empty() ? QString() : key + QString::fromStdString(sample.format);
}

/// Files of one sample are runs of one process: their cross sections are averaged by the numbers of
/// events, as the import does it.
void addFile(FileFacts& facts, const SampleReport& report)
{
    const auto before = double(facts.events), added = double(report.events);
    facts.events += report.events;
    for (const BenchmarkSum& sum : report.benchmarks)
        facts.sums << QString("%1: %2 ± %3 pb").arg(QString::fromStdString(sum.name))
                          .arg(sum.sum, 0, 'g', 5).arg(sum.error, 0, 'g', 2);
    if (!report.benchmarks.empty()) {
        const BenchmarkSum& first = report.benchmarks.front();
        const double all = std::max(1.0, before + added);
        facts.sum = (before * facts.sum + added * first.sum) / all;
        facts.error = std::hypot(before * facts.error, added * first.error) / all;
    }
    for (const Finding& finding : report.findings)
        if (finding.severity != Severity::Note)
            facts.findings << QString::fromStdString(finding.message);
}

/// Sums of the weights of one file of particles, as the import would read it: at the benchmarks,
/// or, while the study does not say which those are, of the events themselves.
Status addParticles(FileFacts& facts, const Recipe& study, const SampleRecipe& sample,
                    const std::string& file, const TaskContext& context)
{
    SampleRecipe plain = sample;
    plain.kFactor = 1.0;
    const auto schema = fileSchema(study);
    auto stream = schema ? particleFile(study, plain, file, *schema, {})
                         : plainParticles(plain, file);
    if (!stream)
        return stream.error();
    const auto columns = schema ? Eigen::Index(schema->physicsBenchmarkCount()) : 1;
    Vector sums = Vector::Zero(columns), squares = sums;
    ParticleBlock block;
    SampleReport report;
    for (std::size_t chunk = 0; chunk == 0 || block.count > 0; ++chunk) {
        if (context.cancelRequested())
            return cancelled();
        context.report((*stream)->fraction(), file);
        if (Status status = (*stream)->read(chunk, block); !status)
            return status;
        const auto weights = block.weights.topLeftCorner(Eigen::Index(block.count), columns);
        sums += weights.colwise().sum().transpose();
        squares += weights.cwiseAbs2().colwise().sum().transpose();
        report.events += block.count;
    }
    const double scale = (*stream)->correction();
    for (Eigen::Index b = 0; b < columns; ++b) {
        BenchmarkSum sum;
        sum.name = schema ? schema->benchmarks[std::size_t(b)].name : "events";
        sum.sum = scale * sums[b];
        sum.error = scale * std::sqrt(squares[b]);
        report.benchmarks.push_back(sum);
    }
    report.findings = (*stream)->findings();
    addFile(facts, report);
    return {};
}

FileFacts read(const Recipe& study, const SampleRecipe& sample, const TaskContext& context)
{
    FileFacts facts;
    for (const std::string& file : sample.files) {
        if (!particleFormat(sample, file).empty()) {
            if (Status status = addParticles(facts, study, sample, file, context); !status) {
                facts.problem = QString::fromStdString(status.error().text());
                return facts;
            }
            continue;
        }
        const auto events = openSample(file, context, sample.format);
        const auto report = events ? checkSample(*events, file, context)
                                   : Result<SampleReport>(events.error());
        if (!report) {
            facts.problem = QString::fromStdString(report.error().text());
            return facts;
        }
        addFile(facts, *report);
    }
    return facts;
}

} // namespace

SampleFacts::SampleFacts(ProjectDocument& document, TaskBridge& tasks, QObject* parent)
    : QObject(parent), m_document(document), m_tasks(tasks)
{
}

std::optional<FileFacts> SampleFacts::of(const SampleRecipe& sample) const
{
    const auto found = m_facts.constFind(keyOf(m_document.study(), sample));
    return found == m_facts.cend() ? std::nullopt : std::optional<FileFacts>(*found);
}

void SampleFacts::update()
{
    QList<std::pair<QString, SampleRecipe>> wanted;
    for (const SampleRecipe& sample : m_document.study().samples)
        if (const QString key = keyOf(m_document.study(), sample);
            !key.isEmpty() && !m_facts.contains(key))
            wanted.push_back({key, sample});
    if (wanted.isEmpty() || m_reading)
        return;
    m_reading = true;
    using Found = QHash<QString, FileFacts>;
    auto body = [wanted, study = m_document.study()](const TaskContext& context) -> Result<Found> {
        Found found;
        for (const auto& [key, sample] : wanted) {
            if (context.cancelRequested())
                return cancelled();
            found.insert(key, read(study, sample, context));
        }
        return found;
    };
    m_tasks.compute<Found>(tr("Read the samples"), body, this, [this](const Result<Found>& found) {
        m_reading = false;
        if (found)
            m_facts.insert(*found);
        Q_EMIT changed();
        // What came meanwhile.
        if (found)
            update();
    });
}

} // namespace assay
