// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/ExportFiles.hpp"

#include "core/basics/AtomicFile.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/export/BatchScript.hpp"
#include "widgets/export/MadMinerListing.hpp"
#include "widgets/export/ProjectReport.hpp"
#include "widgets/plotting/FigureData.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace assay {

namespace {

Status writeOne(PlotView& view, const QString& path, const QString& ending,
                const ExportSettings& settings, const QJsonObject& provenance)
{
    if (ending == "csv")
        return writeTextAtomically(path.toStdString(), view.csv().toStdString());
    if (ending == "json")
        return writeTextAtomically(
            path.toStdString(), QJsonDocument(figureJson(view, provenance)).toJson().toStdString());
    return view.exportTo(path, settings.size(), settings.look);
}

Status writeText(const QDir& folder, const QString& name, const QString& text)
{
    return writeTextAtomically(folder.filePath(name).toStdString(), text.toStdString());
}

/// The HDF5 file of the newest events; empty where there is none of the project's own.
QString eventFileOf(const ProjectDocument& document)
{
    const auto run = document.isOpen()
                         ? document.project()->latestRun(document.dataStage().toStdString())
                         : std::nullopt;
    return run && !run->output.empty()
               ? QString::fromStdString(document.project()->resolve(run->output).string())
               : QString();
}

Status writeNamed(const QString& name, const FurtherFiles& files)
{
    const QDir folder(files.folder);
    if (name == "recipe.toml")
        return writeText(folder, name, files.report.recipe);
    if (name == "madminer.py")
        return writeText(folder, name, madMinerListing(files.study, files.schema, files.eventFile));
    if (name == "report.html")
        return writeText(folder, name, reportHtml(files.report));
    if (name == "report.pdf")
        return writeReportPdf(files.report, folder.filePath(name));
    const Status status = writeText(folder, name, batchScript("recipe.toml", files.project));
    if (status)
        QFile::setPermissions(folder.filePath(name),
                              QFile::permissions(folder.filePath(name)) | QFile::ExeOwner
                                  | QFile::ExeUser);
    return status;
}

} // namespace

Result<QStringList> writeFigure(const Figure& figure, const ExportSettings& settings,
                                const QJsonObject& provenance)
{
    QStringList written;
    const QDir folder(settings.folder);
    for (const QString& ending : settings.endings()) {
        const QString path = folder.filePath(figure.name + "." + ending);
        const Status status = writeOne(*figure.view, path, ending, settings, provenance);
        if (!status)
            return status.error();
        written << path;
    }
    return written;
}

ReportFigure reportFigure(const Figure& figure, const ExportSettings& settings)
{
    FigureSize size{{130.0, 105.0}, 200.0};
    FigureLook look{FigureLook::Style::Physics, settings.look.label};
    return {mathToUnicode(figure.title), figure.view->description(), figure.view->svg(size, look),
            figure.view->picture(size, look), size.millimetres.width()};
}

FurtherFiles furtherFiles(const ProjectDocument& document, const ExportSettings& settings,
                          const QVector<ReportFigure>& figures)
{
    const QString project = QFileInfo(document.title()).completeBaseName();
    FurtherFiles files{settings.further(), settings.folder,
                       project.isEmpty() ? QStringLiteral("study") : project, document.study(),
                       document.schema(), eventFileOf(document), projectReport(document)};
    files.report.figures = figures;
    return files;
}

Result<QStringList> writeFurther(const FurtherFiles& files, const TaskContext& context)
{
    QStringList written;
    for (const QString& name : files.names) {
        if (context.cancelRequested())
            return cancelled();
        context.report(double(written.size()) / double(files.names.size()), name.toStdString());
        if (const Status status = writeNamed(name, files); !status)
            return status.error();
        written << QDir(files.folder).filePath(name);
    }
    return written;
}

QStringList existingFiles(const QStringList& names, const ExportSettings& settings)
{
    QStringList files = settings.further();
    for (const QString& name : names)
        for (const QString& ending : settings.endings())
            files << name + "." + ending;
    const QDir folder(settings.folder);
    files.removeIf([&](const QString& file) { return !folder.exists(file); });
    return files;
}

} // namespace assay
