// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/FigurePreview.hpp"

#include <QPainter>

namespace assay {

void FigurePreview::setPicture(const QImage& picture, const QString& description)
{
    m_picture = picture;
    setAccessibleDescription(description);
    update();
}

void FigurePreview::setText(const QString& text)
{
    m_text = text;
    update();
}

void FigurePreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_picture.isNull()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_text);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize size = m_picture.size().scaled(this->size() - QSize(2, 2), Qt::KeepAspectRatio);
    const QRect place(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    painter.drawImage(place, m_picture);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

} // namespace assay
