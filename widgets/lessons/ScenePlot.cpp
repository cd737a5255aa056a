// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/ScenePlot.hpp"

#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

using Kind = SceneItem::Kind;

QVector<double> list(const std::vector<double>& values)
{
    return {values.begin(), values.end()};
}

QCPScatterStyle::ScatterShape shapeOf(const QString& marker)
{
    return marker == "square"     ? QCPScatterStyle::ssSquare
           : marker == "diamond"  ? QCPScatterStyle::ssDiamond
           : marker == "triangle" ? QCPScatterStyle::ssTriangle
           : marker == "star"     ? QCPScatterStyle::ssStar
                                  : QCPScatterStyle::ssDisc;
}

struct Extent {
    double low = INFINITY, high = -INFINITY;
    void add(const std::vector<double>& values)
    {
        for (const double value : values)
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    }
};

} // namespace

ScenePlot::ScenePlot(const QString& figureName, QWidget* parent)
    : PlotView(figureName, {}, parent)
{
    placeLegendAbove();
    setFocusPolicy(Qt::StrongFocus);
    setAxisTitles({}, {});
    connect(&plot(), &QCustomPlot::mousePress, this, &ScenePlot::press);
    connect(&plot(), &QCustomPlot::mouseMove, this, &ScenePlot::move);
    connect(&plot(), &QCustomPlot::mouseRelease, this, &ScenePlot::release);
    finishSetup();
}

void ScenePlot::frame(const SceneFigure& figure)
{
    if (figure.id != m_figure.id)
        m_selected = -1;
    m_figure = figure;
    setTitle(figure.title);
    setAccessibleName(figure.title.isEmpty() ? tr("Figure") : mathToUnicode(figure.title));
    setAxisTitles(figure.xTitle, figure.yTitle);
    const auto type = figure.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    if (plot().yAxis->scaleType() != type) {
        for (QCPAxis* axis : {plot().yAxis, plot().yAxis2}) {
            axis->setScaleType(type);
            axis->setTicker(figure.logarithmic
                                ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
            axis->setNumberFormat(figure.logarithmic ? "eb" : "gb");
            axis->setNumberPrecision(figure.logarithmic ? 0 : 6);
        }
    }
}

void ScenePlot::setFigure(const SceneFigure& figure)
{
    frame(figure);
    build();
    setEmpty(false);
    contentChanged();
}

void ScenePlot::hideContent(const SceneFigure& figure, const QString& why)
{
    SceneFigure empty = figure;
    empty.items.clear();
    empty.handles.clear();
    frame(empty);
    build();
    setEmptyText(why);
    setEmpty(true);
    contentChanged();
}

void ScenePlot::build()
{
    plot().clearPlottables();
    for (QCPAbstractItem* item : m_items)
        plot().removeItem(item);
    m_items.clear();
    for (const SceneItem& item : m_figure.items)
        add(item);
    addHandles();
    placeLegend();
}

/// An empty legend would still take part in the layout, and squeeze the axes.
void ScenePlot::placeLegend()
{
    QCPLegend* legend = plot().legend;
    const bool wanted = legend->itemCount() > 0;
    legend->setVisible(wanted);
    if (wanted && legend->layout() != plot().plotLayout())
        plot().plotLayout()->addElement(0, 0, legend);
    else if (!wanted && legend->layout() == plot().plotLayout())
        plot().plotLayout()->take(legend);
}

QColor ScenePlot::colorOf(const QString& style) const
{
    // Three that no method uses.
    if (style == "first")
        return theme().dark ? QColor("#35c2b0") : QColor("#0f8a7b");
    if (style == "second")
        return theme().dark ? QColor("#f06fb8") : QColor("#b8257d");
    if (style == "third")
        return theme().dark ? QColor("#d3b84a") : QColor("#8a6d00");
    if (style == "estimate")
        return theme().accent;
    if (style == "reference")
        return theme().dark ? QColor("#a3abb8") : QColor("#707886");
    if (style == "muted")
        return theme().reference;
    if (style == "warning")
        return theme().warning;
    return styleOf(style, theme()).color;
}

QString ScenePlot::markerOf(const QString& style) const
{
    return style == "first"    ? "square"
           : style == "second" ? "diamond"
           : style == "third"  ? "triangle"
           : style == "Truth"  ? "circle"
                               : styleOf(style, theme()).marker;
}

QPen ScenePlot::penOf(const SceneItem& item, double width) const
{
    QPen pen(colorOf(item.style), width, item.dashed ? Qt::DashLine : Qt::SolidLine);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QCPGraph* ScenePlot::addGraph(const SceneItem& item)
{
    QCPGraph* graph = plot().addGraph();
    graph->setName(mathToUnicode(item.name));
    if (item.name.isEmpty())
        graph->removeFromLegend();
    return graph;
}

void ScenePlot::add(const SceneItem& item)
{
    switch (item.kind) {
    case Kind::Line: return addLine(item);
    case Kind::Area:
    case Kind::Steps: return addSteps(item);
    case Kind::Band: return addBand(item);
    case Kind::Points: return addPoints(item);
    case Kind::Arrows: return addArrows(item);
    case Kind::Segments: return addSegments(item);
    case Kind::Vertical:
    case Kind::Horizontal: return addRules(item);
    }
}

void ScenePlot::addLine(const SceneItem& item)
{
    // A curve and not a graph: its points keep their order.
    auto* curve = new QCPCurve(plot().xAxis, plot().yAxis);
    QVector<double> order(qsizetype(item.x.size()));
    std::iota(order.begin(), order.end(), 0.0);
    curve->setData(order, list(item.x), list(item.y), true);
    curve->setPen(penOf(item, 2.0));
    curve->setName(mathToUnicode(item.name));
    if (item.name.isEmpty())
        curve->removeFromLegend();
}

void ScenePlot::addSteps(const SceneItem& item)
{
    QCPGraph* graph = addGraph(item);
    QVector<double> y = list(item.y);
    if (item.kind == Kind::Steps) {
        graph->setLineStyle(QCPGraph::lsStepLeft);
        y.push_back(y.isEmpty() ? 0.0 : y.back());
    }
    graph->setData(list(item.x), y, true);
    QColor fill = colorOf(item.style);
    fill.setAlpha(item.kind == Kind::Area ? 85 : 45);
    graph->setBrush(fill);
    graph->setPen(item.kind == Kind::Area ? QPen(Qt::NoPen) : penOf(item, 1.5));
}

void ScenePlot::addBand(const SceneItem& item)
{
    QCPGraph* low = plot().addGraph();
    low->removeFromLegend();
    QCPGraph* high = addGraph(item);
    low->setData(list(item.x), list(item.low), true);
    high->setData(list(item.x), list(item.high), true);
    QColor fill = colorOf(item.style);
    fill.setAlpha(60);
    low->setPen(Qt::NoPen);
    high->setPen(Qt::NoPen);
    high->setBrush(fill);
    high->setChannelFillGraph(low);
}

void ScenePlot::addPoints(const SceneItem& item)
{
    QCPGraph* graph = addGraph(item);
    graph->setLineStyle(QCPGraph::lsNone);
    QVector<double> order = list(item.x), y = list(item.y);
    graph->setData(order, y);
    QColor color = colorOf(item.style);
    const double size = item.large ? 9.0 : item.x.size() > 300 ? 2.5 : 5.0;
    if (!item.large && item.x.size() > 300)
        color.setAlpha(110);
    const auto shape = item.large ? shapeOf(markerOf(item.style)) : QCPScatterStyle::ssDisc;
    graph->setScatterStyle({shape, QPen(color, 1.2), QBrush(color), size});
    if (item.low.size() != item.x.size() || item.x.empty())
        return;
    auto* bars = new QCPErrorBars(plot().xAxis, plot().yAxis);
    bars->removeFromLegend();
    bars->setDataPlottable(graph);
    bars->setPen(QPen(color, 1.2));
    // The graph sorted its points.
    std::vector<std::size_t> sorted(item.x.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](std::size_t a, std::size_t b) { return item.x[a] < item.x[b]; });
    for (const std::size_t i : sorted)
        bars->addData(item.y[i] - item.low[i], item.high[i] - item.y[i]);
}

void ScenePlot::addArrows(const SceneItem& item)
{
    SceneItem legend = item;
    addGraph(legend)->setPen(penOf(item, 1.4));
    for (std::size_t i = 0; i < item.x.size(); ++i) {
        auto* arrow = new QCPItemLine(&plot());
        arrow->setLayer("main");
        arrow->start->setCoords(item.x[i], item.y[i]);
        arrow->end->setCoords(item.x[i] + item.low[i], item.y[i] + item.high[i]);
        arrow->setHead({QCPLineEnding::esSpikeArrow, 6.0, 7.0});
        arrow->setPen(penOf(item, 1.4));
        arrow->setSelectable(false);
        m_items.push_back(arrow);
    }
}

void ScenePlot::addSegments(const SceneItem& item)
{
    auto* curve = new QCPCurve(plot().xAxis, plot().yAxis);
    curve->setName(mathToUnicode(item.name));
    curve->setPen(penOf(item, 1.6));
    double order = 0.0;
    for (std::size_t i = 0; i < item.y.size(); ++i) {
        curve->addData(order++, item.low[i], item.y[i]);
        curve->addData(order++, item.high[i], item.y[i]);
        curve->addData(order++, NAN, NAN);
    }
    SceneItem middle = item;
    middle.kind = Kind::Points;
    middle.name.clear();
    middle.low.clear();
    middle.high.clear();
    addPoints(middle);
}

void ScenePlot::addRules(const SceneItem& item)
{
    const bool vertical = item.kind == Kind::Vertical;
    if (!item.name.isEmpty())
        addGraph(item)->setPen(penOf(item, 1.4));
    for (const double value : vertical ? item.x : item.y) {
        auto* rule = new QCPItemStraightLine(&plot());
        rule->setLayer("main");
        rule->point1->setCoords(vertical ? value : 0.0, vertical ? 1.0 : value);
        rule->point2->setCoords(vertical ? value : 1.0, vertical ? 2.0 : value);
        rule->setPen(penOf(item, 1.4));
        rule->setSelectable(false);
        m_items.push_back(rule);
    }
}

void ScenePlot::restyle()
{
    build();
}

void ScenePlot::fitAxes()
{
    Extent x, y;
    for (const SceneItem& item : m_figure.items) {
        x.add(item.x);
        y.add(item.y);
        if (item.kind == Kind::Segments)
            x.add(item.low), x.add(item.high);
        else if (item.kind != Kind::Arrows)
            y.add(item.low), y.add(item.high);
        if (item.kind == Kind::Steps || item.kind == Kind::Area)
            y.add({0.0});
    }
    const auto fit = [](QCPAxis* axis, Extent found, std::pair<double, double> wanted,
                        double below, double above) {
        if (wanted.first < wanted.second)
            return axis->setRange(wanted.first, wanted.second);
        if (!(found.low <= found.high))
            return axis->setRange(0.0, 1.0);
        if (axis->scaleType() == QCPAxis::stLogarithmic)
            return axis->setRange(std::max(found.low, 1e-300) / 1.5, found.high * 1.5);
        const double span = std::max(found.high - found.low, 1e-9);
        axis->setRange(found.low - below * span, found.high + above * span);
    };
    const bool fromZero = y.low == 0.0;
    fit(plot().xAxis, x, m_figure.xRange, 0.02, 0.02);
    fit(plot().yAxis, y, m_figure.yRange, fromZero ? 0.0 : 0.06, 0.08);
}

QString ScenePlot::csv() const
{
    QString text = "item,name,x,y,low,high\n";
    const auto value = [](const std::vector<double>& values, std::size_t i) {
        return i < values.size() ? QString::number(values[i], 'g', 17) : QString();
    };
    int number = 0;
    for (const SceneItem& item : m_figure.items) {
        ++number;
        const std::size_t rows = std::max({item.x.size(), item.y.size(), item.low.size()});
        for (std::size_t i = 0; i < rows; ++i)
            text += QString("%1,\"%2\",%3,%4,%5,%6\n")
                        .arg(number)
                        .arg(mathToUnicode(item.name), value(item.x, i), value(item.y, i),
                             value(item.low, i), value(item.high, i));
    }
    return text;
}

} // namespace assay
