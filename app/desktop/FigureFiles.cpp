// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/FigureFiles.hpp"

#include "core/basics/AtomicFile.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QDir>

namespace assay {

Result<QStringList> writeFigures(const FigureStop& stop, const QString& folder,
                                 const FigureSize& size, QSet<QString>& written)
{
    QStringList files;
    for (const Figure& figure : figuresAt(stop)) {
        if (written.contains(figure.name))
            continue;
        written.insert(figure.name);
        const QString base = QDir(folder).filePath(figure.name);
        for (const char* ending : {".pdf", ".svg", ".png"}) {
            if (const Status status = figure.view->exportTo(base + ending, size); !status)
                return status.error();
            files << base + ending;
        }
        const Status csv
            = writeTextAtomically((base + ".csv").toStdString(), figure.view->csv().toStdString());
        if (!csv)
            return csv.error();
        files << base + ".csv";
    }
    return files;
}

} // namespace assay
