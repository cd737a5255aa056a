// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/Crosshair.hpp"

#include "widgets/plotting/PlotTheme.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <algorithm>

namespace assay {

Crosshair::Crosshair(QCustomPlot& plot) : QCPAbstractItem(&plot)
{
    setClipToAxisRect(false);
    setSelectable(false);
    setLayer("crosshair");
    setVisible(false);
}

QString Crosshair::moveTo(const PlotView& view, const QPointF& pixel)
{
    m_rect = mParentPlot->axisRectAt(pixel);
    if (!m_rect || !m_rect->rect().contains(pixel.toPoint())) {
        leave();
        return {};
    }
    m_pixel = pixel;
    m_lines = view.readout(*m_rect, m_rect->axis(QCPAxis::atBottom)->pixelToCoord(pixel.x()),
                           m_rect->axis(QCPAxis::atLeft)->pixelToCoord(pixel.y()));
    setVisible(true);
    layer()->replot();
    return m_lines.join("   ");
}

void Crosshair::leave()
{
    if (!visible())
        return;
    setVisible(false);
    layer()->replot();
}

void Crosshair::setTheme(const PlotTheme& theme)
{
    m_ink = theme.mutedText;
    m_ink.setAlpha(150);
    m_text = theme.text;
    m_fill = theme.background;
    m_fill.setAlpha(225);
    m_font = theme.font;
}

void Crosshair::draw(QCPPainter* painter)
{
    if (!m_rect)
        return;
    const QRectF inside(m_rect->rect());
    painter->setAntialiasing(false);
    painter->setPen(QPen(m_ink, 1.0));
    painter->drawLine(QPointF(m_pixel.x(), inside.top()), QPointF(m_pixel.x(), inside.bottom()));
    painter->drawLine(QPointF(inside.left(), m_pixel.y()), QPointF(inside.right(), m_pixel.y()));
    if (!m_lines.isEmpty())
        drawText(*painter, inside);
}

void Crosshair::drawText(QCPPainter& painter, const QRectF& inside) const
{
    constexpr double gap = 10.0, padding = 4.0;
    const QFontMetricsF metrics(m_font);
    double width = 0.0;
    for (const QString& line : m_lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    QRectF box(0.0, 0.0, width + 2.0 * padding,
               metrics.lineSpacing() * double(m_lines.size()) + padding);
    // To the upper right of the mouse where there is room, else on the other side.
    const bool left = m_pixel.x() + gap + box.width() > inside.right();
    const bool below = m_pixel.y() - gap - box.height() < inside.top();
    box.moveTo(left ? m_pixel.x() - gap - box.width() : m_pixel.x() + gap,
               below ? m_pixel.y() + gap : m_pixel.y() - gap - box.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_fill);
    painter.drawRect(box);
    painter.setFont(m_font);
    painter.setPen(m_text);
    double y = box.top() + 0.5 * padding + metrics.ascent();
    for (const QString& line : m_lines) {
        painter.drawText(QPointF(box.left() + padding, y), line);
        y += metrics.lineSpacing();
    }
}

} // namespace assay
