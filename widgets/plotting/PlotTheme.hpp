// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QPalette>

class QCPAxis;
class QCPAxisRect;
class QCPColorGradient;
class QCPLegend;

namespace assay {

/// Sets of colours that colour-blind readers can tell apart.
enum class PlotColours {
    Petroff,  ///< Six colours of arXiv:2107.02270, the default.
    OkabeIto, ///< Of Okabe and Ito, Color Universal Design (2008).
};

/// What methods look like in all plots from now on; plots that exist are drawn again.
void usePlotColours(PlotColours colours);
PlotColours plotColours();

/// Whether plots on the screen are light or dark; usually as the window is.
enum class PlotBrightness { Window, Light, Dark };

/// For all plots from now on; those that exist are drawn again.
void usePlotBrightness(PlotBrightness brightness);

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
    /// Light or dark, as the window colour says, or usePlotBrightness().
    static PlotTheme forPalette(const QPalette& palette);

    /// Axes on four sides, ticks inward, no grid: the style of the field.
    void style(QCPAxisRect& rect) const;
    void style(QCPLegend& legend) const;
    /// Perceptually uniform sequential map (viridis). NaN is left out, so that noValue() behind the
    /// map shows.
    static QCPColorGradient sequential();
    /// Colours of curves that are no method's, of the set in use; they begin again after the last.
    static QColor series(int index);
    /// For differences: blue below, red above, the same lightness at the same distance from the
    /// middle. The caller makes the range symmetric.
    static QCPColorGradient diverging();
    /// Hatched grey, behind colour maps: here is no value.
    QBrush noValue() const;

private:
    void style(QCPAxis& axis) const;
};

} // namespace assay
