// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotReadout.hpp"

#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {

/// Pixels from the mouse to a curve that is still meant.
constexpr double reach = 30.0;

QString text(const char* source)
{
    return QCoreApplication::translate("PlotReadout", source);
}

/// A title without its unit, or \p otherwise.
QString shortTitle(const QString& title, const QString& otherwise)
{
    const QString name = mathToUnicode(title).section(" [", 0, 0);
    return name.isEmpty() ? otherwise : name;
}

QString mapLine(QCustomPlot& plot, const QCPAxisRect& rect, double x, double y)
{
    for (int i = 0; i < plot.plottableCount(); ++i) {
        auto* map = qobject_cast<QCPColorMap*>(plot.plottable(i));
        if (!map || !map->visible() || map->keyAxis()->axisRect() != &rect || map->data()->isEmpty()
            || !map->data()->keyRange().contains(x) || !map->data()->valueRange().contains(y))
            continue;
        const double value = map->data()->data(x, y);
        const QString name = map->colorScale()
                                 ? shortTitle(map->colorScale()->axis()->label(), text("value"))
                                 : text("value");
        return name + " = "
               + (std::isfinite(value) ? QString::number(value, 'g', 4) : text("no value"));
    }
    return {};
}

struct Near {
    std::optional<CurvePoint> point;
    double distance = reach; ///< Pixels; farther points are not considered.
};

/// Point of \p graph that belongs to \p x, if it is closer than what was found.
void consider(const QCPGraph& graph, double x, double y, Near& nearest)
{
    const auto data = graph.data();
    const QString curve = CurveFilter::curveOf(graph);
    if (data->isEmpty() || curve.isEmpty())
        return;
    auto at = data->findBegin(x, true);
    const bool steps = graph.lineStyle() == QCPGraph::lsStepLeft;
    const auto next = at + 1;
    if (!steps && next != data->constEnd() && std::abs(next->key - x) < std::abs(at->key - x))
        at = next;
    if (!std::isfinite(at->value))
        return;
    const double distance = std::abs(graph.valueAxis()->coordToPixel(at->value)
                                     - graph.valueAxis()->coordToPixel(y));
    const bool outside = std::abs(graph.keyAxis()->coordToPixel(at->key)
                                  - graph.keyAxis()->coordToPixel(x)) > reach;
    if (distance > nearest.distance || (outside && !steps))
        return;
    QString line = mathToUnicode(curve) + ": " + QString::number(at->value, 'g', 5);
    if (!steps)
        line += " " + text("at") + " " + axisNumber(*graph.keyAxis(), at->key);
    nearest = {CurvePoint{curve, steps ? x : at->key, at->value, line}, distance};
}

/// Of the curves that are called \p only, or of all if it is empty.
void considerAll(const PlotView& view, const QCPAxisRect& rect, const QString& only, double x,
                 double y, Near& nearest)
{
    const QStringList curves = view.curves().curves();
    QCustomPlot& plot = view.plot();
    for (int i = 0; i < plot.graphCount(); ++i) {
        const QCPGraph& graph = *plot.graph(i);
        const QString curve = CurveFilter::curveOf(graph);
        if (graph.visible() && graph.keyAxis() && graph.keyAxis()->axisRect() == &rect
            && graph.keyAxis()->orientation() == Qt::Horizontal && curves.contains(curve)
            && (only.isEmpty() || only == curve))
            consider(graph, x, y, nearest);
    }
}

QString curveLine(const PlotView& view, const QCPAxisRect& rect, double x, double y)
{
    const auto point = nearestCurve(view, rect, x, y);
    return point ? point->text : QString();
}

QString axisSentence(const PlotView& view, const QCPAxis& axis, const QString& otherwise)
{
    const QString name = mathToUnicode(view.axisTitle(axis));
    return text("%1 from %2 to %3.")
        .arg(name.isEmpty() ? otherwise : name, axisNumber(axis, axis.range().lower),
             axisNumber(axis, axis.range().upper));
}

} // namespace

QString axisNumber(const QCPAxis& axis, double value)
{
    if (const auto words = axis.ticker().dynamicCast<QCPAxisTickerText>())
        return words->ticks().value(std::round(value));
    const double size = axis.range().size();
    if (axis.scaleType() == QCPAxis::stLogarithmic || !(size > 0.0))
        return QString::number(value, 'g', 4);
    const int decimals = int(std::ceil(3.0 - std::log10(size)));
    if (decimals > 8 || size > 1e6)
        return QString::number(value, 'g', 5);
    const double step = std::pow(10.0, -std::max(decimals, 0));
    // Adding zero turns -0 into 0.
    return QString::number(std::round(value / step) * step + 0.0, 'f', std::max(decimals, 0));
}

std::optional<CurvePoint> nearestCurve(const PlotView& view, const QCPAxisRect& rect, double x,
                                       double y)
{
    Near nearest;
    considerAll(view, rect, {}, x, y, nearest);
    return nearest.point;
}

std::optional<CurvePoint> pointOnCurve(const PlotView& view, const QCPAxisRect& rect,
                                       const QString& curve, double x, double y)
{
    Near nearest;
    nearest.distance = std::numeric_limits<double>::infinity();
    considerAll(view, rect, curve, x, y, nearest);
    return nearest.point;
}

QStringList plotReadout(const PlotView& view, const QCPAxisRect& rect, double x, double y)
{
    const QCPAxis& horizontal = *rect.axis(QCPAxis::atBottom);
    const QCPAxis& vertical = *rect.axis(QCPAxis::atLeft);
    QStringList lines;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            lines << name + " = " + value;
    };
    add(shortTitle(view.axisTitle(horizontal), "x"), axisNumber(horizontal, x));
    add(shortTitle(view.axisTitle(vertical), "y"), axisNumber(vertical, y));
    QStringList all{lines.join(", ")};
    for (const QString& line : {mapLine(view.plot(), rect, x, y), curveLine(view, rect, x, y)})
        if (!line.isEmpty())
            all << line;
    return all;
}

QString describePlot(const PlotView& view)
{
    if (view.isEmpty())
        return view.emptyText();
    QStringList sentences;
    sentences << axisSentence(view, *view.plot().xAxis, text("Horizontal axis"))
              << axisSentence(view, *view.plot().yAxis, text("Vertical axis"));
    QStringList names;
    for (const QString& curve : view.curves().curves())
        names << mathToUnicode(curve)
                     + (view.curves().isShown(curve) ? QString() : text(" (hidden)"));
    if (!names.isEmpty())
        sentences << text("Curves: %1.").arg(names.join(", "));
    if (view.isStale())
        sentences << text("Computed from an older version of the study.");
    return sentences.join(' ');
}

} // namespace assay
