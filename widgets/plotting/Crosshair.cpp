// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/Crosshair.hpp"

#include "widgets/plotting/PlotTheme.hpp"
#include "widgets/plotting/PlotView.hpp"

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
    m_look = ReadoutLook::of(theme);
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
        drawReadoutBox(*painter, m_look, m_lines, m_pixel, inside);
}

} // namespace assay
