// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

class QKeyEvent;

namespace assay {

class PlotView;

/// Keys of a plot that has the focus: + - 0 zoom, L log axis, G grid, T table, F maximises and
/// D gives it a window of its own (Esc: back), X and Y (held) constrain, P pins the read-out,
/// Ctrl+Shift+C copies the figure.
bool isPlotKey(const QKeyEvent& event);

/// Does what the key says; false if it means nothing to a plot.
bool handlePlotKey(PlotView& view, QKeyEvent& event);

} // namespace assay
