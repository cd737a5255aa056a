// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/CornerPlot.hpp"

#include "widgets/plotting/AxisTitle.hpp"
#include "widgets/plotting/PlotClicks.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

QVector<double> densitySteps(const std::vector<double>& values, const std::vector<double>& edges)
{
    QVector<double> points;
    for (std::size_t i = 0; i < values.size(); ++i)
        points.push_back(values[i] / (edges[i + 1] - edges[i]));
    points.push_back(points.isEmpty() ? 0.0 : points.back());
    return points;
}

} // namespace

CornerPlot::CornerPlot(const QString& figureName, QWidget* parent)
    : PlotView(figureName, tr("All observables"), parent), m_empty(plot().axisRect())
{
    plot().setInteractions(QCP::Interactions());
    plot().legend->setVisible(false);
    connect(new PlotClicks(plot(), this), &PlotClicks::clicked, this, &CornerPlot::chooseAt);
    setEmptyText(tr("No events yet."));
    finishSetup();
}

void CornerPlot::clearGrid()
{
    for (QCPGraph* graph : m_values + m_references)
        plot().removeGraph(graph);
    for (QCPColorMap* map : m_maps)
        plot().removePlottable(map);
    m_values.clear();
    m_references.clear();
    m_maps.clear();
    for (QCPAxisRect* rect : m_cells)
        plot().plotLayout()->remove(rect);
    m_cells.clear();
    plot().plotLayout()->simplify();
}

/// One axis rect per cell; titles and numbers only along the left and the bottom.
QCPAxisRect* CornerPlot::cell(int row, int column)
{
    auto* rect = new QCPAxisRect(&plot(), true);
    rect->setupFullAxesBox(true);
    rect->setLayer("background"); // else it covers the colour maps
    rect->setMinimumMargins({2, 2, 2, 2});
    const bool bottom = row + 1 == m_data.names.size();
    const bool left = column == 0 && row > 0;
    QCPAxis* below = rect->axis(QCPAxis::atBottom);
    QCPAxis* beside = rect->axis(QCPAxis::atLeft);
    below->setTickLabels(bottom);
    beside->setTickLabels(left);
    for (QCPAxis* axis : rect->axes())
        axis->ticker()->setTickCount(3);
    if (bottom)
        addTitle(below)->setTitle(m_data.names[column]);
    if (left)
        addTitle(beside)->setTitle(m_data.names[row]);
    plot().plotLayout()->addElement(row, column, rect);
    return rect;
}

void CornerPlot::build()
{
    if (m_built == m_data.names && !m_cells.isEmpty())
        return;
    clearGrid();
    m_built = m_data.names;
    if (m_empty->layout())
        plot().plotLayout()->take(m_empty);
    m_empty->setVisible(false);
    plot().plotLayout()->simplify();
    const int count = int(m_data.names.size());
    for (int row = 0; row < count; ++row)
        for (int column = 0; column <= row; ++column) {
            QCPAxisRect* rect = cell(row, column);
            m_cells << rect;
            QCPAxis* below = rect->axis(QCPAxis::atBottom);
            QCPAxis* beside = rect->axis(QCPAxis::atLeft);
            if (row == column) {
                m_references << plot().addGraph(below, beside);
                m_values << plot().addGraph(below, beside);
                m_references.back()->setLineStyle(QCPGraph::lsStepLeft);
                m_values.back()->setLineStyle(QCPGraph::lsStepLeft);
                continue;
            }
            auto* map = new QCPColorMap(below, beside);
            map->setLayer("colormap");
            map->setInterpolate(false);
            map->setTightBoundary(false);
            m_maps << map;
        }
    // Cells line up although only the outer ones carry numbers.
    for (int i = 0; i < count; ++i) {
        auto* columns = new QCPMarginGroup(&plot());
        auto* rows = new QCPMarginGroup(&plot());
        for (int row = 0; row < count; ++row)
            for (int column = 0; column <= row; ++column) {
                QCPAxisRect* rect = m_cells[row * (row + 1) / 2 + column];
                if (column == i)
                    rect->setMarginGroup(QCP::msLeft | QCP::msRight, columns);
                if (row == i)
                    rect->setMarginGroup(QCP::msTop | QCP::msBottom, rows);
            }
    }
    styleAll();
}

void CornerPlot::setData(const CornerData& data)
{
    m_data = data;
    setEmpty(m_data.names.isEmpty());
    if (m_data.names.isEmpty()) {
        clearGrid();
        m_built.clear();
        if (!m_empty->layout())
            plot().plotLayout()->addElement(0, 0, m_empty);
        m_empty->setVisible(true);
    } else {
        build();
        fill();
    }
    contentChanged();
}

void CornerPlot::setQuantity(PlaneQuantity quantity)
{
    m_quantity = quantity;
    restyle();
    fill();
    contentChanged();
}

void CornerPlot::fill()
{
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const auto& edges = m_data.edges[std::size_t(i)];
        const QVector<double> x(edges.begin(), edges.end());
        m_values[i]->setData(x, densitySteps(m_data.values[std::size_t(i)], edges), true);
        m_references[i]->setData(x, densitySteps(m_data.reference[std::size_t(i)], edges), true);
    }
    for (qsizetype i = 0; i < m_maps.size(); ++i) {
        const PlaneHistogram& pair = m_data.pairs[std::size_t(i)];
        const Matrix values = planeValues(pair, m_quantity);
        fillColorMap(*m_maps[i], pair, values);
        if (m_quantity == PlaneQuantity::Ratio) {
            m_maps[i]->setDataRange({0.0, 2.0});
            continue;
        }
        double highest = 0.0;
        for (const double value : values.reshaped())
            highest = std::isfinite(value) ? std::max(highest, value) : highest;
        m_maps[i]->setDataRange({0.0, highest > 0.0 ? highest : 1.0});
    }
}

void CornerPlot::restyle()
{
    QColor fill = theme().reference;
    fill.setAlpha(70);
    for (QCPGraph* graph : m_references) {
        graph->setPen(QPen(theme().reference, 1.2));
        graph->setBrush(fill);
    }
    for (QCPGraph* graph : m_values)
        graph->setPen(QPen(theme().accent, 1.6));
    QCPColorGradient gradient = PlotTheme::sequential();
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    for (QCPColorMap* map : m_maps)
        map->setGradient(m_quantity == PlaneQuantity::Ratio ? ratioGradient(theme().dark)
                                                            : gradient);
}

void CornerPlot::fitAxes()
{
    for (int row = 0, at = 0; row < int(m_data.names.size()) && at < int(m_cells.size()); ++row)
        for (int column = 0; column <= row; ++column, ++at) {
            const auto& x = m_data.edges[std::size_t(column)];
            m_cells[at]->axis(QCPAxis::atBottom)->setRange(x.front(), x.back());
            QCPAxis* beside = m_cells[at]->axis(QCPAxis::atLeft);
            if (row != column) {
                const auto& y = m_data.edges[std::size_t(row)];
                beside->setRange(y.front(), y.back());
                continue;
            }
            bool a = false, b = false;
            const double top = std::max(m_values[row]->getValueRange(a).upper,
                                        m_references[row]->getValueRange(b).upper);
            beside->setRange(0.0, top > 0.0 ? 1.15 * top : 1.0);
        }
}

void CornerPlot::chooseAt(const QPointF& position)
{
    for (int row = 0, at = 0; row < int(m_data.names.size()) && at < int(m_cells.size()); ++row)
        for (int column = 0; column <= row; ++column, ++at)
            if (m_cells[at]->rect().contains(position.toPoint()))
                Q_EMIT panelChosen(row, column);
}

QString CornerPlot::csv() const
{
    QString text = "x,y,x_low,x_high,y_low,y_high,value_pb,reference_pb\n";
    const auto add = [&](const QString& x, const QString& y, const double* box, double value,
                         double reference) {
        text += QString(x).replace(',', ' ') + "," + QString(y).replace(',', ' ');
        for (int i = 0; i < 4; ++i)
            text += "," + QString::number(box[i], 'g', 17);
        text += "," + QString::number(value, 'g', 17) + "," + QString::number(reference, 'g', 17)
                + "\n";
    };
    for (std::size_t i = 0; i < m_data.edges.size(); ++i)
        for (std::size_t k = 0; k < m_data.values[i].size(); ++k) {
            const double box[] = {m_data.edges[i][k], m_data.edges[i][k + 1], 0.0, 0.0};
            add(m_data.names[qsizetype(i)], "", box, m_data.values[i][k], m_data.reference[i][k]);
        }
    std::size_t at = 0;
    for (qsizetype row = 1; row < m_data.names.size(); ++row)
        for (qsizetype column = 0; column < row; ++column, ++at) {
            const PlaneHistogram& pair = m_data.pairs[at];
            for (Eigen::Index i = 0; i < pair.values.rows(); ++i)
                for (Eigen::Index j = 0; j < pair.values.cols(); ++j) {
                    const double box[] = {pair.xEdges[std::size_t(i)],
                                          pair.xEdges[std::size_t(i) + 1],
                                          pair.yEdges[std::size_t(j)],
                                          pair.yEdges[std::size_t(j) + 1]};
                    add(m_data.names[column], m_data.names[row], box, pair.values(i, j),
                        pair.reference(i, j));
                }
        }
    return text;
}

} // namespace assay
