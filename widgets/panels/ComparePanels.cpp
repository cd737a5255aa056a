// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/ComparePanels.hpp"

#include "widgets/bridge/RunOverlays.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/LimitMaps.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/panels/PValuePanel.hpp"
#include "widgets/panels/SharedZoom.hpp"
#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plots/CoveragePlot.hpp"
#include "widgets/plots/LimitMapPlot.hpp"
#include "widgets/plots/ProfilePlot.hpp"
#include "widgets/plots/RunLossPlot.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

QVBoxLayout* layoutOf(QWidget* panel)
{
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 8, 0, 0);
    return layout;
}

/// One axis around the ranges of all curves.
GridAxis commonAxis(const QVector<LimitCurve>& curves, std::size_t axis)
{
    GridAxis common = curves.front().result->grid[axis];
    for (const LimitCurve& curve : curves)
        if (axis < curve.result->grid.size()) {
            common.low = std::min(common.low, curve.result->grid[axis].low);
            common.high = std::max(common.high, curve.result->grid[axis].high);
        }
    return common;
}

/// Plots of these parameters show the same part of their plane.
QString zoomGroup(const std::vector<std::size_t>& axes)
{
    return QString("compare %1 %2").arg(axes[0]).arg(axes[1]);
}

} // namespace

ComparePanel::ComparePanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_scene(CompareScene::of(context))
{
    connect(&m_scene, &CompareScene::runsChanged, this, &ComparePanel::refreshSoon);
    connect(&m_scene, &CompareScene::selectionChanged, this, &ComparePanel::refreshSoon);
}

void ComparePanel::acceptRuns(PlotView& plot)
{
    new DropTarget(
        plot, [this](const Selected& selected) { return offer(selected); },
        [this](const Selected& selected) { toggle(selected); });
}

DropOffer ComparePanel::offer(const Selected& selected) const
{
    const qint64 id = RunOverlays::runOf(document(), selected);
    const auto runs = m_scene.runsOf(id);
    if (runs.empty())
        return {false, tr("Only finished limits and trainings can be compared.")};
    const QString label = RunOverlays::labelOf(document(), id);
    const bool all = std::all_of(runs.begin(), runs.end(), [this](const ComparedRun* run) {
        return m_scene.selected().contains(QString::fromStdString(run->key));
    });
    return {true, all ? tr("Take %1 away").arg(label) : tr("Compare %1").arg(label)};
}

void ComparePanel::toggle(const Selected& selected)
{
    QStringList keys;
    for (const ComparedRun* run : m_scene.runsOf(RunOverlays::runOf(document(), selected)))
        keys << QString::fromStdString(run->key);
    QStringList chosen = m_scene.selected();
    const bool all = std::all_of(keys.begin(), keys.end(),
                                 [&](const QString& key) { return chosen.contains(key); });
    for (const QString& key : keys) {
        chosen.removeAll(key);
        if (!all)
            chosen << key;
    }
    m_scene.select(chosen);
}

CompareLimitsPanel::CompareLimitsPanel(const PageContext& context, QWidget* parent)
    : ComparePanel(context, parent)
{
    m_plots = new QStackedWidget(this);
    m_contours = new ContourPlot(m_plots);
    m_contours->setObjectName("plot.compare.contours");
    m_profile = new ProfilePlot(m_plots);
    m_profile->setObjectName("plot.compare.profile");
    for (PlotView* plot : std::initializer_list<PlotView*>{m_contours, m_profile}) {
        plot->setEmptyText(tr("Select runs with limits in the table."));
        explain(plot, "contour");
        m_plots->addWidget(plot);
        acceptRuns(*plot);
    }
    layoutOf(this)->addWidget(m_plots);
    m_zoom = new SharedZoom(*m_contours);
    connect(m_contours, &ContourPlot::curveClicked, this, &CompareLimitsPanel::toggleCurve);
    connect(m_profile, &ProfilePlot::curveClicked, this, &CompareLimitsPanel::toggleCurve);
}

/// As in the legends of all plots: a click hides or shows, Alt+click shows alone or all again.
void CompareLimitsPanel::toggleCurve(const QString& name, bool alone)
{
    QSet<QString> others;
    for (const LimitCurve& curve : scene().curves())
        if (curve.name != name)
            others.insert(curve.name);
    if (alone)
        m_hidden = m_hidden == others ? QSet<QString>() : others;
    else if (!m_hidden.remove(name))
        m_hidden.insert(name);
    m_contours->setHidden(m_hidden);
    m_profile->setHidden(m_hidden);
    refreshSoon();
}

void CompareLimitsPanel::refresh()
{
    QVector<LimitCurve> curves = scene().curves();
    // One number of free parameters at a time: that of the first selected run.
    const std::size_t free = curves.isEmpty() ? 2 : freeAxes(*curves.front().result).size();
    curves.removeIf(
        [&](const LimitCurve& curve) { return freeAxes(*curve.result).size() != free; });
    m_plots->setCurrentIndex(free == 1 ? 1 : 0);
    const auto& parameters = document().schema().parameters;
    if (!curves.isEmpty()) {
        const auto axes = freeAxes(*curves.front().result);
        const double level = curves.front().result->levels.empty()
                                 ? 0.68 : curves.front().result->levels.front();
        const QString title = tr("Limits of %1 runs, the thick line at %2")
                                  .arg(curves.size()).arg(percent(level));
        if (free == 2) {
            m_zoom->setGroup(zoomGroup(axes));
            m_contours->setAxes(titleOf(parameters, axes[0]), titleOf(parameters, axes[1]),
                                commonAxis(curves, axes[0]), commonAxis(curves, axes[1]));
            m_contours->setTitle(title);
        } else if (free == 1) {
            m_profile->setAxis(titleOf(parameters, axes[0]), commonAxis(curves, axes[0]));
            m_profile->setTitle(title);
        }
    }
    m_contours->setCurves(curves);
    m_profile->setCurves(curves);
}

CompareLossPanel::CompareLossPanel(const PageContext& context, QWidget* parent)
    : ComparePanel(context, parent)
{
    m_plot = new RunLossPlot("plot.compare.loss", this);
    explain(m_plot, "loss");
    acceptRuns(*m_plot);
    layoutOf(this)->addWidget(m_plot);
}

void CompareLossPanel::refresh()
{
    QVector<RunLoss> losses;
    for (const ComparedRun* run : scene().selectedRuns()) {
        if (!run->trainRun || !document().isOpen())
            continue;
        RunLoss loss{CompareScene::labelOf(*run), QString::fromStdString(run->method),
                     scene().dash(QString::fromStdString(run->key)),
                     document().project()->metrics(run->trainRun),
                     scene().color(QString::fromStdString(run->key))};
        losses.push_back(std::move(loss));
    }
    m_plot->setRuns(losses);
}

CompareCoveragePanel::CompareCoveragePanel(const PageContext& context, QWidget* parent)
    : ComparePanel(context, parent)
{
    m_plot = new CoveragePlot("plot.compare.coverage", this);
    m_plot->setEmptyText(
        tr("No coverage was measured for the selected runs. Measure it on the Limits page."));
    explain(m_plot, "coverage");
    acceptRuns(*m_plot);
    layoutOf(this)->addWidget(m_plot);
}

void CompareCoveragePanel::refresh()
{
    QVector<CoverageCurve> curves;
    for (const ComparedRun* run : scene().selectedRuns())
        if (run->coverage)
            curves.push_back({CompareScene::labelOf(*run), QString::fromStdString(run->method),
                              *run->coverage, scene().dash(QString::fromStdString(run->key)),
                              scene().color(QString::fromStdString(run->key))});
    m_plot->setCurves(curves);
}

ComparePairPanel::ComparePairPanel(const PageContext& context, Kind kind, QWidget* parent)
    : ComparePanel(context, parent), m_kind(kind)
{
    const bool difference = kind == Kind::Difference;
    const QString name = difference ? "compare.difference" : "compare.split";
    auto* layout = layoutOf(this);
    auto* row = new FlowLayout;
    const auto box = [&](const QString& end, const QString& text) {
        auto* made = new QComboBox(this);
        made->setObjectName(name + end);
        made->setAccessibleName(text);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        explain(made, "test-statistic");
        connect(made, &QComboBox::currentIndexChanged, this, &ComparePairPanel::refreshSoon);
        keepInView(made, "currentText");
        return made;
    };
    m_a = box(".a", tr("Run A"));
    m_b = box(".b", tr("Run B"));
    row->addWidget(new QLabel(tr("A"), this));
    row->addWidget(m_a);
    row->addWidget(new QLabel(difference ? tr("minus B") : tr("left, B right"), this));
    row->addWidget(m_b);
    row->addStretch();
    layout->addLayout(row);
    m_plot = new LimitMapPlot("plot." + name, difference ? tr("Difference") : tr("A | B"),
                              difference ? LimitMapPlot::Scale::Diverging
                                         : LimitMapPlot::Scale::PValue,
                              this);
    m_plot->setEmptyText(tr("Select two runs with limits of the same parameters."));
    explain(m_plot, difference ? "test-statistic" : "p-value");
    layout->addWidget(m_plot, 1);
    m_zoom = new SharedZoom(*m_plot);
    acceptRuns(*m_plot);
}

void ComparePairPanel::refresh()
{
    const QVector<LimitCurve> curves = scene().curves();
    fillCurveBox(*m_a, curves, 0);
    fillCurveBox(*m_b, curves, 1);
    const int a = m_a->currentIndex(), b = m_b->currentIndex();
    if (a < 0 || b < 0 || freeAxes(*curves[a].result) != freeAxes(*curves[b].result)
        || freeAxes(*curves[a].result).empty())
        return m_plot->setMap(std::nullopt);
    const auto axes = freeAxes(*curves[a].result);
    const auto& parameters = document().schema().parameters;
    const bool difference = m_kind == Kind::Difference;
    m_zoom->setGroup(axes.size() > 1 ? zoomGroup(axes) : QString());
    sayInFileName(*m_plot, curves[a].name + "." + curves[b].name);
    m_plot->setAxes(titleOf(parameters, axes[0]),
                    axes.size() > 1 ? titleOf(parameters, axes[1]) : QString(),
                    difference ? tr("Δ(−2 Δ ln L)") : tr("p-value"));
    if (difference) {
        m_plot->setTitle(
            tr("−2 Δ ln L of %1 minus that of %2").arg(curves[a].name, curves[b].name));
        m_plot->setMap(differenceMap(curves[a], curves[b]));
        return;
    }
    m_plot->setTitle(tr("p-value of %1 | %2").arg(curves[a].name, curves[b].name));
    const auto styles = stylesOf(curves, PlotTheme::forPalette(palette()));
    const bool plane = axes.size() > 1;
    m_plot->setMap(pValueMap(curves[a], plane ? QPen(Qt::white, 1.4) : styles[a].pen(2.0)),
                   pValueMap(curves[b], plane ? QPen(Qt::white, 1.4) : styles[b].pen(2.0)));
}

} // namespace assay
