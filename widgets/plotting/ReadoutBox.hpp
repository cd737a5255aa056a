// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/QCustomPlot.hpp"

#include <QStringList>

namespace assay {

struct PlotTheme;

/// Looks of the boxes with values that lie on plots.
struct ReadoutLook {
    QFont font;
    QColor text;
    QColor fill;

    static ReadoutLook of(const PlotTheme& theme);
};

/// Lines no wider than \p width pixels, broken between words; a longer word stays.
QStringList brokenLines(const QStringList& lines, const QFontMetricsF& metrics, double width);

/// Where a box with these lines goes: to the upper right of \p anchor where there is room, else on
/// the other side, and in any case inside \p inside as far as it fits.
QRectF readoutBox(const QStringList& lines, const QFontMetricsF& metrics, const QPointF& anchor,
                  const QRectF& inside);

/// Draws the box with its lines, broken where \p inside is too narrow for them.
void drawReadoutBox(QCPPainter& painter, const ReadoutLook& look, const QStringList& lines,
                    const QPointF& anchor, const QRectF& inside);

} // namespace assay
