// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

class QCPAxisRect;
class QCustomPlot;

namespace assay {

/// Adds a second axis rect right below the first, for ratios, pulls and the like: both have the
/// same x axis, whose numbers stand at the bottom only. The first is \p ratio times as high.
QCPAxisRect* addLowerRect(QCustomPlot& plot, double ratio = 3.0);

} // namespace assay
