// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/LimitDrawing.hpp"

#include "widgets/plotting/MethodMarker.hpp"
#include "widgets/plotting/PlotTheme.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QKeyEvent>

namespace assay {

QPen limitPen(const LimitCurve& curve, const MethodStyle& style, double width, bool hidden)
{
    QPen pen = style.pen(width);
    QColor color = pen.color();
    color.setAlpha(curve.running || curve.stale || hidden ? 110 : 255);
    pen.setColor(color);
    // Short strokes of whatever dash the method has.
    if (curve.stale)
        pen.setDashPattern({1.0, 2.5});
    else if (curve.edge && pen.style() == Qt::SolidLine)
        pen.setStyle(Qt::DashLine);
    return pen;
}

void crossOut(QCustomPlot& plot, QCPAbstractPlottable& plottable, const PlotTheme& theme)
{
    auto* item = plot.legend->itemWithPlottable(&plottable);
    if (!item)
        return;
    QFont font = plot.legend->font();
    font.setStrikeOut(true);
    item->setFont(font);
    item->setTextColor(theme.mutedText);
}

void addLegendNote(QCustomPlot& plot, const QString& text)
{
    auto* note = new QCPCurve(plot.xAxis, plot.yAxis);
    note->setPen(Qt::NoPen);
    note->setName(text);
}

double nudgeStep(const QKeyEvent& event)
{
    return event.modifiers().testFlag(Qt::ShiftModifier) ? 0.1
           : event.modifiers().testFlag(Qt::AltModifier) ? 0.001
                                                         : 0.01;
}

QCPScatterStyle markerOf(const MethodStyle& style, double size)
{
    // A path of QCustomPlot is drawn as it is at size 6.
    const QBrush fill = isFilledMarker(style.marker) ? QBrush(style.color) : QBrush(Qt::NoBrush);
    return {markerPath(style.marker, 3.4), QPen(style.color, 1.4), fill, size};
}

} // namespace assay
