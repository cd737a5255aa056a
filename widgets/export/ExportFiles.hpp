// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/export/ExportSettings.hpp"
#include "widgets/export/FigureList.hpp"
#include "widgets/export/Report.hpp"

#include <QJsonObject>

namespace assay {

class ProjectDocument;

/// Writes \p figure in all formats of \p settings, each file complete or not at all. Returns the
/// paths. At most 100 ms per figure.
Result<QStringList> writeFigure(const Figure& figure, const ExportSettings& settings,
                                const QJsonObject& provenance);

/// \p figure as part of a report.
ReportFigure reportFigure(const Figure& figure, const ExportSettings& settings);

/// Recipe, script, listing and report, as \p settings says.
Result<QStringList> writeFurther(const ProjectDocument& document, const ExportSettings& settings,
                                 const QVector<ReportFigure>& figures);

/// Those of the files for \p names that exist already.
QStringList existingFiles(const QStringList& names, const ExportSettings& settings);

} // namespace assay
