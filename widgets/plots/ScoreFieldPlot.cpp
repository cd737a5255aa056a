// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/ScoreFieldPlot.hpp"

#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

double length(const FieldArrow& arrow)
{
    return std::hypot(arrow.first, arrow.second);
}

} // namespace

ScoreFieldPlot::ScoreFieldPlot(QWidget* parent)
    : PlotView("plot.scoreField", tr("Score field"), parent)
{
    m_map = new QCPColorMap(plot().xAxis, plot().yAxis);
    m_map->setLayer("colormap");
    m_map->setTightBoundary(false);
    m_map->setInterpolate(false);
    m_map->removeFromLegend();
    m_scale = new QCPColorScale(&plot());
    m_scale->setType(QCPAxis::atRight);
    m_scale->setBarWidth(14);
    m_scale->axis()->setTickLength(4, 0);
    plot().plotLayout()->addElement(0, 1, m_scale);
    m_map->setColorScale(m_scale);
    m_map->setGradient(PlotTheme::sequential()); // Afterwards: the scale brings its own.
    auto* group = new QCPMarginGroup(&plot());
    plot().axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    m_curve = plot().addGraph();
    m_exactCurve = plot().addGraph();
    setEmptyText(tr("No score to draw yet."));
    finishSetup();
    fitAxes();
}

void ScoreFieldPlot::setAxes(const QString& x, const QString& y)
{
    setAxisTitles(x, y);
}

void ScoreFieldPlot::setComponents(const QString& first, const QString& second)
{
    m_components = second.isEmpty() ? first : first + ", " + second;
    m_scale->axis()->setLabel(
        tr("|t| (%1)").arg(mathToUnicode(m_components)));
}

void ScoreFieldPlot::setField(const QVector<FieldArrow>& estimated,
                              const QVector<FieldArrow>& exact)
{
    m_estimated = estimated;
    m_exact = exact;
    m_side = int(std::lround(std::sqrt(double(estimated.size()))));
    m_line = m_side > 1 && estimated.front().y == estimated.back().y;
    m_longest = 0.0;
    for (const auto* arrows : {&m_estimated, &m_exact})
        for (const FieldArrow& arrow : *arrows)
            if (std::isfinite(length(arrow)))
                m_longest = std::max(m_longest, length(arrow));
    fillMap();
    fillCurves();
    place(m_lines, m_line ? QVector<FieldArrow>() : m_estimated);
    place(m_exactLines, m_line ? QVector<FieldArrow>() : m_exact);
    setEmpty(m_estimated.isEmpty());
    restyle();
    contentChanged();
}

void ScoreFieldPlot::fillMap()
{
    m_map->setVisible(m_side > 1 && !m_line);
    m_scale->setVisible(m_side > 1 && !m_line);
    if (m_side < 2 || m_line)
        return;
    QCPColorMapData* data = m_map->data();
    if (data->keySize() != m_side)
        data->setSize(m_side, m_side);
    // Cells are centred on the points.
    data->setRange({m_estimated.front().x, m_estimated.back().x},
                   {m_estimated.front().y, m_estimated.back().y});
    for (int i = 0; i < m_estimated.size(); ++i)
        data->setCell(i % m_side, i / m_side, length(m_estimated[i]));
    m_map->setDataRange({0.0, m_longest > 0.0 ? m_longest : 1.0});
}

void ScoreFieldPlot::fillCurves()
{
    for (const bool exact : {false, true}) {
        QVector<double> x, t;
        const QVector<FieldArrow>& arrows = exact ? m_exact : m_estimated;
        for (int i = 0; m_line && i < std::min(m_side, int(arrows.size())); ++i) {
            x.push_back(arrows[i].x);
            t.push_back(arrows[i].first);
        }
        (exact ? m_exactCurve : m_curve)->setData(x, t, true);
    }
}

void ScoreFieldPlot::place(QVector<QCPItemLine*>& lines, const QVector<FieldArrow>& arrows)
{
    while (lines.size() > arrows.size())
        plot().removeItem(lines.takeLast());
    while (lines.size() < arrows.size()) {
        auto* line = new QCPItemLine(&plot());
        line->setSelectable(false);
        line->setLayer("contours");
        lines.push_back(line);
    }
    if (m_side < 2 || m_longest <= 0.0)
        return;
    const double dx = (m_estimated.back().x - m_estimated.front().x) / (m_side - 1) / m_longest;
    const double dy = (m_estimated.back().y - m_estimated.front().y) / (m_side - 1) / m_longest;
    for (int i = 0; i < arrows.size(); ++i) {
        const FieldArrow& arrow = arrows[i];
        lines[i]->setVisible(std::isfinite(length(arrow)) && length(arrow) > 0.0);
        const double x = 0.5 * dx * arrow.first, y = 0.5 * dy * arrow.second;
        lines[i]->start->setCoords(arrow.x - x, arrow.y - y);
        lines[i]->end->setCoords(arrow.x + x, arrow.y + y);
    }
}

void ScoreFieldPlot::restyle()
{
    // On the map, whose colours are the same in both themes: white below, truth in orange above.
    for (QCPItemLine* line : m_lines) {
        line->setPen(QPen(QColor("#ffffff"), 1.4));
        line->setHead(QCPLineEnding(QCPLineEnding::esSpikeArrow, 5, 6));
    }
    for (QCPItemLine* line : m_exactLines) {
        line->setPen(QPen(PlotTheme::series(1), 1.0));
        line->setHead(QCPLineEnding(QCPLineEnding::esLineArrow, 4, 5));
    }
    m_curve->setPen(QPen(theme().accent, 1.8));
    m_exactCurve->setPen(QPen(theme().ink, 1.2, Qt::DashLine));
    m_scale->axis()->setTickLabelColor(theme().text);
    m_scale->axis()->setLabelColor(theme().text);
    m_scale->axis()->setBasePen(theme().ink);
    m_scale->axis()->setTickPen(theme().ink);
    m_scale->axis()->setTickLabelFont(theme().font);
    m_scale->axis()->setLabelFont(theme().font);
}

void ScoreFieldPlot::fitAxes()
{
    if (m_side < 2) {
        plot().xAxis->setRange(0.0, 1.0);
        plot().yAxis->setRange(0.0, 1.0);
        return;
    }
    if (m_line) {
        plot().xAxis->setRange(m_estimated.front().x, m_estimated.back().x);
        plot().yAxis->setRange(-1.1 * m_longest, 1.1 * m_longest);
        return;
    }
    const double dx = 0.5 * (m_estimated.back().x - m_estimated.front().x) / (m_side - 1);
    const double dy = 0.5 * (m_estimated.back().y - m_estimated.front().y) / (m_side - 1);
    plot().xAxis->setRange(m_estimated.front().x - dx, m_estimated.back().x + dx);
    plot().yAxis->setRange(m_estimated.front().y - dy, m_estimated.back().y + dy);
}

QString ScoreFieldPlot::csv() const
{
    QString text = "x,y,t_first,t_second,exact_first,exact_second\n";
    for (int i = 0; i < m_estimated.size(); ++i) {
        const FieldArrow& arrow = m_estimated[i];
        text += QString("%1,%2,%3,%4,")
                    .arg(arrow.x, 0, 'g', 17)
                    .arg(arrow.y, 0, 'g', 17)
                    .arg(arrow.first, 0, 'g', 17)
                    .arg(arrow.second, 0, 'g', 17);
        text += m_exact.isEmpty() ? QString(",\n")
                                  : QString("%1,%2\n")
                                        .arg(m_exact[i].first, 0, 'g', 17)
                                        .arg(m_exact[i].second, 0, 'g', 17);
    }
    return text;
}

} // namespace assay
