// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/AxisTitle.hpp"

#include "widgets/plotting/MathLabel.hpp"

namespace assay {

namespace {

/// Titles longer than their axis are drawn so much smaller, at most.
constexpr double leastScale = 0.7;

} // namespace

AxisTitle::AxisTitle(QCPAxis* axis) : QCPAbstractItem(axis->parentPlot()), m_axis(axis)
{
    setClipToAxisRect(false);
    setLayer("axes");
    setSelectable(false);
}

void AxisTitle::setTitle(const QString& title)
{
    m_title = title;
    // A blank label makes the axis rect leave a margin in which the title is drawn.
    if (m_axis)
        m_axis->setLabel(title.isEmpty() ? QString() : QString(" "));
}

void AxisTitle::draw(QCPPainter* painter)
{
    if (!m_axis || m_title.isEmpty() || !m_axis->visible())
        return;
    QFont font = m_axis->labelFont();
    const QColor color = m_axis->labelColor();
    const QRect inner = m_axis->axisRect()->rect();
    QSizeF size = mathSize(m_title, font);
    const int room = m_axis->orientation() == Qt::Horizontal ? inner.width() : inner.height();
    if (size.width() > room && font.pointSizeF() > 0.0) {
        font.setPointSizeF(font.pointSizeF() * std::max(leastScale, room / size.width()));
        size = mathSize(m_title, font);
    }
    const double descent = QFontMetricsF(font).descent() + 2.0;
    const QRect outer = m_axis->axisRect()->outerRect();
    painter->save();
    if (m_axis->orientation() == Qt::Horizontal) {
        drawMath(*painter, std::max(inner.right() - size.width(), double(outer.left())),
                 outer.bottom() - descent, m_title, font, color);
    } else {
        const double ascent = QFontMetricsF(font).ascent();
        const double end = std::max(inner.top() + size.width(), 0.0);
        painter->translate(outer.left() + ascent + 1.0, end);
        painter->rotate(-90.0);
        drawMath(*painter, 0.0, 0.0, m_title, font, color);
    }
    painter->restore();
}

} // namespace assay
