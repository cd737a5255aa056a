// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/ReadoutBox.hpp"

#include "widgets/plotting/PlotTheme.hpp"

#include <algorithm>

namespace assay {

namespace {

constexpr double gap = 10.0, padding = 4.0;

} // namespace

ReadoutLook ReadoutLook::of(const PlotTheme& theme)
{
    ReadoutLook look{theme.font, theme.text, theme.background};
    look.fill.setAlpha(225);
    return look;
}

QStringList brokenLines(const QStringList& lines, const QFontMetricsF& metrics, double width)
{
    QStringList broken;
    for (const QString& line : lines) {
        QString current;
        for (const QString& word : line.split(' ')) {
            const QString longer = current.isEmpty() ? word : current + ' ' + word;
            if (!current.isEmpty() && metrics.horizontalAdvance(longer) > width) {
                broken << current;
                current = word;
            } else {
                current = longer;
            }
        }
        broken << current;
    }
    return broken;
}

QRectF readoutBox(const QStringList& lines, const QFontMetricsF& metrics, const QPointF& anchor,
                  const QRectF& inside)
{
    double width = 0.0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    QRectF box(0.0, 0.0, width + 2.0 * padding,
               metrics.lineSpacing() * double(lines.size()) + padding);
    const bool left = anchor.x() + gap + box.width() > inside.right();
    const bool below = anchor.y() - gap - box.height() < inside.top();
    const double x = left ? anchor.x() - gap - box.width() : anchor.x() + gap;
    const double y = below ? anchor.y() + gap : anchor.y() - gap - box.height();
    // In narrow plots there may be no room on either side: rather over the point than cut off.
    box.moveTo(std::max(inside.left(), std::min(x, inside.right() - box.width())),
               std::max(inside.top(), std::min(y, inside.bottom() - box.height())));
    return box;
}

void drawReadoutBox(QCPPainter& painter, const ReadoutLook& look, const QStringList& lines,
                    const QPointF& anchor, const QRectF& inside)
{
    const QFontMetricsF metrics(look.font);
    const QStringList broken = brokenLines(lines, metrics, inside.width() - 2.0 * padding);
    const QRectF box = readoutBox(broken, metrics, anchor, inside);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRect(box);
    painter.setFont(look.font);
    painter.setPen(look.text);
    double y = box.top() + 0.5 * padding + metrics.ascent();
    for (const QString& line : broken) {
        painter.drawText(QPointF(box.left() + padding, y), line);
        y += metrics.lineSpacing();
    }
}

} // namespace assay
