// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LimitsView.hpp"

#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/pages/PointCard.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/panels/LimitOverlays.hpp"
#include "widgets/panels/SharedZoom.hpp"
#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plots/ProfilePlot.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

LimitsView::LimitsView(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_scene(LimitScene::of(context))
{
    auto* right = new QVBoxLayout(this);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(12);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_plots = new QStackedWidget(this);
    m_contours = new ContourPlot(m_plots);
    m_profile = new ProfilePlot(m_plots);
    m_zoom = new SharedZoom(*m_contours);
    explain(m_contours, "contour");
    explain(m_profile, "profile");
    m_plots->addWidget(m_contours);
    m_plots->addWidget(m_profile);
    row->addWidget(m_plots, 3);
    m_card = new PointCard(context, m_scene, "limits.point", this);
    row->addWidget(m_card, 2);
    right->addLayout(row, 3);
    right->addWidget(makeResults(), 1);
    connectPlots();
    auto* overlays = new LimitOverlays(context, m_scene, this);
    overlays->acceptAt(*m_contours);
    overlays->acceptAt(*m_profile);
    connect(&m_scene, &LimitScene::changed, this, &LimitsView::refreshSoon);
    connect(&sample(), &SampleView::changed, this, &LimitsView::refreshSoon);
    keepInView(this, "hiddenCurves");
}

QWidget* LimitsView::makeResults()
{
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 14, 12);
    m_results = new RowTable(
        {tr("method"), tr("best fit"), tr("q at truth"), tr("region"), tr("events"), tr("check")},
        {{}, tr("Of the scanned parameters"), tr("−2 Δ ln L of the assumed truth"),
         tr("Area, or intervals, allowed at the lowest confidence level"),
         tr("Expected number of events"), tr("Measured coverage, or unchecked")},
        true, this);
    auto* table = makeTableView("table.limits", tr("Limits"), m_results, frame);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    // Intervals are long: limits and their checks are first, where they are always seen.
    table->horizontalHeader()->moveSection(2, 5);
    table->horizontalHeader()->moveSection(3, 5);
    layout->addWidget(table);
    // The plots have the larger part.
    table->setMinimumHeight(fontMetrics().height() * 8);
    table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    return frame;
}

QStringList LimitsView::hiddenCurves() const
{
    QStringList names = m_scene.hidden().values();
    names.sort();
    return names;
}

void LimitsView::setHiddenCurves(const QStringList& names)
{
    if (!m_scene.stage().isEmpty()) // Before, there is nothing of which something could be hidden.
        m_scene.setHidden(QSet<QString>(names.begin(), names.end()));
}

void LimitsView::connectPlots()
{
    connect(m_contours, &ContourPlot::truthMoved, this,
            [this](double x, double y, bool finished, int gesture) {
                moveTruth(x, y, finished, gesture);
            });
    connect(m_profile, &ProfilePlot::truthMoved, this,
            [this](double x, bool finished, int gesture) {
                moveTruth(x, std::nullopt, finished, gesture);
            });
    connect(m_contours, &ContourPlot::pointClicked, this,
            [this](double x, double y) { m_card->setPoint(pointAt(x, y)); });
    connect(m_profile, &ProfilePlot::pointClicked, this,
            [this](double x) { m_card->setPoint(pointAt(x, std::nullopt)); });
    connect(m_contours, &ContourPlot::curveClicked, &m_scene, &LimitScene::toggle);
    connect(m_profile, &ProfilePlot::curveClicked, &m_scene, &LimitScene::toggle);
    connect(m_profile, &ProfilePlot::levelMoved, this, &LimitsView::moveLevel);
}

Theta LimitsView::pointAt(double x, std::optional<double> y) const
{
    const Theta truth = m_scene.truth();
    return m_scene.curves().isEmpty()
               ? truth
               : thetaAt(*m_scene.curves().front().result, truth, x, y);
}

void LimitsView::moveTruth(double x, std::optional<double> y, bool finished, int gesture)
{
    m_scene.moveTruth(pointAt(x, y), finished, gesture);
    // Under the mouse at once, not when the event loop comes round.
    refreshNow();
}

void LimitsView::moveLevel(int index, double level, bool finished)
{
    m_scene.moveLevel(index, level, finished);
    refreshNow();
}

void LimitsView::refresh()
{
    const QVector<LimitCurve>& curves = m_scene.allCurves();
    std::size_t free = m_scene.freeCount();
    if (!curves.isEmpty()) {
        const LimitResult& first = *curves.front().result;
        free = freeAxes(first).size();
        updateAxes(first);
        updateTruth(first);
    }
    const bool plane = free != 1;
    const bool stale = std::any_of(curves.begin(), curves.end(),
                                   [](const LimitCurve& curve) { return curve.stale; });
    m_plots->setCurrentIndex(plane ? 0 : 1);
    m_contours->setTruthDraggable(m_scene.truthMatters());
    m_profile->setTruthDraggable(m_scene.truthMatters());
    m_contours->setHidden(m_scene.hidden());
    m_profile->setHidden(m_scene.hidden());
    if (plane)
        m_contours->setCurves(curves);
    else
        m_profile->setCurves(curves);
    m_contours->setStale(stale);
    m_profile->setStale(stale);
    m_card->refresh();
    updateTable();
}

void LimitsView::updateAxes(const LimitResult& result)
{
    const auto axes = freeAxes(result);
    const auto& parameters = document().schema().parameters;
    QStringList levels;
    for (const double level : result.levels)
        levels << percent(level);
    const QString at = tr("%1 fb^{-1}").arg(result.luminosityPb / 1000.0);
    if (axes.size() == 2) {
        m_contours->setAxes(titleOf(parameters, axes[0]), titleOf(parameters, axes[1]),
                            result.grid[axes[0]], result.grid[axes[1]]);
        m_zoom->setGroup(limitZoomGroup(result));
        m_contours->setTitle(tr("Contours at %1, thick to thin, %2").arg(levels.join(", "), at));
    } else if (axes.size() == 1) {
        m_profile->setAxis(titleOf(parameters, axes[0]), result.grid[axes[0]]);
        m_profile->setTitle(tr("−2 Δ ln L with lines at %1, %2").arg(levels.join(", "), at));
    }
}

void LimitsView::updateTruth(const LimitResult& result)
{
    const auto axes = freeAxes(result);
    const Theta truth = m_scene.truth();
    if (axes.size() == 2 && axes[1] < truth.size())
        m_contours->setTruth(std::array<double, 2>{truth[axes[0]], truth[axes[1]]});
    if (axes.size() == 1 && axes[0] < truth.size())
        m_profile->setTruth(truth[axes[0]]);
}

void LimitsView::updateTable()
{
    const QVector<LimitCurve>& curves = m_scene.allCurves();
    const auto styles = stylesOf(curves, PlotTheme::forPalette(palette()));
    QVector<ResultRow> rows;
    for (int i = 0; i < curves.size(); ++i) {
        const LimitResult& result = *curves[i].result;
        const double q = std::max(0.0, result.bestFit.qAtTrue);
        const double level = result.levels.empty() ? 0.68 : result.levels.front();
        QStringList tips;
        if (result.invalid)
            tips << tr("%1 event-θ pairs had no valid ratio").arg(result.invalid);
        if (result.minima.size() > 1)
            tips << tr("%1 local minima").arg(result.minima.size());
        tips << QString::fromStdString(result.check);
        rows.push_back({curves[i].name,
                        {legendText(curves[i]), pointText(result, result.bestFit.theta),
                         QString::number(q, 'f', 3), regionText(result, level),
                         cellNumber(result.expectedEvents), checkText(result)},
                        styles[i].color, tips.join('\n')});
    }
    m_results->setRows(rows);
}

} // namespace assay
