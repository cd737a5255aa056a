// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "widgets/export/FigureList.hpp"
#include "widgets/plotting/FigureExport.hpp"

#include <QSet>
#include <QString>
#include <QStringList>

namespace assay {

/// Writes the figures that \p stop shows into \p folder, each as PDF, SVG, PNG and CSV. Plots
/// without data, and those whose name is in \p written, are left out. Returns the paths.
Result<QStringList> writeFigures(const FigureStop& stop, const QString& folder,
                                 const FigureSize& size, QSet<QString>& written);

} // namespace assay
