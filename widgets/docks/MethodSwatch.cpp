// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/MethodSwatch.hpp"

#include "widgets/plotting/MethodMarker.hpp"
#include "widgets/plotting/MethodStyle.hpp"

#include <QPainter>

namespace assay {

MethodSwatch::MethodSwatch(QWidget* parent) : QWidget(parent)
{
    setObjectName("inspector.swatch");
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MethodSwatch::setMethod(const QString& method)
{
    m_method = method;
    setVisible(!method.isEmpty());
    const MethodStyle style = styleOf(method, PlotTheme::forPalette(palette()));
    const QString text = tr("How %1 is drawn: colour %2, marker %3")
                             .arg(method, style.color.name(), style.marker);
    setAccessibleName(text);
    setToolTip(text);
    update();
}

QSize MethodSwatch::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height()};
}

void MethodSwatch::paintEvent(QPaintEvent*)
{
    const MethodStyle style = styleOf(m_method, PlotTheme::forPalette(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(style.pen(2.0));
    const double middle = height() / 2.0;
    painter.drawLine(QPointF(0.0, middle), QPointF(width(), middle));
    painter.setPen(QPen(style.color, 1.5));
    painter.setBrush(isFilledMarker(style.marker) ? QBrush(style.color) : palette().base());
    painter.translate(width() / 2.0, middle);
    painter.drawPath(markerPath(style.marker, height() * 0.32));
}

} // namespace assay
