// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

class QCustomPlot;

namespace assay {

class PlotView;

/// Size of a figure on paper and resolution of its pixel version.
struct FigureSize {
    QSizeF millimetres{86.0, 70.0}; ///< One column of a journal; two columns are 172 mm.
    double dpi = 300.0;             ///< PNG only.
};

/// What a figure is made for.
struct FigureLook {
    enum class Style {
        Physics, ///< Light, ticks inside on four sides, titles at the ends of the axes.
        Slides,  ///< The same with letters and lines half as large again.
        Screen,  ///< As in the window, dark if the window is dark.
    };
    Style style = Style::Physics;
    QString label; ///< In the upper left corner, e.g. "Simulation"; nothing if empty.
};

/// Factor of letters and lines.
double enlargement(FigureLook::Style style);

/// Writes \p plot as PDF, SVG or PNG, as the ending of \p path says, at the given size on paper,
/// with letters and lines enlarged by \p scale. The file appears complete or not at all. 5 to 50
/// ms.
Status exportFigure(QCustomPlot& plot, const QString& path, const FigureSize& size,
                    double scale = 1.0, const QString& title = {});
/// The same as a picture of size.dpi.
QImage figureImage(QCustomPlot& plot, const FigureSize& size, double scale = 1.0);
/// The same as SVG text.
QByteArray figureSvg(QCustomPlot& plot, const FigureSize& size, double scale = 1.0,
                     const QString& title = {});

/// Words of small ASCII letters and digits with hyphens between them.
QString plainFileName(const QString& text);

/// Name of the file of a figure, as a person would call it: the page, what is drawn, and what
/// sayInFileName() added: "limits-pvalue-alices".
QString fileNameOf(const PlotView& view, const QString& page);
/// The same with the page that \p view is on, if it is on one.
QString fileNameOf(const PlotView& view);
/// What tells this figure from the same figure of something else, such as the method.
void sayInFileName(PlotView& view, const QString& detail);

} // namespace assay
