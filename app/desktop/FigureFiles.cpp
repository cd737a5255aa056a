// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/FigureFiles.hpp"

#include "core/basics/AtomicFile.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QDir>
#include <QRegularExpression>

namespace assay {

namespace {

/// A name without characters that files or shells dislike.
QString fileName(const PlotView& view, const QString& variant)
{
    QString name = view.figureName();
    name.remove(QRegularExpression("^plot\\."));
    if (!variant.isEmpty())
        name += "-" + variant;
    return name.replace(QRegularExpression("[^A-Za-z0-9._-]+"), "-");
}

} // namespace

Result<QStringList> writeFigures(Page& page, const QString& folder, const QString& variant)
{
    if (!QDir().mkpath(folder))
        return ioError("Could not make the folder " + folder.toStdString() + ".",
                       "Choose a folder that you may write to.");
    QStringList written;
    for (PlotView* view : page.findChildren<PlotView*>()) {
        if (view->isEmpty() || !view->isVisibleTo(&page))
            continue;
        const QString base = QDir(folder).filePath(fileName(*view, variant));
        for (const char* ending : {".pdf", ".svg", ".png"}) {
            const Status status = view->exportTo(base + ending, FigureSize{{120.0, 100.0}, 300.0});
            if (!status)
                return status.error();
            written << base + ending;
        }
        const Status csv
            = writeTextAtomically((base + ".csv").toStdString(), view->csv().toStdString());
        if (!csv)
            return csv.error();
        written << base + ".csv";
    }
    return written;
}

} // namespace assay
