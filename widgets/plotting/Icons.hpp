// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace assay {

/// A line icon in the given colour, sharp at every scale. Names: reset, log, legend, copy, export,
/// zoom, follow, grid, table, maximise, add, remove, stop, cancel, play, folder, file, sample,
/// spark.
QIcon icon(const QString& name, const QColor& color);

} // namespace assay
