// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

class QCustomPlot;

namespace assay {

/// Puts a legend that lies inside the axes into the corner where it hides least of the curves. It
/// stays where it is as long as it hides nothing, or no other corner is clearly better, so that it
/// does not jump while data arrive. Call after the layout. Cost: at most 500 pieces of each curve
/// are compared with four rectangles, 0.1 ms for a dozen curves.
void placeLegendInCorner(QCustomPlot& plot);

} // namespace assay
