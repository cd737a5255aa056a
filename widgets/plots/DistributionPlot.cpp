// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/DistributionPlot.hpp"

#include "widgets/plots/BinDensity.hpp"
#include "widgets/plotting/LowerRect.hpp"
#include "widgets/plotting/AxisTitle.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/PlotClicks.hpp"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace assay {

DistributionPlot::DistributionPlot(const QString& figureName, QWidget* parent)
    : PlotView(figureName, tr("Distribution"), parent)
{
    m_ratio = addLowerRect(plot());
    plot().plotLayout()->setRowStretchFactor(1, 1.2);
    placeLegendAbove(); // Wherever it is inside, some observable is large there.
    QCPAxis* below = m_ratio->axis(QCPAxis::atBottom);
    m_xTitle = addTitle(below);
    addTitle(m_ratio->axis(QCPAxis::atLeft))->setTitle(tr("ratio"));
    m_ratio->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
    m_ratio->axis(QCPAxis::atRight)->ticker()->setTickCount(3);
    buildGraphs();
    setFocusPolicy(Qt::StrongFocus);
    plot().setFocusProxy(this);
    connect(new PlotClicks(plot(), this), &PlotClicks::clicked, this, &DistributionPlot::chooseAt);
    setEmptyText(tr("No events yet."));
    setCurveNames(tr("at the sliders"), tr("at the reference"));
    setObservable(tr("observable"), {});
    finishSetup();
}

void DistributionPlot::buildGraphs()
{
    const auto add = [this](QCPAxisRect* rect, bool legend) {
        auto* graph = new QCPGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        graph->setLineStyle(QCPGraph::lsStepLeft);
        if (!legend)
            graph->removeFromLegend();
        return graph;
    };
    QCPAxisRect* main = plot().axisRect();
    m_reference = add(main, true);
    m_variations = std::make_unique<VariationBand>(*main, *m_ratio);
    m_low = add(main, false);
    m_high = add(main, false);
    m_values = add(main, true);
    m_ratioOne = add(m_ratio, false);
    m_ratioLow = add(m_ratio, false);
    m_ratioHigh = add(m_ratio, false);
    m_ratioValues = add(m_ratio, false);
    m_high->setChannelFillGraph(m_low);
    m_ratioHigh->setChannelFillGraph(m_ratioLow);
    m_mark = new QCPItemRect(&plot());
    m_mark->setLayer("handles");
    m_mark->setVisible(false);
    m_mark->setSelectable(false);
    m_mark->topLeft->setTypeX(QCPItemPosition::ptPlotCoords);
    m_mark->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_mark->bottomRight->setTypeX(QCPItemPosition::ptPlotCoords);
    m_mark->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
}

void DistributionPlot::setObservable(const QString& label, const QString& unit)
{
    m_label = label;
    m_unit = unit;
    setTitles();
}

void DistributionPlot::setTitles()
{
    const QString per = m_unit.isEmpty() ? QString() : "/" + m_unit;
    const QString y = m_normalised ? tr("1/σ dσ/d%1").arg(m_label)
                                   : tr("dσ/d%1 [pb%2]").arg(m_label, per);
    setAxisTitles({}, y);
    m_xTitle->setTitle(labelWithUnit(m_label, m_unit));
    setTitle(tr("Distribution of %1").arg(m_label));
    scheduleReplot();
}

void DistributionPlot::setCurveNames(const QString& values, const QString& reference)
{
    m_values->setName(values);
    m_reference->setName(reference);
    for (QCPGraph* graph : {m_low, m_high, m_ratioLow, m_ratioHigh, m_ratioValues})
        belongsTo(*graph, values);
    belongsTo(*m_ratioOne, reference);
    scheduleReplot();
}

void DistributionPlot::setDistribution(const Distribution& distribution)
{
    if (distribution.edges != m_data.edges) {
        m_yMax = 0.0;
        markBin(std::nullopt);
    }
    m_data = distribution;
    fill();
    setEmpty(m_data.values.empty());
    contentChanged();
}

void DistributionPlot::setNormalised(bool normalised)
{
    m_normalised = normalised;
    m_yMax = 0.0;
    setTitles();
    fill();
    contentChanged();
}

void DistributionPlot::fill()
{
    const QVector<double> x(m_data.edges.begin(), m_data.edges.end());
    if (m_data.values.empty())
        return;
    const double norm = m_normalised ? sumOf(m_data.values) : 1.0;
    const double referenceNorm = m_normalised ? sumOf(m_data.reference) : 1.0;
    const auto values = densityOf(m_data.values, m_data.edges, norm);
    const auto errors = densityOf(m_data.errors, m_data.edges, norm);
    const auto reference = densityOf(m_data.reference, m_data.edges, referenceNorm);
    const auto low = shiftedBy(values, errors, -1.0);
    const auto high = shiftedBy(values, errors, 1.0);
    m_reference->setData(x, stepsOf(reference), true);
    m_values->setData(x, stepsOf(values), true);
    m_low->setData(x, stepsOf(low), true);
    m_high->setData(x, stepsOf(high), true);
    m_ratioOne->setData(x, QVector<double>(x.size(), 1.0), true);
    m_ratioValues->setData(x, stepsOf(ratioOf(values, reference)), true);
    m_ratioLow->setData(x, stepsOf(ratioOf(low, reference)), true);
    m_ratioHigh->setData(x, stepsOf(ratioOf(high, reference)), true);
    fillOverlays();
    m_variations->fill(m_data.edges, values, reference, m_data.variations, m_normalised);
    for (const auto* list : {&values, &reference, &m_variations->ends().high})
        for (const double value : *list)
            if (std::isfinite(value))
                m_yMax = std::max(m_yMax, value);
}

void DistributionPlot::setOverlays(const QVector<DistributionOverlay>& overlays)
{
    const bool rebuild = overlays.size() != m_overlays.size();
    m_overlays = overlays;
    if (rebuild) {
        for (QCPGraph* graph : m_overlayGraphs)
            plot().removeGraph(graph);
        m_overlayGraphs.clear();
        for (qsizetype i = 0; i < overlays.size(); ++i)
            for (QCPAxisRect* rect : {plot().axisRect(), m_ratio}) {
                auto* graph = new QCPGraph(rect->axis(QCPAxis::atBottom),
                                           rect->axis(QCPAxis::atLeft));
                graph->setLineStyle(QCPGraph::lsStepLeft);
                if (rect == m_ratio)
                    graph->removeFromLegend();
                m_overlayGraphs << graph;
            }
        m_yMax = 0.0;
        styleOverlays();
    }
    fill();
    contentChanged();
}

void DistributionPlot::fillOverlays()
{
    const QVector<double> x(m_data.edges.begin(), m_data.edges.end());
    const auto reference = densityOf(m_data.reference, m_data.edges,
                                   m_normalised ? sumOf(m_data.reference) : 1.0);
    for (qsizetype i = 0; i < m_overlays.size(); ++i) {
        const auto& overlay = m_overlays[i];
        QCPGraph* graph = m_overlayGraphs[2 * i];
        graph->setName(overlay.name);
        if (overlay.values.size() + 1 != m_data.edges.size()) {
            graph->data()->clear();
            m_overlayGraphs[2 * i + 1]->data()->clear();
            continue;
        }
        const auto values
            = densityOf(overlay.values, m_data.edges, m_normalised ? sumOf(overlay.values) : 1.0);
        graph->setData(x, stepsOf(values), true);
        m_overlayGraphs[2 * i + 1]->setData(x, stepsOf(ratioOf(values, reference)), true);
        m_yMax = std::max(m_yMax, *std::max_element(values.begin(), values.end()));
    }
}

/// Colours that are no method's, told apart by dash too.
void DistributionPlot::styleOverlays()
{
    static const char* colors[] = {"#964a8b", "#e76300", "#0f9d8f", "#7a21dd", "#a96b59"};
    const Qt::PenStyle dashes[] = {Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    for (qsizetype i = 0; i < m_overlayGraphs.size(); ++i) {
        QColor color = plotColours() == PlotColours::Petroff ? QColor(colors[(i / 2) % 5])
                                                             : PlotTheme::series(int(i / 2) + 1);
        if (theme().dark)
            color = color.lighter(150);
        m_overlayGraphs[i]->setPen(QPen(color, 1.4, dashes[(i / 2) % 4]));
    }
}

void DistributionPlot::markBin(std::optional<int> bin)
{
    m_marked = bin;
    showMark();
}

void DistributionPlot::showMark()
{
    const bool shown = m_marked && *m_marked >= 0 && *m_marked + 1 < int(m_data.edges.size());
    m_mark->setVisible(shown);
    if (shown) {
        m_mark->topLeft->setCoords(m_data.edges[std::size_t(*m_marked)], 0.0);
        m_mark->bottomRight->setCoords(m_data.edges[std::size_t(*m_marked) + 1], 1.0);
    }
    scheduleReplot();
}

void DistributionPlot::chooseAt(const QPointF& position)
{
    if (isEmpty() || m_data.edges.size() < 2)
        return;
    const double x = plot().xAxis->pixelToCoord(position.x());
    const auto above = std::lower_bound(m_data.edges.begin(), m_data.edges.end(), x);
    const auto bin = int(above - m_data.edges.begin()) - 1;
    if (bin < 0 || above == m_data.edges.end())
        return;
    markBin(bin);
    Q_EMIT binChosen(bin);
}

void DistributionPlot::keyPressEvent(QKeyEvent* event)
{
    const int step = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    const int bins = int(m_data.values.size());
    if (step != 0 && bins > 0) {
        const int from = m_marked.value_or(step > 0 ? -1 : bins);
        markBin(std::clamp(from + step, 0, bins - 1));
        return;
    }
    if (m_marked && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT binChosen(*m_marked);
        return;
    }
    PlotView::keyPressEvent(event);
}

void DistributionPlot::restyle()
{
    QColor band = theme().accent;
    band.setAlpha(60);
    QColor fill = theme().reference;
    fill.setAlpha(70);
    m_reference->setPen(QPen(theme().reference, 1.3));
    m_reference->setBrush(fill);
    m_values->setPen(QPen(theme().accent, 2.0));
    m_ratioValues->setPen(QPen(theme().accent, 1.6));
    m_ratioOne->setPen(QPen(theme().reference, 1.0, Qt::DashLine));
    for (QCPGraph* graph : {m_low, m_high, m_ratioLow, m_ratioHigh})
        graph->setPen(Qt::NoPen);
    m_high->setBrush(band);
    m_ratioHigh->setBrush(band);
    styleOverlays();
    m_variations->setTheme(theme());
    QColor mark = theme().warning;
    m_mark->setPen(QPen(mark, 1.0));
    mark.setAlpha(45);
    m_mark->setBrush(mark);
}

void DistributionPlot::fitAxes()
{
    if (m_data.edges.size() < 2)
        return;
    plot().xAxis->setRange(m_data.edges.front(), m_data.edges.back());
    if (isLogarithmic())
        plot().yAxis->setRange(m_yMax * 1e-5, m_yMax * 10.0);
    else
        plot().yAxis->setRange(0.0, m_yMax > 0.0 ? 1.25 * m_yMax : 1.0);
    const double least = 0.01 * sumOf(m_data.reference) / double(m_data.values.size());
    double spread = 0.25;
    for (std::size_t i = 0; i < m_data.values.size(); ++i) {
        if (m_data.reference[i] > least)
            spread = std::max(spread, std::abs(m_data.values[i] / m_data.reference[i] - 1.0));
        for (const Variation& variation : m_data.variations)
            for (const auto* list : {&variation.up, &variation.down})
                if (i < list->size() && m_data.reference[i] > least)
                    spread = std::max(spread, std::abs((*list)[i] / m_data.reference[i] - 1.0));
    }
    // In steps, so that the axis stands still during small moves of a slider.
    const double step = spread <= 0.25  ? 0.3
                        : spread <= 0.5 ? 0.6
                        : spread <= 1.0 ? 1.2
                                        : std::min(2.5 * spread, 4.0);
    m_ratio->axis(QCPAxis::atLeft)->setRange(std::max(0.0, 1.0 - step), 1.0 + step);
}

QCPAxis* DistributionPlot::logarithmicAxis()
{
    return plot().yAxis;
}

QString DistributionPlot::csv() const
{
    QString text = "low,high,value_pb,error_pb,reference_pb";
    for (const DistributionOverlay& overlay : m_overlays)
        text += "," + QString(overlay.name).replace(',', ' ') + "_pb";
    for (const Variation& variation : m_data.variations)
        text += QString(",%1_up_pb,%1_down_pb").arg(QString(variation.name).replace(',', ' '));
    text += "\n";
    for (std::size_t i = 0; i < m_data.values.size(); ++i) {
        text += QString("%1,%2,%3,%4,%5")
                    .arg(m_data.edges[i], 0, 'g', 17)
                    .arg(m_data.edges[i + 1], 0, 'g', 17)
                    .arg(m_data.values[i], 0, 'g', 17)
                    .arg(m_data.errors.empty() ? 0.0 : m_data.errors[i], 0, 'g', 17)
                    .arg(m_data.reference[i], 0, 'g', 17);
        for (const DistributionOverlay& overlay : m_overlays)
            text += i < overlay.values.size() ? "," + QString::number(overlay.values[i], 'g', 17)
                                              : QString(",");
        for (const Variation& variation : m_data.variations)
            for (const auto* list : {&variation.up, &variation.down})
                text += "," + QString::number((*list)[i], 'g', 17);
        text += "\n";
    }
    return text;
}

} // namespace assay
