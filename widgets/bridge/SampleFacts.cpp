// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/SampleFacts.hpp"

#include "core/events/ReaderTable.hpp"
#include "core/events/SampleCheck.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// Which files, and of when. Empty for samples without files.
QString keyOf(const SampleRecipe& sample)
{
    QString key;
    for (const std::string& file : sample.files) {
        const QFileInfo info(QString::fromStdString(file));
        key += QString("%1|%2|%3\n").arg(info.filePath()).arg(info.size())
                   .arg(info.lastModified().toMSecsSinceEpoch());
    }
    return key.isEmpty() ? key : key + QString::fromStdString(sample.format);
}

void addFile(FileFacts& facts, const SampleReport& report)
{
    facts.events += report.events;
    for (const BenchmarkSum& sum : report.benchmarks)
        facts.sums << QString("%1: %2 ± %3 pb").arg(QString::fromStdString(sum.name))
                          .arg(sum.sum, 0, 'g', 5).arg(sum.error, 0, 'g', 2);
    if (!report.benchmarks.empty()) {
        facts.sum += report.benchmarks.front().sum;
        facts.error = std::hypot(facts.error, report.benchmarks.front().error);
    }
    for (const Finding& finding : report.findings)
        if (finding.severity != Severity::Note)
            facts.findings << QString::fromStdString(finding.message);
}

FileFacts read(const SampleRecipe& sample, const TaskContext& context)
{
    FileFacts facts;
    for (const std::string& file : sample.files) {
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
    const auto found = m_facts.constFind(keyOf(sample));
    return found == m_facts.cend() ? std::nullopt : std::optional<FileFacts>(*found);
}

void SampleFacts::update()
{
    QList<std::pair<QString, SampleRecipe>> wanted;
    for (const SampleRecipe& sample : m_document.study().samples)
        if (const QString key = keyOf(sample); !key.isEmpty() && !m_facts.contains(key))
            wanted.push_back({key, sample});
    if (wanted.isEmpty() || m_reading)
        return;
    m_reading = true;
    using Found = QHash<QString, FileFacts>;
    auto body = [wanted](const TaskContext& context) -> Result<Found> {
        Found found;
        for (const auto& [key, sample] : wanted) {
            if (context.cancelRequested())
                return cancelled();
            found.insert(key, read(sample, context));
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
