// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/FigureExport.hpp"

#include "core/basics/AtomicFile.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QFileInfo>
#include <QSvgGenerator>

namespace assay {

namespace {

/// Fonts and pens of a plot are in screen pixels of 1/96 inch.
constexpr double pixelsPerMillimetre = 96.0 / 25.4;

Status writeSvg(QCustomPlot& plot, const QString& path, const QSize& pixels)
{
    QSvgGenerator generator;
    generator.setFileName(path);
    generator.setSize(pixels);
    generator.setViewBox(QRect(QPoint(), pixels));
    generator.setResolution(96);
    generator.setTitle("Assay");
    QCPPainter painter;
    if (!painter.begin(&generator))
        return ioError("Could not write the figure " + path.toStdString() + ".",
                       "Choose a folder that you may write to.");
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, pixels.width(), pixels.height());
    painter.end();
    return {};
}

Status draw(QCustomPlot& plot, const QString& path, const QString& format, const FigureSize& size)
{
    const QSize pixels = (size.millimetres * pixelsPerMillimetre).toSize();
    if (format == "svg")
        return writeSvg(plot, path, pixels);
    bool ok = false;
    if (format == "pdf") {
        ok = plot.savePdf(path, pixels.width(), pixels.height(), QCP::epNoCosmetic, "Assay");
    } else {
        const int dpi = static_cast<int>(size.dpi);
        ok = plot.savePng(path, pixels.width(), pixels.height(), size.dpi / 96.0, -1, dpi);
    }
    if (!ok)
        return ioError("Could not write the figure " + path.toStdString() + ".",
                       "Choose a folder that you may write to, on a disk that is not full.");
    return {};
}

} // namespace

Status exportFigure(QCustomPlot& plot, const QString& path, const FigureSize& size)
{
    const QString format = QFileInfo(path).suffix().toLower();
    if (format != "pdf" && format != "svg" && format != "png")
        return invalidInput("\"" + path.toStdString() + "\" does not end in .pdf, .svg or .png.",
                            "Choose one of these three formats.");
    const std::filesystem::path target = path.toStdString();
    return writeAtomically(target, [&](const std::filesystem::path& temporary) {
        return draw(plot, QString::fromStdString(temporary.string()), format, size);
    });
}

} // namespace assay
