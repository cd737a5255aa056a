// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plots/LimitCurve.hpp"

#include <QPen>

class QCPAbstractPlottable;
class QCPScatterStyle;
class QCustomPlot;
class QKeyEvent;

namespace assay {

/// What contours and profiles share.

/// Pen of a limit. Faint: what is not final (a coarser grid, another version of the study) or
/// hidden. Hatched: stale. Dashed where it would be solid: the edge of the scan is reached.
QPen limitPen(const LimitCurve& curve, const MethodStyle& style, double width, bool hidden);

/// Crosses out the entry of \p plottable in the legend.
void crossOut(QCustomPlot& plot, QCPAbstractPlottable& plottable, const PlotTheme& theme);

/// An entry of the legend that stands for no curve.
void addLegendNote(QCustomPlot& plot, const QString& text);

/// The marker of a method, as at its best fit.
QCPScatterStyle markerOf(const MethodStyle& style, double size);

/// Share of the scanned range by which an arrow key moves the truth: a hundredth, with Shift ten
/// times as much, with Alt a tenth.
double nudgeStep(const QKeyEvent& event);

} // namespace assay
