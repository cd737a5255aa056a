// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>
#include <QVector>

namespace assay {

struct ReportTable {
    QString title;
    QStringList columns;
    QVector<QStringList> rows;
};

struct ReportFigure {
    QString title;   ///< Plain Unicode.
    QString caption; ///< What is drawn, in words.
    QByteArray svg;  ///< For the HTML file.
    QImage picture;  ///< For the PDF file.
    double millimetres = 120.0;
};

/// A report as plain values: everything that it says, nothing of how it looks.
struct Report {
    QString title;
    QString subtitle; ///< Program, version, date.
    QString text;     ///< Description of the study.
    QVector<ReportTable> tables;
    QVector<ReportFigure> figures;
    QString recipe;   ///< TOML, printed as it is.
};

/// One XHTML file with everything inside: no style sheet, script, font or picture is loaded from
/// elsewhere. Also well-formed XML.
QString reportHtml(const Report& report);
/// The same on A4 pages.
Status writeReportPdf(const Report& report, const QString& path);

} // namespace assay
