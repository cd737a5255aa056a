// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QJsonObject>

namespace assay {

class PlotView;

/// What a person switched on a plot: zoom, scale, grid, legend, hidden curves, table, pins, tool;
/// to be kept with the project. Empty when all is as it was at first.
QJsonObject plotState(const PlotView& view);

/// Puts it back; ranges that are empty or the wrong way round are ignored. What \p state does not
/// say stays, except that the zoom is reset.
void applyPlotState(PlotView& view, const QJsonObject& state);

} // namespace assay
