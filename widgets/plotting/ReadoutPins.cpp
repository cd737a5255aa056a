// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/ReadoutPins.hpp"

#include "widgets/plotting/PlotReadout.hpp"
#include "widgets/plotting/PlotTheme.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QCursor>
#include <QJsonObject>

namespace assay {

namespace {

constexpr double reach = 12.0; ///< Pixels around a pin that remove it.
constexpr int most = 20;       ///< Of a view state that somebody wrote by hand.

} // namespace

ReadoutPins::ReadoutPins(PlotView& view) : QCPAbstractItem(&view.plot()), m_view(view)
{
    setClipToAxisRect(false);
    setSelectable(false);
    setLayer("overlay");
}

ReadoutPins& ReadoutPins::of(const PlotView& view)
{
    return *view.plot().findChild<ReadoutPins*>();
}

std::optional<ReadoutPins::Shown> ReadoutPins::shown(const Pin& pin) const
{
    const auto rects = mParentPlot->axisRects();
    if (m_view.isEmpty() || pin.rect < 0 || pin.rect >= rects.size())
        return std::nullopt;
    const QCPAxisRect& rect = *rects[pin.rect];
    double y = pin.y;
    QStringList lines;
    if (pin.curve.isEmpty()) {
        lines = m_view.readout(rect, pin.x, pin.y);
    } else {
        const auto point = pointOnCurve(m_view, rect, pin.curve, pin.x, pin.y);
        if (!point)
            return std::nullopt;
        y = point->y;
        lines = QStringList{point->text};
    }
    const QPointF pixel(rect.axis(QCPAxis::atBottom)->coordToPixel(pin.x),
                        rect.axis(QCPAxis::atLeft)->coordToPixel(y));
    const QRectF inside(rect.rect());
    if (lines.isEmpty() || !inside.adjusted(-1, -1, 1, 1).contains(pixel))
        return std::nullopt;
    return Shown{pixel, lines, inside};
}

void ReadoutPins::toggleAt(const QPointF& pixel)
{
    for (int i = 0; i < m_pins.size(); ++i) {
        const auto pin = shown(m_pins[i]);
        if (pin && QLineF(pin->pixel, pixel).length() < reach) {
            m_pins.removeAt(i);
            return changed();
        }
    }
    QCPAxisRect* rect = mParentPlot->axisRectAt(pixel);
    if (m_view.isEmpty() || !rect || !rect->rect().contains(pixel.toPoint()))
        return;
    Pin pin{int(mParentPlot->axisRects().indexOf(rect)),
            rect->axis(QCPAxis::atBottom)->pixelToCoord(pixel.x()),
            rect->axis(QCPAxis::atLeft)->pixelToCoord(pixel.y()),
            {}};
    if (const auto point = nearestCurve(m_view, *rect, pin.x, pin.y)) {
        pin.curve = point->curve;
        pin.x = point->x;
        pin.y = point->y;
    }
    m_pins.push_back(pin);
    changed();
}

void ReadoutPins::toggleAtMouse()
{
    const QPoint mouse = mParentPlot->mapFromGlobal(QCursor::pos());
    const QRect inside = mParentPlot->axisRect()->rect();
    const QCPAxisRect* rect = mParentPlot->axisRectAt(mouse);
    toggleAt(rect && rect->rect().contains(mouse) ? mouse : inside.center());
}

void ReadoutPins::clear()
{
    if (m_pins.isEmpty())
        return;
    m_pins.clear();
    changed();
}

void ReadoutPins::changed()
{
    mParentPlot->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT m_view.viewChanged();
}

QStringList ReadoutPins::texts() const
{
    QStringList all;
    for (const Pin& pin : m_pins)
        if (const auto box = shown(pin))
            all << box->lines.join('\n');
    return all;
}

QJsonArray ReadoutPins::state() const
{
    QJsonArray array;
    for (const Pin& pin : m_pins)
        array.append(QJsonObject{
            {"rect", pin.rect}, {"x", pin.x}, {"y", pin.y}, {"curve", pin.curve}});
    return array;
}

void ReadoutPins::setState(const QJsonArray& state)
{
    m_pins.clear();
    for (const QJsonValue& value : state) {
        const QJsonObject pin = value.toObject();
        if (m_pins.size() < most)
            m_pins.push_back({pin["rect"].toInt(), pin["x"].toDouble(), pin["y"].toDouble(),
                              pin["curve"].toString()});
    }
    mParentPlot->replot(QCustomPlot::rpQueuedReplot);
}

void ReadoutPins::setTheme(const PlotTheme& theme)
{
    m_look = ReadoutLook::of(theme);
    m_ink = theme.text;
}

void ReadoutPins::draw(QCPPainter* painter)
{
    for (const Pin& pin : m_pins) {
        const auto box = shown(pin);
        if (!box)
            continue;
        drawReadoutBox(*painter, m_look, box->lines, box->pixel, box->inside);
        painter->setPen(QPen(m_ink, 1.4));
        painter->setBrush(m_look.fill);
        painter->drawEllipse(box->pixel, 3.5, 3.5);
    }
}

} // namespace assay
