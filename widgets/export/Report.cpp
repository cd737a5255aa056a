// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/Report.hpp"

#include "core/basics/AtomicFile.hpp"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace assay {

namespace {

constexpr char style[] = R"(
body { font-family: "DejaVu Sans", Helvetica, Arial, sans-serif; color: #22262e; max-width: 62em;
       margin: 2em auto; padding: 0 1em; line-height: 1.4; }
h1 { margin-bottom: 0; } .subtitle { color: #5b6472; margin-top: 0.2em; }
table { border-collapse: collapse; margin: 0.6em 0 1.4em 0; font-size: 90%; }
th, td { border: 1px solid #d5d9e0; padding: 0.25em 0.6em; text-align: left;
         vertical-align: top; }
th { background: #f3f4f7; } pre { background: #f3f4f7; padding: 0.8em; overflow-x: auto; }
figure { margin: 1.2em 0; } figcaption { color: #4b5361; font-size: 90%; }
@media print { figure, table { page-break-inside: avoid; } }
)";

enum class Pictures { Svg, Png };

QString text(const char* source)
{
    return QCoreApplication::translate("Report", source);
}

QString element(const QString& name, const QString& content)
{
    return "<" + name + ">" + content.toHtmlEscaped() + "</" + name + ">";
}

QString tableHtml(const ReportTable& table)
{
    QString html = element("h2", table.title) + "\n<table border=\"1\" cellspacing=\"0\" "
                                                "cellpadding=\"4\"><tr>";
    for (const QString& column : table.columns)
        html += element("th", column);
    html += "</tr>\n";
    for (const QStringList& row : table.rows) {
        html += "<tr>";
        for (const QString& cell : row)
            html += element("td", cell);
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

QString dataUri(const QString& type, const QByteArray& bytes)
{
    return "data:" + type + ";base64," + QString::fromLatin1(bytes.toBase64());
}

QByteArray pngOf(const QImage& image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QString figureHtml(const ReportFigure& figure, int number, Pictures pictures)
{
    const bool svg = pictures == Pictures::Svg;
    const QString source = svg ? dataUri("image/svg+xml", figure.svg)
                               : dataUri("image/png", pngOf(figure.picture));
    const QString title = text("Figure %1. %2").arg(number).arg(figure.title);
    const int width = int(figure.millimetres / 25.4 * 96.0);
    return QString("<%1><img src=\"%2\" alt=\"%3\" width=\"%4\"/>\n%5</%1>\n")
        .arg(svg ? "figure" : "div", source, (figure.title + ". " + figure.caption).toHtmlEscaped())
        .arg(width)
        .arg(svg ? "<figcaption>" + element("b", title) + " " + figure.caption.toHtmlEscaped()
                       + "</figcaption>"
                 : "<p>" + element("b", title) + " " + figure.caption.toHtmlEscaped() + "</p>");
}

QString bodyHtml(const Report& report, Pictures pictures)
{
    QString html = element("h1", report.title) + "\n<p class=\"subtitle\">"
                   + report.subtitle.toHtmlEscaped() + "</p>\n";
    if (!report.text.isEmpty())
        html += element("p", report.text) + "\n";
    for (const ReportTable& table : report.tables)
        html += tableHtml(table);
    if (!report.figures.isEmpty())
        html += element("h2", text("Figures")) + "\n";
    int number = 0;
    for (const ReportFigure& figure : report.figures)
        html += figureHtml(figure, ++number, pictures);
    if (!report.recipe.isEmpty())
        html += element("h2", text("Recipe")) + "\n" + element("pre", report.recipe) + "\n";
    return html;
}

} // namespace

QString reportHtml(const Report& report)
{
    return QString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                   "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
                   "<meta charset=\"utf-8\"/>\n%1\n<style>%2</style>\n</head>\n<body>\n%3</body>\n"
                   "</html>\n")
        .arg(element("title", report.title), QString(style), bodyHtml(report, Pictures::Svg));
}

Status writeReportPdf(const Report& report, const QString& path)
{
    return writeAtomically(path.toStdString(), [&](const std::filesystem::path& file) -> Status {
        QPdfWriter writer(QString::fromStdString(file.string()));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
        writer.setTitle(report.title);
        writer.setCreator("Assay");
        QTextDocument document;
        document.setDefaultStyleSheet(
            "body { font-size: 9pt; } td, th { font-size: 7pt; } pre { font-size: 7pt; } "
            ".subtitle { color: #5b6472; }");
        document.setHtml("<html><body>" + bodyHtml(report, Pictures::Png) + "</body></html>");
        document.print(&writer);
        if (std::filesystem::exists(file) && std::filesystem::file_size(file) > 0)
            return {};
        return ioError("Could not write the report " + path.toStdString() + ".",
                       "Choose a folder that you may write to, on a disk that is not full.");
    });
}

} // namespace assay
