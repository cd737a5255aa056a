// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <QString>
#include <QStringList>

namespace assay {

class Page;

/// Writes the figures that a page shows into \p folder, each as PDF, SVG, PNG and CSV, named after
/// the plot and, unless empty, \p variant. Plots without data are left out. Returns the paths.
Result<QStringList> writeFigures(Page& page, const QString& folder, const QString& variant);

} // namespace assay
