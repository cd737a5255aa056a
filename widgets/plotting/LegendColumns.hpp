// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

class QCustomPlot;

namespace assay {

/// Lays a legend that stands above its axes out in as many columns as \p width has room for, two at
/// least unless they are few; legends inside the axes stay as they are. Returns whether anything
/// changed.
bool fitLegendColumns(QCustomPlot& plot, int width);

} // namespace assay
