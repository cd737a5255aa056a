// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

class QCustomPlot;

namespace assay {

/// Gives horizontal axes with too little room for their numbers fewer of them, and as many as they
/// had once there is room again; to be called after the layout. Axes with texts or logarithmic
/// steps stay as they are. Returns whether anything changed.
bool fitTicks(QCustomPlot& plot);

} // namespace assay
