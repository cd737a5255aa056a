// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/DropHint.hpp"

#include <QPainter>

namespace assay {

DropHint::DropHint(QWidget& over, const DropOffer& offer) : QWidget(&over), m_offer(offer)
{
    setObjectName("dropHint");
    setAccessibleName(offer.text);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(over.rect());
    show();
    raise();
}

void DropHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor frame = palette().color(m_offer.accepted ? QPalette::Highlight
                                                          : QPalette::PlaceholderText);
    const double width = fontMetrics().height() / 6.0;
    QColor veil = frame;
    veil.setAlpha(24);
    painter.setBrush(veil);
    painter.setPen(QPen(frame, width, m_offer.accepted ? Qt::SolidLine : Qt::DashLine));
    const QRectF area = QRectF(rect()).adjusted(width, width, -width, -width);
    painter.drawRoundedRect(area, 6.0, 6.0);

    const QString text = (m_offer.accepted ? QStringLiteral("✓ ") : QStringLiteral("✕ "))
                         + m_offer.text;
    const double margin = fontMetrics().height() / 2.0;
    const QRectF room = area.adjusted(2 * margin, margin, -2 * margin, -margin);
    QRectF box = fontMetrics().boundingRect(room.toRect(), Qt::AlignCenter | Qt::TextWordWrap,
                                            text);
    box.adjust(-margin, -margin / 2, margin, margin / 2);
    painter.setPen(QPen(frame, 1.0));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(box, 4.0, 4.0);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, text);
}

} // namespace assay
