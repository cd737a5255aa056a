// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/RunOverlays.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace assay {

namespace {

constexpr auto ownName = "runOverlays";
constexpr auto viewKey = "overlays";

bool finished(const std::optional<Run>& run)
{
    return run && (run->status == RunStatus::Done || run->status == RunStatus::Kept);
}

} // namespace

RunOverlays& RunOverlays::of(ProjectDocument& document)
{
    auto* made = document.findChild<RunOverlays*>(ownName, Qt::FindDirectChildrenOnly);
    return made ? *made : *new RunOverlays(document);
}

RunOverlays::RunOverlays(ProjectDocument& document) : QObject(&document), m_document(document)
{
    setObjectName(ownName);
    connect(&document, &ProjectDocument::opened, this, &RunOverlays::restore);
    connect(&document, &ProjectDocument::closed, this, [this] {
        const QStringList places = m_runs.keys();
        m_runs.clear();
        for (const QString& place : places)
            Q_EMIT changed(place);
    });
    if (document.isOpen())
        restore();
}

void RunOverlays::toggle(const QString& place, qint64 run)
{
    QVector<qint64>& runs = m_runs[place];
    if (!runs.removeOne(run))
        runs << run;
    keep();
    Q_EMIT changed(place);
}

bool RunOverlays::clear(const QString& place)
{
    if (at(place).isEmpty())
        return false;
    m_runs.remove(place);
    keep();
    Q_EMIT changed(place);
    return true;
}

qint64 RunOverlays::runOf(const ProjectDocument& document, const Selected& selected)
{
    if (!document.isOpen())
        return 0;
    const Project& project = *document.project();
    const std::string name = selected.name.toStdString();
    std::optional<Run> run;
    switch (selected.kind) {
    case Selected::Kind::Run: run = project.run(selected.number); break;
    case Selected::Kind::Estimator: run = project.latestRun("train." + name); break;
    case Selected::Kind::Limit: run = project.latestRun("limits." + name); break;
    default: break;
    }
    return finished(run) ? run->id : 0;
}

QString RunOverlays::labelOf(const ProjectDocument& document, qint64 run)
{
    const auto found = document.isOpen() ? document.project()->run(run) : std::nullopt;
    return found ? QString("%1 #%2")
                       .arg(QString::fromStdString(found->stage).section('.', -1))
                       .arg(run)
                 : QString();
}

void RunOverlays::restore()
{
    m_runs.clear();
    const std::string text = m_document.project()->viewState(viewKey);
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    for (auto place = json.begin(); place != json.end(); ++place)
        for (const QJsonValue& id : place.value().toArray())
            if (finished(m_document.project()->run(id.toInteger())))
                m_runs[place.key()] << id.toInteger();
    for (const QString& place : m_runs.keys())
        Q_EMIT changed(place);
}

void RunOverlays::keep() const
{
    if (!m_document.isOpen() || m_document.readOnly())
        return;
    QJsonObject json;
    for (auto place = m_runs.begin(); place != m_runs.end(); ++place) {
        QJsonArray ids;
        for (const qint64 id : place.value())
            ids << id;
        json.insert(place.key(), ids);
    }
    // A view that cannot be kept is no reason to disturb anybody.
    (void)m_document.project()->setViewState(
        viewKey, QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace assay
