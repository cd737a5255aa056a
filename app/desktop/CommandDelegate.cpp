// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/CommandDelegate.hpp"

#include <QPainter>

namespace assay {

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {100, option.fontMetrics.height() + 10};
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor fill = option.palette.color(QPalette::Highlight);
        fill.setAlpha(selected ? 60 : 24);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 5, 5);
    }
    const QRect line = option.rect.adjusted(10, 0, -10, 0);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::WindowText));
    const bool checked = index.data(CheckedRole).toBool();
    const QString title = index.data().toString() + (checked ? QStringLiteral("  ✓") : QString());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    const QString keys = index.data(KeysRole).toString();
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, keys);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    const int gap = option.fontMetrics.averageCharWidth() * 2;
    const QRect middle = line.adjusted(option.fontMetrics.horizontalAdvance(title) + gap, 0,
                                       -option.fontMetrics.horizontalAdvance(keys) - gap, 0);
    painter->drawText(middle, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(PlaceRole).toString(),
                                                    Qt::ElideRight, middle.width()));
    painter->restore();
}

} // namespace assay
