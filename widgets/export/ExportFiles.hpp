// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/TaskContext.hpp"
#include "core/events/EventSchema.hpp"
#include "core/project/Recipe.hpp"
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

/// What is written beside the figures, as plain values that any thread may use.
struct FurtherFiles {
    QStringList names;
    QString folder;
    QString project; ///< Name of the project that the script makes.
    Recipe study;
    EventSchema schema; ///< In force, with what the study leaves to its process or files.
    QString eventFile;  ///< Of the newest events, or empty.
    Report report;
};

/// Recipe, script, listing and report, as \p settings says.
FurtherFiles furtherFiles(const ProjectDocument& document, const ExportSettings& settings,
                          const QVector<ReportFigure>& figures);

/// Writes them, for any thread; between two of them it can be cancelled. Returns the paths. A
/// report takes about 0.1 s per figure.
Result<QStringList> writeFurther(const FurtherFiles& files, const TaskContext& context);

/// Those of the files for \p names that exist already.
QStringList existingFiles(const QStringList& names, const ExportSettings& settings);

} // namespace assay
