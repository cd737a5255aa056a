// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/CompareScene.hpp"

#include "widgets/bridge/LimitScene.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace assay {

namespace {

constexpr auto sceneName = "compareScene";
constexpr auto viewKey = "compare";
constexpr int firstSelected = 4; ///< Runs that are selected until the user chooses.

} // namespace

CompareScene& CompareScene::of(const PageContext& context)
{
    auto* scene =
        context.document.findChild<CompareScene*>(sceneName, Qt::FindDirectChildrenOnly);
    return scene ? *scene : *new CompareScene(context, &context.document);
}

CompareScene::CompareScene(const PageContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
    setObjectName(sceneName);
    const auto dirty = [this] { m_dirty = true; };
    connect(&context.document, &ProjectDocument::stagesChanged, this, dirty);
    connect(&context.tasks, &TaskBridge::stagesFinished, this, dirty);
    connect(&LimitScene::of(context), &LimitScene::coverageMeasured, this, dirty);
    connect(&context.document, &ProjectDocument::closed, this, [this] {
        m_dirty = true;
        m_runs.clear();
        m_selected.clear();
        m_dashes.clear();
        m_colors.clear();
        Q_EMIT runsChanged();
    });
    connect(&context.document, &ProjectDocument::opened, this, [this] { readView(); });
    if (context.document.isOpen())
        readView();
}

void CompareScene::update()
{
    if (!m_dirty || m_loading || !m_context.document.isOpen())
        return;
    m_dirty = false;
    m_loading = true;
    const std::shared_ptr<Project> project = m_context.document.project();
    using Runs = std::vector<ComparedRun>;
    auto body = [project](const TaskContext&) -> Result<Runs> { return comparedRuns(*project); };
    m_context.tasks.compute<Runs>(
        tr("Read the runs"), body, this, [this, project](Result<Runs> runs) {
            m_loading = false;
            if (!runs || project != m_context.document.project()) {
                m_dirty = true;
                return;
            }
            m_runs = std::move(*runs);
            m_selected.removeIf([this](const QString& key) { return !run(key); });
            if (m_selected.isEmpty())
                for (std::size_t i = 0; i < m_runs.size() && m_selected.size() < firstSelected; ++i)
                    m_selected << QString::fromStdString(m_runs[i].key);
            Q_EMIT runsChanged();
            Q_EMIT selectionChanged();
        });
}

const ComparedRun* CompareScene::run(const QString& key) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const ComparedRun& run) {
        return QString::fromStdString(run.key) == key;
    });
    return found == m_runs.end() ? nullptr : &*found;
}

std::vector<const ComparedRun*> CompareScene::runsOf(std::int64_t number) const
{
    std::vector<const ComparedRun*> found;
    for (const ComparedRun& run : m_runs)
        if (number > 0 && (run.trainRun == number || run.limitRun == number))
            found.push_back(&run);
    return found;
}

void CompareScene::select(const QStringList& keys)
{
    if (keys == m_selected)
        return;
    m_selected = keys;
    writeView();
    Q_EMIT selectionChanged();
}

std::vector<const ComparedRun*> CompareScene::selectedRuns() const
{
    std::vector<const ComparedRun*> runs;
    for (const QString& key : m_selected)
        if (const ComparedRun* found = run(key))
            runs.push_back(found);
    return runs;
}

QString CompareScene::labelOf(const ComparedRun& run)
{
    return QString("%1 #%2").arg(QString::fromStdString(run.name))
        .arg(run.trainRun ? run.trainRun : run.limitRun);
}

QVector<LimitCurve> CompareScene::curves() const
{
    QVector<LimitCurve> curves;
    for (const ComparedRun* run : selectedRuns()) {
        if (!run->limit)
            continue;
        LimitCurve curve{labelOf(*run), QString::fromStdString(run->method), run->limit,
                         false, false, false, dash(QString::fromStdString(run->key)),
                         color(QString::fromStdString(run->key))};
        curves.push_back(std::move(curve));
    }
    return curves;
}

std::optional<Qt::PenStyle> CompareScene::dash(const QString& key) const
{
    const auto found = m_dashes.find(key);
    return found == m_dashes.end() ? std::nullopt
                                   : std::optional<Qt::PenStyle>(Qt::PenStyle(*found));
}

void CompareScene::setDash(const QString& key, std::optional<Qt::PenStyle> dash)
{
    if (dash)
        m_dashes[key] = int(*dash);
    else
        m_dashes.remove(key);
    writeView();
    Q_EMIT selectionChanged();
}

std::optional<QColor> CompareScene::color(const QString& key) const
{
    const auto found = m_colors.find(key);
    return found == m_colors.end() ? std::nullopt : std::optional<QColor>(*found);
}

void CompareScene::setColor(const QString& key, std::optional<QColor> color)
{
    if (color)
        m_colors[key] = *color;
    else
        m_colors.remove(key);
    writeView();
    Q_EMIT selectionChanged();
}

void CompareScene::readView()
{
    const std::string text = m_context.document.project()->viewState(viewKey);
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    m_selected.clear();
    m_dashes.clear();
    m_colors.clear();
    for (const QJsonValue& key : json.value("selected").toArray())
        m_selected << key.toString();
    const QJsonObject dashes = json.value("dashes").toObject();
    for (auto it = dashes.begin(); it != dashes.end(); ++it)
        if (const int dash = it.value().toInt();
            dash >= Qt::SolidLine && dash <= Qt::DashDotDotLine)
            m_dashes[it.key()] = dash;
    const QJsonObject colors = json.value("colors").toObject();
    for (auto it = colors.begin(); it != colors.end(); ++it)
        if (const QColor color(it.value().toString()); color.isValid())
            m_colors[it.key()] = color;
    m_dirty = true;
}

void CompareScene::writeView() const
{
    if (!m_context.document.isOpen() || m_context.document.readOnly())
        return;
    QJsonObject dashes;
    for (auto it = m_dashes.begin(); it != m_dashes.end(); ++it)
        dashes.insert(it.key(), it.value());
    QJsonObject colors;
    for (auto it = m_colors.begin(); it != m_colors.end(); ++it)
        colors.insert(it.key(), it->name());
    const QJsonObject json{{"selected", QJsonArray::fromStringList(m_selected)},
                           {"dashes", dashes},
                           {"colors", colors}};
    (void)m_context.document.project()
        ->setViewState(viewKey, QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString())
        .ok();
}

} // namespace assay
