// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QCPAxis;
class QCPAxisRect;
class QCPColorGradient;
class QCPLegend;

namespace assay {

/// Colours and fonts of every plot. The plots follow the program's palette; exported figures are
/// light unless asked otherwise.
struct PlotTheme {
    bool dark = false;
    QColor background;  ///< Of the figure.
    QColor canvas;      ///< Inside the axes.
    QColor ink;         ///< Axes, ticks, the truth.
    QColor text;
    QColor mutedText;   ///< Hints such as "nothing to draw yet".
    QColor grid;
    QColor accent;      ///< The one highlighted curve of a plot without methods.
    QColor reference;   ///< What the highlighted curve is compared with.
    QColor warning;
    QFont font;

    static PlotTheme light();
    static PlotTheme darkTheme();
    /// Light or dark, as the window colour says.
    static PlotTheme forPalette(const QPalette& palette);

    /// Axes on four sides, ticks inward, no grid: the style of the field.
    void style(QCPAxisRect& rect) const;
    void style(QCPLegend& legend) const;
    /// Perceptually uniform sequential map (viridis), NaN in light grey.
    static QCPColorGradient sequential();

private:
    void style(QCPAxis& axis) const;
};

} // namespace assay
