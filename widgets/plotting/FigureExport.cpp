// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/FigureExport.hpp"

#include "widgets/plotting/PlotView.hpp"

#include "core/basics/AtomicFile.hpp"
#include "widgets/plotting/LegendColumns.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <cmath>

namespace assay {

namespace {

constexpr auto detailProperty = "fileDetail";

/// Fonts and pens of a plot are in screen pixels of 1/96 inch.
constexpr int pixelsPerInch = 96;
constexpr double pixelsPerMillimetre = pixelsPerInch / 25.4;

/// Size of the plot in its own pixels: enlarging letters is drawing a smaller plot larger.
QSize drawnSize(const FigureSize& size, double scale)
{
    return (size.millimetres * pixelsPerMillimetre / scale).toSize();
}

bool drawOn(QPaintDevice& device, QCustomPlot& plot, const FigureSize& size, double scale)
{
    const QSize pixels = drawnSize(size, scale);
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic);
    painter.scale(scale, scale);
    fitLegendColumns(plot, pixels.width());
    plot.toPainter(&painter, pixels.width(), pixels.height());
    return painter.end();
}

bool writePdf(QCustomPlot& plot, const QString& path, const FigureSize& size, double scale,
              const QString& title)
{
    QPdfWriter writer(path);
    writer.setResolution(pixelsPerInch);
    writer.setPageSize(
        QPageSize(size.millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setTitle(title);
    writer.setCreator("Assay");
    return drawOn(writer, plot, size, scale);
}

bool writeSvg(QIODevice& device, QCustomPlot& plot, const FigureSize& size, double scale,
              const QString& title)
{
    const QSize pixels = drawnSize(size, 1.0);
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(pixels);
    generator.setViewBox(QRect(QPoint(), pixels));
    generator.setResolution(pixelsPerInch);
    generator.setTitle(title);
    generator.setDescription("Assay");
    return drawOn(generator, plot, size, scale);
}

bool draw(QCustomPlot& plot, const QString& path, const QString& format, const FigureSize& size,
          double scale, const QString& title)
{
    if (format == "pdf")
        return writePdf(plot, path, size, scale, title);
    if (format == "png")
        return figureImage(plot, size, scale).save(path, "PNG");
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && writeSvg(file, plot, size, scale, title)
           && file.flush();
}

/// Sizes of paper that can be drawn, and pictures that fit into memory.
Status checkSize(const QString& path, const QString& format, const FigureSize& size)
{
    const double width = size.millimetres.width(), height = size.millimetres.height();
    const auto fits = [](double length) { return length >= 5.0 && length <= 2000.0; };
    const std::string figure = path.toStdString() + ": a figure of "
                               + QString("%1 × %2 mm").arg(width).arg(height).toStdString();
    if (!fits(width) || !fits(height))
        return invalidInput(figure + " cannot be drawn.",
                            "Choose a width and a height between 5 and 2000 mm.");
    const double pixels = width * height * std::pow(size.dpi / 25.4, 2);
    if (format == "png" && !(size.dpi >= 10.0 && pixels <= 4e8))
        return invalidInput(figure + " with " + QString::number(size.dpi).toStdString()
                                + " dots per inch cannot be drawn.",
                            "Choose at least 10 and so many that the picture stays below 400 "
                            "million dots; 300 are usual for print.");
    return {};
}

} // namespace

double enlargement(FigureLook::Style style)
{
    return style == FigureLook::Style::Slides ? 1.5 : 1.0;
}

Status exportFigure(QCustomPlot& plot, const QString& path, const FigureSize& size, double scale,
                    const QString& title)
{
    const QString format = QFileInfo(path).suffix().toLower();
    if (format != "pdf" && format != "svg" && format != "png")
        return invalidInput("\"" + path.toStdString() + "\" does not end in .pdf, .svg or .png.",
                            "Choose one of these three formats.");
    if (const Status status = checkSize(path, format, size); !status)
        return status;
    const std::filesystem::path target = path.toStdString();
    return writeAtomically(target, [&](const std::filesystem::path& temporary) -> Status {
        if (draw(plot, QString::fromStdString(temporary.string()), format, size, scale, title))
            return {};
        return ioError("Could not write the figure " + path.toStdString() + ".",
                       "Choose a folder that you may write to, on a disk that is not full.");
    });
}

QImage figureImage(QCustomPlot& plot, const FigureSize& size, double scale)
{
    const QSize pixels = drawnSize(size, scale);
    fitLegendColumns(plot, pixels.width());
    QImage image = plot.toPixmap(pixels.width(), pixels.height(), scale * size.dpi / pixelsPerInch)
                       .toImage();
    const int dotsPerMetre = int(std::lround(size.dpi / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray figureSvg(QCustomPlot& plot, const FigureSize& size, double scale, const QString& title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeSvg(buffer, plot, size, scale, title) ? buffer.data() : QByteArray();
}

QString plainFileName(const QString& text)
{
    static const QRegularExpression hump("([a-z])([A-Z])"), unsafe("[^a-z0-9]+"), ends("^-|-$");
    QString name = text;
    name = name.replace(hump, "\\1-\\2").normalized(QString::NormalizationForm_KD).toLower();
    return name.replace(unsafe, "-").remove(ends);
}

QString fileNameOf(const PlotView& view, const QString& page)
{
    static const QRegularExpression kind("^plot\\.");
    QString name = view.figureName();
    name.remove(kind);
    const bool said = page.isEmpty() || name == page || name.startsWith(page + ".");
    return plainFileName((said ? name : page + "." + name) + "."
                         + view.property(detailProperty).toString());
}

QString fileNameOf(const PlotView& view)
{
    const QWidget* place = &view;
    // "page.limits", and not "page.limits.body" inside of it.
    while (place
           && (!place->objectName().startsWith("page.") || place->objectName().count('.') != 1))
        place = place->parentWidget();
    return fileNameOf(view, place ? place->objectName().section('.', 1) : QString());
}

void sayInFileName(PlotView& view, const QString& detail)
{
    view.setProperty(detailProperty, detail);
}

} // namespace assay
