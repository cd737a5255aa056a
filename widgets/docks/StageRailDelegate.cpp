// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/StageRailDelegate.hpp"

#include "widgets/pages/StageTexts.hpp"

#include <QPainter>
#include <QPainterPath>

namespace assay {

namespace {

/// Shapes differ, so that colour is not the only sign.
void drawMark(QPainter& painter, const QRectF& box, ShownState state, const QColor& color)
{
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF c = box.center();
    switch (state) {
    case ShownState::None: break;
    case ShownState::Empty: painter.drawEllipse(box); break;
    case ShownState::Ready:
        painter.setBrush(color);
        painter.drawEllipse(box.adjusted(2, 2, -2, -2));
        break;
    case ShownState::Running:
        painter.drawArc(box, 90 * 16, -270 * 16);
        break;
    case ShownState::Done:
        painter.drawPolyline(QPolygonF({{box.left(), c.y()}, {c.x() - 1.0, box.bottom() - 1.0},
                                        {box.right(), box.top() + 1.0}}));
        break;
    case ShownState::Stale:
        painter.drawEllipse(box);
        painter.setBrush(color);
        painter.drawPie(box, 90 * 16, 180 * 16);
        break;
    case ShownState::Failed:
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
        break;
    }
}

} // namespace

QColor StageRailDelegate::color(ShownState state, bool dark)
{
    switch (state) {
    case ShownState::Done: return QColor(dark ? "#57c08a" : "#177343");
    case ShownState::Running: return QColor(dark ? "#8ab4ff" : "#2a5fc4");
    case ShownState::Stale: return QColor(dark ? "#f0b45a" : "#9a4706");
    case ShownState::Failed: return QColor(dark ? "#ff9199" : "#b81c2a");
    default: return QColor(dark ? "#9ba3b1" : "#5f6773");
    }
}

QSize StageRailDelegate::sizeHint(const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    const int line = option.fontMetrics.height();
    return {10 * line, index.row() == 0 ? line + 26 : 2 * line + 22};
}

QRect StageRailDelegate::badge(const QRect& row, const QFontMetrics& metrics)
{
    return QRect(row.left(), row.top(), metrics.height() + 28, row.height());
}

void StageRailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const auto state = static_cast<ShownState>(index.data(StateRole).toInt());
    const bool dark = option.palette.color(QPalette::Window).lightness() < 128;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = option.palette.color(QPalette::WindowText);
    QColor soft = ink;
    soft.setAlpha(165);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(8, 2, -8, -2);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor fill = option.palette.color(QPalette::Highlight);
        fill.setAlpha(selected ? 34 : 14);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(box, 7, 7);
    }
    QString reason = index.data(ReasonRole).toString();
    const double lineHeight = QFontMetricsF(option.font).height();
    const double top = reason.isEmpty() ? box.center().y() - lineHeight / 2 : box.top() + 8;
    drawMark(*painter, QRectF(box.left() + 12, top + lineHeight / 2 - 6, 12, 12), state,
             color(state, dark));
    QFont title = option.font;
    title.setWeight(selected ? QFont::DemiBold : QFont::Medium);
    const QRectF line(box.left() + 34, top, box.width() - 44, lineHeight);
    painter->setFont(title);
    painter->setPen(ink);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    QFont small = option.font;
    small.setPointSizeF(option.font.pointSizeF() * smallText);
    painter->setFont(small);
    painter->setPen(color(state, dark));
    if (!m_compact)
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                          index.data(TextRole).toString());
    else
        reason = index.data(TextRole).toString();
    painter->setPen(m_compact ? color(state, dark) : soft);
    const QRectF below(line.left(), top + lineHeight + 2, line.width(), lineHeight);
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(reason, Qt::ElideRight, int(below.width())));
    painter->restore();
}

} // namespace assay
