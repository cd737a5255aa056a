// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/manual/ManualBrowser.hpp"

#include "core/basics/ResourceFolder.hpp"
#include "widgets/manual/ConceptCard.hpp"

#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace assay {

namespace {

void formatTable(QTextTable& table, const QPalette& palette)
{
    QTextTableFormat format = table.format();
    format.setBorderCollapse(true);
    format.setBorder(0.5);
    format.setBorderBrush(palette.color(QPalette::Mid));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setCellPadding(5.0);
    format.setCellSpacing(0.0);
    table.setFormat(format);
}

} // namespace

ManualBrowser::ManualBrowser(const ManualParts& parts, QWidget* parent)
    : QTextBrowser(parent), m_parts(generatedParts())
{
    m_parts.insert(parts);
    setObjectName("help.text");
    setAccessibleName(tr("Page of the manual"));
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(0);
    connect(&m_redraw, &QTimer::timeout, this, &ManualBrowser::redraw);
    document()->setDocumentMargin(14.0);
    connect(this, &QTextBrowser::anchorClicked, this, &ManualBrowser::followed);
    connect(this, &QTextBrowser::sourceChanged, this, &ManualBrowser::beautify);
}

QString ManualBrowser::markdownOf(const QUrl& address) const
{
    const QString id = address.path();
    if (address.scheme() == "concept") {
        const ConceptCard* card = findConcept(id);
        return card ? card->markdown() : tr("There is no card \"%1\".").arg(id);
    }
    const ManualPage* page = findManualPage(id);
    return page ? filledPage(*page, m_parts)
                : tr("The page \"%1\" of the manual is not installed.").arg(id);
}

void ManualBrowser::doSetSource(const QUrl& name, QTextDocument::ResourceType)
{
    m_pictureWidth = pictureWidth();
    QTextBrowser::doSetSource(name, QTextDocument::MarkdownResource);
}

int ManualBrowser::pictureWidth() const
{
    return viewport()->width() - 2 * int(document()->documentMargin());
}

void ManualBrowser::redraw()
{
    if (!source().isValid())
        return;
    const int at = verticalScrollBar()->value();
    m_pictureWidth = pictureWidth();
    setMarkdown(markdownOf(source()));
    beautify();
    verticalScrollBar()->setValue(at);
}

/// What Markdown says nothing about: borders of tables, space, colours of links.
void ManualBrowser::beautify()
{
    for (QTextFrame* frame : document()->rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame))
            formatTable(*table, palette());
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        if (format.headingLevel() > 1)
            format.setTopMargin(12.0);
        format.setLineHeight(118.0, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            if (!piece.fragment().charFormat().isAnchor())
                continue;
            QTextCharFormat link;
            link.setForeground(palette().link());
            cursor.setPosition(piece.fragment().position());
            cursor.setPosition(piece.fragment().position() + piece.fragment().length(),
                               QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(link);
            cursor.clearSelection();
        }
    }
    cursor.endEditBlock();
    document()->clearUndoRedoStacks();
}

QVariant ManualBrowser::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource)
        return markdownOf(name).toUtf8();
    const auto place = resourceFolder("manual");
    if (!place)
        return {};
    QImage image(QString::fromStdString(place->string()) + "/" + name.path());
    const int width = std::max(m_pictureWidth, 100);
    const double ratio = devicePixelRatioF();
    if (image.width() > width * ratio)
        image = image.scaledToWidth(int(width * ratio), Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return image;
}

void ManualBrowser::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    // Later: a scroll bar that appears while a page is being filled resizes the view too.
    if (pictureWidth() != m_pictureWidth)
        m_redraw.start();
}

} // namespace assay
