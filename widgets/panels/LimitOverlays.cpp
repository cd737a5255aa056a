// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/LimitOverlays.hpp"

#include "widgets/bridge/CompareScene.hpp"
#include "widgets/bridge/LimitScene.hpp"
#include "widgets/bridge/RunOverlays.hpp"

#include <algorithm>

namespace assay {

namespace {

constexpr auto place = "limits";

} // namespace

LimitOverlays::LimitOverlays(const PageContext& context, LimitScene& scene, QObject* parent)
    : QObject(parent), m_context(context), m_scene(scene), m_compare(CompareScene::of(context)),
      m_runs(RunOverlays::of(context.document))
{
    connect(&m_runs, &RunOverlays::changed, this, &LimitOverlays::update);
    connect(&m_compare, &CompareScene::runsChanged, this, &LimitOverlays::update);
    connect(&m_compare, &CompareScene::selectionChanged, this, &LimitOverlays::update);
    update();
}

void LimitOverlays::acceptAt(PlotView& plot)
{
    new DropTarget(
        plot, [this](const Selected& selected) { return offer(selected); },
        [this](const Selected& selected) { take(selected); },
        [this] { return m_runs.clear(place); });
}

QString LimitOverlays::drawnCurve(qint64 run) const
{
    const auto rows = m_compare.runsOf(run);
    const bool one = rows.size() == 1 && rows[0]->limitRun == m_scene.drawnRun();
    return one && m_scene.drawnRun() ? QString::fromStdString(rows[0]->name) : QString();
}

DropOffer LimitOverlays::offer(const Selected& selected) const
{
    const qint64 id = RunOverlays::runOf(m_context.document, selected);
    const QString label = RunOverlays::labelOf(m_context.document, id);
    const auto run = id > 0 ? m_context.document.project()->run(id) : std::nullopt;
    if (!run || !(run->stage.starts_with("train.") || run->stage.starts_with("limits.")))
        return {false, tr("Only finished limits and trainings can be shown here.")};
    if (m_runs.contains(place, id))
        return {true, tr("Take %1 away").arg(label)};
    const auto rows = m_compare.runsOf(id);
    const bool any = std::any_of(rows.begin(), rows.end(), [](auto* row) { return row->limit; });
    if (!any && m_compare.upToDate())
        return {false, tr("%1 has no limit yet.").arg(label)};
    if (!any)
        m_compare.update(); // Until then it is believed.
    if (const QString drawn = drawnCurve(id); !drawn.isEmpty())
        return {true, m_scene.hidden().contains(drawn) ? tr("Show %1 again").arg(label)
                                                       : tr("Hide %1").arg(label)};
    if (id == m_scene.drawnRun())
        return {false, tr("%1 is what is drawn here.").arg(label)};
    const QVector<LimitCurve>& curves = m_scene.curves();
    const bool other = any && !curves.isEmpty()
                       && std::none_of(rows.begin(), rows.end(), [&](const ComparedRun* row) {
                              return row->limit
                                     && freeAxes(*row->limit) == freeAxes(*curves[0].result);
                          });
    if (other)
        return {false, tr("%1 scans other parameters.").arg(label)};
    return {true, tr("Show %1 here").arg(label)};
}

void LimitOverlays::take(const Selected& selected)
{
    const qint64 id = RunOverlays::runOf(m_context.document, selected);
    const QString drawn = drawnCurve(id);
    if (!drawn.isEmpty() && !m_runs.contains(place, id))
        m_scene.toggle(drawn, false);
    else
        m_runs.toggle(place, id);
}

void LimitOverlays::update()
{
    QVector<LimitScene::Overlay> overlays;
    const QVector<qint64> wanted = m_runs.at(place);
    if (!wanted.isEmpty())
        m_compare.update();
    for (const qint64 id : wanted)
        for (const ComparedRun* run : m_compare.runsOf(id)) {
            if (!run->limit)
                continue;
            const QString key = QString::fromStdString(run->key);
            LimitCurve curve{CompareScene::labelOf(*run), QString::fromStdString(run->method),
                             run->limit, false, false, false,
                             m_compare.dash(key), m_compare.color(key)};
            overlays.push_back({std::move(curve), run->limitRun});
        }
    m_scene.setOverlays(overlays);
}

} // namespace assay
