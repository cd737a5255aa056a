// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <QSizeF>
#include <QString>

class QCustomPlot;

namespace assay {

/// Size of a figure on paper and resolution of its pixel version.
struct FigureSize {
    QSizeF millimetres{86.0, 70.0}; ///< One column of a journal; two columns are 172 mm.
    double dpi = 300.0;             ///< PNG only.
};

/// Writes \p plot as PDF, SVG or PNG, as the ending of \p path says, at the given size on paper.
/// The file appears complete or not at all.
Status exportFigure(QCustomPlot& plot, const QString& path, const FigureSize& size);

} // namespace assay
