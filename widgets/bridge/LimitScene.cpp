// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/LimitScene.hpp"

#include "core/estimators/Method.hpp"
#include "core/inference/LimitRegions.hpp"
#include "core/project/LimitJson.hpp"
#include "core/tasks/LimitPlan.hpp"
#include "core/tasks/StageInputs.hpp"
#include "widgets/bridge/CompareScene.hpp"
#include "widgets/bridge/ScanEdge.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/EstimatorMethod.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr auto sceneName = "limitScene";

/// The study's levels on the grid that is there.
std::shared_ptr<const LimitResult> withLevels(std::shared_ptr<const LimitResult> result,
                                              const std::vector<double>& levels)
{
    if (result->levels == levels || result->q.size() == 0)
        return result;
    auto changed = std::make_shared<LimitResult>(*result);
    changed->levels = levels;
    (void)setRegions(*changed, {}); // Without a function nothing in it can fail.
    return changed;
}

/// Whether a run differs from the study in nothing, or nothing but the confidence levels.
bool onlyLevelsDiffer(const Project& project, Recipe study, const std::string& stage,
                      const Run& run, const std::vector<double>& levels)
{
    for (LimitsRecipe& limits : study.limits)
        if ("limits." + limits.name == stage)
            limits.levels = levels;
    for (const StageInputs& inputs : stageInputs(project, study))
        if (inputs.name == stage)
            return inputs.hash() == run.inputHash;
    return false;
}

} // namespace

LimitScene& LimitScene::of(const PageContext& context)
{
    auto* scene = context.document.findChild<LimitScene*>(sceneName, Qt::FindDirectChildrenOnly);
    return scene ? *scene : *new LimitScene(context, &context.document);
}

LimitScene::LimitScene(const PageContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_follower(context)
{
    setObjectName(sceneName);
    connect(&context.document, &ProjectDocument::studyChanged, this, &LimitScene::invalidate);
    connect(&context.document, &ProjectDocument::stagesChanged, this, &LimitScene::invalidate);
    connect(&context.document, &ProjectDocument::closed, this, [this] {
        m_run = 0;
        m_results.clear();
        m_hidden.clear();
        m_follower.reset();
        invalidate();
    });
    connect(&context.tasks, &TaskBridge::limitsChanged, this, &LimitScene::invalidate);
    connect(&context.tasks, &TaskBridge::stagesFinished, this, &LimitScene::invalidate);
    connect(&m_follower, &LimitFollower::changed, this, [this] {
        m_dirty = true;
        Q_EMIT changed();
    });
}

void LimitScene::setStage(const QString& stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    m_run = 0;
    m_hidden.clear();
    m_dragged.reset();
    invalidate();
}

const LimitsRecipe* LimitScene::recipe() const
{
    return findLimits(m_context.document.study(), m_stage.section('.', 1).toStdString());
}

void LimitScene::invalidate()
{
    m_reload = true;
    m_dirty = true;
    Q_EMIT changed();
}

const QVector<LimitCurve>& LimitScene::curves()
{
    if (m_dirty) {
        rebuild();
        addOverlays();
    }
    m_dirty = false;
    return m_curves;
}

const LimitCurve* LimitScene::curve(const QString& name)
{
    for (const LimitCurve& curve : allCurves())
        if (curve.name == name)
            return &curve;
    return nullptr;
}

const QVector<LimitCurve>& LimitScene::allCurves()
{
    (void)curves();
    return m_all;
}

std::int64_t LimitScene::drawnRun()
{
    (void)curves();
    return m_moved ? 0 : m_run;
}

void LimitScene::setOverlays(const QVector<Overlay>& overlays)
{
    if (overlays.isEmpty() && m_overlays.isEmpty())
        return;
    m_overlays = overlays;
    m_dirty = true;
    Q_EMIT changed();
}

Theta LimitScene::truth() const
{
    if (m_dragged)
        return *m_dragged;
    return recipe() ? truthOf(*recipe(), m_context.document) : Theta();
}

std::size_t LimitScene::freeCount() const
{
    std::size_t free = 0;
    if (recipe())
        for (const auto& [name, axis] : recipe()->grid)
            free += axis.size() > 2 && axis[2] > 1.5;
    return free;
}

bool LimitScene::truthMatters() const
{
    return recipe() && recipe()->observed.empty() && !m_context.document.readOnly();
}

/// What the newest run or the running stage knows.
void LimitScene::load()
{
    m_reload = false;
    const auto live = m_context.tasks.limits(m_stage);
    const Stage* planned = m_context.document.stage(m_stage);
    const bool done = planned && planned->state == StageState::Done;
    const std::shared_ptr<Project> project = m_context.document.project();
    const auto run = project->latestRun(m_stage.toStdString());
    const bool running = m_context.tasks.stageProgress(m_stage) >= 0.0;
    m_stale = false;
    if (!run || (!live.empty() && !done && running)) {
        m_run = 0;
        m_results.clear();
        if (planned)
            loadCoverages(planned->inputHash);
        for (const auto& [name, result] : live)
            m_results[name] = std::make_shared<const LimitResult>(result);
        return;
    }
    if (run->id != m_run) {
        m_results.clear();
        if (auto read = limitsFromText(run->result))
            for (LimitResult& result : *read) {
                const std::string name = result.name;
                m_results[name] = std::make_shared<const LimitResult>(std::move(result));
            }
        m_run = run->id;
    }
    loadCoverages(run->inputHash);
    loadLooks();
    // Not the planned state: that is found a moment after an edit.
    m_stale = !m_results.empty()
              && !onlyLevelsDiffer(*project, m_context.document.study(), m_stage.toStdString(),
                                   *run, m_results.begin()->second->levels);
}

/// A run looks the same wherever it is drawn.
void LimitScene::loadLooks()
{
    m_looks.clear();
    const CompareScene& compare = CompareScene::of(m_context);
    connect(&compare, &CompareScene::selectionChanged, this, &LimitScene::invalidate,
            Qt::UniqueConnection);
    for (const auto& [name, result] : m_results) {
        const auto training = m_context.document.project()->latestRun("train." + name);
        const QString key = training ? QString("train %1").arg(training->id)
                                     : QString("limit %1 %2").arg(m_run).arg(
                                           QString::fromStdString(name));
        m_looks[name] = {compare.dash(key), compare.color(key)};
    }
}

void LimitScene::loadCoverages(const std::string& limitHash)
{
    m_coverages.clear();
    const auto all = storedCoverages(*m_context.document.project(),
                                     m_stage.section('.', 1).toStdString());
    for (const CoverageRecord& record : all)
        if (record.limitHash == limitHash)
            m_coverages[record.estimator] = record;
}

const std::map<std::string, CoverageRecord>& LimitScene::coverages()
{
    (void)curves();
    return m_coverages;
}

void LimitScene::coverageStored()
{
    invalidate();
    Q_EMIT coverageMeasured();
}

void LimitScene::rebuild()
{
    m_curves.clear();
    const LimitsRecipe* limits = recipe();
    if (!limits || !m_context.document.isOpen())
        return;
    if (!m_dragged)
        m_follower.prepare(*limits);
    if (m_reload)
        load();
    const bool moved = m_stale || m_results.empty() || m_dragged.has_value();
    m_moved = moved;
    if (moved)
        m_follower.moveTo(truth());
    const LimitFollower::Results& followed = m_follower.results();
    auto left = m_results;
    for (const std::string& name : limits->estimators) {
        const auto live = followed.find(name);
        const auto found = left.find(name);
        if (moved && live != followed.end())
            addCurve(name, live->second, false);
        else if (found != left.end())
            addCurve(name, found->second, m_stale || m_dragged.has_value());
        left.erase(name);
    }
    for (const auto& [name, result] : left)
        addCurve(name, result, m_stale || m_dragged.has_value());
}

void LimitScene::addOverlays()
{
    m_all = m_curves;
    for (const Overlay& overlay : m_overlays) {
        const bool drawn = overlay.run == m_run && !m_moved;
        const bool fits = m_curves.isEmpty()
                          || freeAxes(*overlay.curve.result) == freeAxes(*m_curves[0].result);
        if (drawn || !fits)
            continue;
        m_all.push_back(overlay.curve);
        m_all.back().result = withLevels(overlay.curve.result, levels());
    }
}

void LimitScene::addCurve(const std::string& name, std::shared_ptr<const LimitResult> result,
                          bool stale)
{
    const QString entry = QString::fromStdString(name);
    const QString method = result->method.empty()
                               ? estimatorMethod(m_context.document.study(), entry)
                               : QString::fromStdString(result->method);
    LimitCurve curve{entry, method, withLevels(std::move(result), levels()), false, stale,
                     false, std::nullopt};
    if (const auto checked = m_coverages.find(name); checked != m_coverages.end() && !stale) {
        auto badge = std::make_shared<LimitResult>(*curve.result);
        badge->check = checked->second.result.words();
        curve.result = std::move(badge);
    }
    if (const auto look = m_looks.find(name); look != m_looks.end()) {
        curve.dash = look->second.dash;
        curve.color = look->second.color;
    }
    curve.running = curve.result->bestFit.theta.empty();
    curve.edge = scanEndsTooSoon(*curve.result, m_context.document.schema().parameters);
    m_curves.push_back(std::move(curve));
}

void LimitScene::moveTruth(const Theta& truth, bool finished, int gesture)
{
    if (!truthMatters())
        return;
    m_dragged = truth;
    if (!finished) {
        m_dirty = true;
        Q_EMIT changed();
        return;
    }
    m_dragged.reset();
    edit([&](LimitsRecipe& limits) {
        limits.trueTheta = truth;
        limits.trueAt.clear();
    }, tr("move the assumed truth"), gesture);
    invalidate();
}

std::vector<double> LimitScene::levels() const
{
    return m_draggedLevels.value_or(recipe() ? recipe()->levels : std::vector<double>());
}

void LimitScene::moveLevel(int index, double level, bool finished)
{
    std::vector<double> changed = levels();
    if (index < 0 || index >= int(changed.size()) || m_context.document.readOnly())
        return;
    // Between its neighbours, so that the dragged line stays the same one.
    const auto i = std::size_t(index);
    const double low = i > 0 ? changed[i - 1] + 0.001 : 0.001;
    const double high = i + 1 < changed.size() ? changed[i + 1] - 0.001 : 0.999;
    changed[i] = std::clamp(level, low, std::max(low, high));
    m_draggedLevels = changed;
    m_dirty = true;
    if (!finished) {
        Q_EMIT this->changed();
        return;
    }
    m_draggedLevels.reset();
    edit([&](LimitsRecipe& limits) { limits.levels = changed; }, tr("change confidence levels"), 0);
    invalidate();
}

void LimitScene::setHidden(const QSet<QString>& names)
{
    if (names == m_hidden)
        return;
    m_hidden = names;
    Q_EMIT changed();
}

void LimitScene::toggle(const QString& name, bool alone)
{
    if (!alone) {
        if (!m_hidden.remove(name))
            m_hidden.insert(name);
        Q_EMIT changed();
        return;
    }
    QSet<QString> others;
    for (const LimitCurve& curve : allCurves())
        if (curve.name != name)
            others.insert(curve.name);
    m_hidden = m_hidden == others ? QSet<QString>() : others;
    Q_EMIT changed();
}

QString LimitScene::edgeProblem()
{
    QStringList names;
    for (const LimitCurve& curve : curves()) {
        const Method* method = findMethod(curve.method.toStdString());
        // What only knows the rate allows whole bands, which end nowhere.
        const bool band = method && method->family == Family::Rate && freeCount() > 1;
        if (curve.edge && !curve.running && !curve.stale && !band && !m_hidden.contains(curve.name))
            names << curve.name;
    }
    return names.isEmpty() ? QString()
                           : tr("The scan ends before the region of %1 does – enlarge the range.")
                                 .arg(names.join(", "));
}

void LimitScene::enlargeRange()
{
    const std::vector<Parameter> parameters = m_context.document.schema().parameters;
    edit([&](LimitsRecipe& limits) {
        for (auto& [name, axis] : limits.grid)
            for (const Parameter& parameter : parameters)
                if (parameter.name == name)
                    axis = enlargedScan(axis, parameter);
    }, tr("enlarge the scanned range"), 0);
}

void LimitScene::edit(const std::function<void(LimitsRecipe&)>& change, const QString& text,
                      int gesture)
{
    auto all = m_context.document.study().limits;
    for (LimitsRecipe& limits : all)
        if (limits.name == m_stage.section('.', 1).toStdString())
            change(limits);
    editStudy(m_context.document, &Recipe::limits, all, text, gesture);
}

} // namespace assay
