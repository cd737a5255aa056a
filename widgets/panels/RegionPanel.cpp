// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/RegionPanel.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/tables/RowTable.hpp"

#include <QFrame>
#include <QHeaderView>
#include <QVBoxLayout>

namespace assay {

namespace {

/// Local minima with how much worse than the best they are: "0.71 (0), −0.70 (1.3)".
QString minimaText(const LimitResult& result)
{
    QStringList texts;
    for (const BestFit& fit : result.minima) {
        const double q = 2.0 * (result.bestFit.logLikelihood - fit.logLikelihood);
        texts << QString("(%1): %2").arg(pointText(result, fit.theta)).arg(q + 0.0, 0, 'f', 2);
    }
    return texts.join("; ");
}

} // namespace

RegionPanel::RegionPanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_scene(LimitScene::of(context))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(14, 12, 14, 12);
    m_table = new RowTable({tr("method"), tr("level"), tr("allowed"), tr("parts"), tr("best fit"),
                            tr("local minima and their q"), tr("check")},
                           {{},
                            tr("Confidence level"),
                            tr("Intervals, or the area; … at the edge of the scan"),
                            tr("A region may be disconnected"),
                            tr("Of the scanned parameters"),
                            tr("All places where the likelihood has a maximum"),
                            tr("Measured coverage, or unchecked")},
                           true, this);
    auto* table = makeTableView("table.regions", tr("Regions"), m_table, frame);
    auto* header = table->horizontalHeader();
    for (const int column : {0, 1, 3, 4, 6})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    explain(table, "interval");
    inner->addWidget(table);
    layout->addWidget(frame);
    connect(&m_scene, &LimitScene::changed, this, &RegionPanel::refreshSoon);
}

void RegionPanel::refresh()
{
    const QVector<LimitCurve>& curves = m_scene.allCurves();
    QVector<QString> methods;
    for (const LimitCurve& curve : curves)
        methods.push_back(curve.method);
    const auto styles = stylesOf(methods, PlotTheme::forPalette(palette()));
    QVector<ResultRow> rows;
    for (int i = 0; i < curves.size(); ++i)
        addRows(curves[i], styles[i].color, rows);
    m_table->setRows(rows);
}

void RegionPanel::addRows(const LimitCurve& curve, const QColor& color,
                          QVector<ResultRow>& rows) const
{
    const LimitResult& result = *curve.result;
    for (std::size_t k = 0; k < result.levels.size(); ++k) {
        const double level = result.levels[k];
        std::size_t parts = 0;
        if (const auto lines = result.contours.find(level); lines != result.contours.end())
            parts = lines->second.size();
        if (const auto intervals = result.intervals.find(level);
            intervals != result.intervals.end())
            parts = intervals->second.size();
        // Name, fit and check once per method.
        const bool first = k == 0;
        rows.push_back({curve.name + percent(level),
                        {first ? legendText(curve) : QString(), percent(level),
                         regionText(result, level), QString::number(parts),
                         first ? pointText(result, result.bestFit.theta) : QString(),
                         first ? minimaText(result) : QString(),
                         first ? checkText(result) : QString()},
                        first ? color : QColor(), QString::fromStdString(result.check)});
    }
}

} // namespace assay
