// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LimitsView.hpp"

#include "widgets/pages/TableView.hpp"
#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plots/ProfilePlot.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QFrame>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// The best fit to a thousandth of the scanned range.
QString bestFitText(const LimitResult& result)
{
    QStringList texts;
    for (const std::size_t axis : freeAxes(result)) {
        if (axis >= result.bestFit.theta.size())
            return {};
        const double span = result.grid[axis].high - result.grid[axis].low;
        const int decimals = std::clamp(int(std::ceil(3.0 - std::log10(span))), 0, 8);
        const double step = std::pow(10.0, -decimals);
        // Adding zero turns -0 into 0.
        const double rounded = std::round(result.bestFit.theta[axis] / step) * step + 0.0;
        texts << QString::number(rounded, 'f', decimals);
    }
    return texts.join(", ");
}

/// Allowed region at the narrowest level: an area for two parameters, intervals for one.
QString regionText(const LimitResult& result)
{
    if (result.levels.empty() || result.q.size() == 0)
        return {};
    const auto axes = freeAxes(result);
    if (axes.size() == 1 && !result.intervals.empty()) {
        QStringList texts;
        for (const Interval& interval : result.intervals.begin()->second)
            texts << QString("[%1, %2]").arg(interval.low, 0, 'g', 3).arg(interval.high, 0, 'g', 3);
        return texts.join(" ∪ ");
    }
    double cell = 1.0;
    for (const std::size_t axis : axes)
        cell *= (result.grid[axis].high - result.grid[axis].low) / (result.grid[axis].points - 1);
    const double threshold = thresholdOf(result.levels.front(), result.dof);
    return QString::number(cell * double((result.q.array() <= threshold).count()), 'g', 3);
}

QString titleOf(const std::vector<Parameter>& parameters, std::size_t p)
{
    if (p >= parameters.size())
        return {};
    const Parameter& parameter = parameters[p];
    return labelWithUnit(
        QString::fromStdString(parameter.label.empty() ? parameter.name : parameter.label),
        QString::fromStdString(parameter.unit));
}

} // namespace

LimitsView::LimitsView(QWidget* parent) : QWidget(parent)
{
    auto* right = new QVBoxLayout(this);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(12);
    m_plots = new QStackedWidget(this);
    m_contours = new ContourPlot(m_plots);
    m_profile = new ProfilePlot(m_plots);
    m_plots->addWidget(m_contours);
    m_plots->addWidget(m_profile);
    right->addWidget(m_plots, 4);
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
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    layout->addWidget(table);
    frame->setMinimumHeight(190);
    right->addWidget(frame, 1);
}

void LimitsView::show(const QVector<LimitCurve>& curves, const std::vector<Parameter>& parameters,
                      const Theta& truth, std::size_t free, bool stale)
{
    if (!curves.isEmpty()) {
        const LimitResult& first = *curves.front().result;
        free = freeAxes(first).size();
        updateAxes(first, parameters);
        updateTruth(first, truth);
    }
    m_plots->setCurrentIndex(free == 1 ? 1 : 0);
    m_contours->setCurves(curves);
    m_profile->setCurves(curves);
    m_contours->setStale(stale);
    m_profile->setStale(stale);
    updateTable(curves);
}

void LimitsView::updateAxes(const LimitResult& result, const std::vector<Parameter>& parameters)
{
    const auto axes = freeAxes(result);
    QStringList levels;
    for (const double level : result.levels)
        levels << percent(level);
    const QString at = tr("%1 fb^{-1}").arg(result.luminosityPb / 1000.0);
    if (axes.size() == 2) {
        m_contours->setAxes(titleOf(parameters, axes[0]), titleOf(parameters, axes[1]),
                            result.grid[axes[0]], result.grid[axes[1]]);
        m_contours->setTitle(tr("Contours at %1, thick to thin, %2").arg(levels.join(", "), at));
    } else if (axes.size() == 1) {
        m_profile->setAxis(titleOf(parameters, axes[0]), result.grid[axes[0]]);
        m_profile->setTitle(tr("−2 Δ ln L with lines at %1, %2").arg(levels.join(", "), at));
    }
}

void LimitsView::updateTruth(const LimitResult& result, const Theta& truth)
{
    const auto axes = freeAxes(result);
    if (axes.size() == 2 && axes[1] < truth.size())
        m_contours->setTruth(std::array<double, 2>{truth[axes[0]], truth[axes[1]]});
    if (axes.size() == 1 && axes[0] < truth.size())
        m_profile->setTruth(truth[axes[0]]);
}

void LimitsView::updateTable(const QVector<LimitCurve>& curves)
{
    QVector<QString> methods;
    for (const LimitCurve& curve : curves)
        methods.push_back(curve.method);
    const auto styles = stylesOf(methods, PlotTheme::forPalette(palette()));
    QVector<ResultRow> rows;
    for (int i = 0; i < curves.size(); ++i) {
        const LimitResult& result = *curves[i].result;
        const double q = std::max(0.0, result.bestFit.qAtTrue);
        rows.push_back({curves[i].name,
                        {curves[i].name, bestFitText(result), QString::number(q, 'f', 3),
                         regionText(result), cellNumber(result.expectedEvents),
                         QString::fromStdString(result.check)},
                        styles[i].color,
                        result.invalid
                            ? tr("%1 event-θ pairs had no valid ratio").arg(result.invalid)
                            : QString()});
    }
    m_results->setRows(rows);
}

} // namespace assay
