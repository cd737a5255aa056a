// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/AtomicFile.hpp"
#include "widgets/plotting/Crosshair.hpp"
#include "widgets/plotting/FigureData.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMimeData>

namespace assay {

namespace {

/// The words in the upper left corner of an exported figure, for as long as it lives.
class CornerLabel {
public:
    CornerLabel(QCustomPlot& plot, const QString& text, const PlotTheme& theme) : m_plot(plot)
    {
        if (text.isEmpty())
            return;
        m_item = new QCPItemText(&plot);
        m_item->setLayer("overlay");
        m_item->position->setType(QCPItemPosition::ptAxisRectRatio);
        m_item->position->setCoords(0.03, 0.03);
        m_item->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        QFont font = theme.font;
        font.setBold(true);
        font.setItalic(true);
        m_item->setFont(font);
        m_item->setColor(theme.text);
        m_item->setText(text);
    }
    ~CornerLabel()
    {
        if (m_item)
            m_plot.removeItem(m_item);
    }
    CornerLabel(const CornerLabel&) = delete;
    CornerLabel& operator=(const CornerLabel&) = delete;

private:
    QCustomPlot& m_plot;
    QCPItemText* m_item = nullptr;
};

} // namespace

/// Dresses the plot for paper, calls \p draw and dresses it for the screen again.
void PlotView::withLook(const FigureLook& look, const std::function<void()>& draw)
{
    const PlotTheme screen = m_theme;
    const bool same = look.style == FigureLook::Style::Screen;
    m_crosshair->setVisible(false);
    if (!same) {
        m_theme = PlotTheme::light();
        styleAll();
    }
    {
        const CornerLabel label(*m_plot, look.label, m_theme);
        draw();
    }
    if (same)
        return;
    m_theme = screen;
    styleAll();
    scheduleReplot();
}

Status PlotView::exportTo(const QString& path, const FigureSize& size, const FigureLook& look)
{
    Status status;
    withLook(look, [&] {
        status =
            exportFigure(*m_plot, path, size, enlargement(look.style), mathToUnicode(m_titleText));
    });
    return status;
}

QByteArray PlotView::svg(const FigureSize& size, const FigureLook& look)
{
    QByteArray text;
    withLook(look, [&] {
        text = figureSvg(*m_plot, size, enlargement(look.style), mathToUnicode(m_titleText));
    });
    return text;
}

QImage PlotView::picture(const FigureSize& size, const FigureLook& look)
{
    QImage image;
    withLook(look, [&] {
        image = figureImage(*m_plot, size, enlargement(look.style));
    });
    return image;
}

Status PlotView::saveAs(const QString& path)
{
    const QString format = QFileInfo(path).suffix().toLower();
    const std::string file = path.toStdString();
    if (format == "csv")
        return writeTextAtomically(file, csv().toStdString());
    if (format == "json")
        return writeTextAtomically(file, QJsonDocument(figureJson(*this)).toJson().toStdString());
    return exportTo(path);
}

void PlotView::copyToClipboard()
{
    constexpr double pixelsPerMillimetre = 96.0 / 25.4;
    const QSize shown = m_plot->size().expandedTo({360, 280});
    const FigureSize size{QSizeF(shown) / pixelsPerMillimetre, 192.0};
    auto* data = new QMimeData;
    data->setImageData(picture(size));
    data->setData("image/svg+xml", svg(size));
    data->setText(csv());
    QApplication::clipboard()->setMimeData(data);
}

void PlotView::chooseExport()
{
    static QString folder; // Of the last figure that was saved, of whichever plot.
    auto* dialog = new QFileDialog(this, tr("Save the figure"), folder,
                                   tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Numbers as CSV "
                                      "(*.csv);;Numbers as JSON (*.json)"));
    dialog->setObjectName(objectName() + ".exportDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix("pdf");
    dialog->selectFile(fileNameOf(*this) + ".pdf");
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section("*.", 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        folder = QFileInfo(path).path();
        if (const Status status = saveAs(path); !status)
            Q_EMIT problem(QString::fromStdString(status.error().text()));
    });
    dialog->open();
}

} // namespace assay
