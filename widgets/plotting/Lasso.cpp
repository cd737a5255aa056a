// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/Lasso.hpp"

#include "widgets/plotting/PlotToolbar.hpp"
#include "widgets/plotting/PlotView.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QKeyEvent>

#include <algorithm>

namespace assay {

namespace {

constexpr double smallest = 6.0; // pixels; a smaller outline is a click that trembled

} // namespace

/// What is being drawn. No plottable: those are read out, listed and written to files.
class LassoOutline : public QCPAbstractItem {
public:
    explicit LassoOutline(QCustomPlot& plot) : QCPAbstractItem(&plot)
    {
        setLayer("crosshair");
        setSelectable(false);
    }
    void setCorners(const QPolygonF& corners) { m_corners = corners; }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override
    {
        const QColor ink = mParentPlot->palette().color(QPalette::Highlight);
        QColor fill = ink;
        fill.setAlpha(40);
        painter->setPen(QPen(ink, 1.0, Qt::DashLine));
        painter->setBrush(fill);
        painter->drawPolygon(m_corners);
    }

private:
    QPolygonF m_corners;
};

Lasso::Lasso(PlotView& view, Shape shape)
    : QObject(&view), m_view(view), m_shape(shape),
      m_line(new LassoOutline(view.plot()))
{
    view.toolbar().addToggle(
        "lasso",
        shape == Shape::Band ? tr("Drag over a range to list its events (Shift+drag always does)")
                             : tr("Draw around events to list them (Shift+drag always does)"),
        [this] { return isOn(); }, [this](bool on) { setOn(on); });
    view.plot().installEventFilter(this);
    view.installEventFilter(this);
}

bool Lasso::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        if (!static_cast<QKeyEvent&>(*event).matches(QKeySequence::SelectAll))
            return false;
        const QRectF all(m_view.plot().axisRect()->rect());
        Q_EMIT enclosed(QPolygonF(all.adjusted(-1, -1, 1, 1)));
        return true;
    }
    if (watched != &m_view.plot())
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress: return pressed(static_cast<QMouseEvent&>(*event));
    case QEvent::MouseMove: return moved(static_cast<QMouseEvent&>(*event));
    case QEvent::MouseButtonRelease: return released();
    default: return false;
    }
}

bool Lasso::pressed(const QMouseEvent& event)
{
    const bool asked = m_on || event.modifiers().testFlag(Qt::ShiftModifier);
    const bool inside = m_view.plot().axisRect()->rect().contains(event.pos());
    if (event.button() != Qt::LeftButton || !asked || !inside || m_view.isEmpty())
        return false;
    m_view.setFocus(Qt::MouseFocusReason);
    m_drawing = true;
    m_path = {event.position()};
    return true;
}

bool Lasso::moved(const QMouseEvent& event)
{
    if (!m_drawing)
        return false;
    const QRectF inside(m_view.plot().axisRect()->rect());
    m_path << QPointF(std::clamp(event.position().x(), inside.left(), inside.right()),
                      std::clamp(event.position().y(), inside.top(), inside.bottom()));
    showOutline();
    return true;
}

bool Lasso::released()
{
    if (!m_drawing)
        return false;
    m_drawing = false;
    const QPolygonF drawn = outline();
    m_path.clear();
    showOutline();
    const QRectF size = drawn.boundingRect();
    if (std::max(size.width(), size.height()) >= smallest)
        Q_EMIT enclosed(drawn);
    return true;
}

QPolygonF Lasso::outline() const
{
    if (m_shape == Shape::Outline || m_path.isEmpty())
        return m_path;
    QRectF band = QRectF(m_path.front(), m_path.back()).normalized();
    const QRectF inside(m_view.plot().axisRect()->rect());
    band.setTop(inside.top());
    band.setBottom(inside.bottom());
    // One without width would be as high as the plot, and not small.
    return band.width() < smallest ? QPolygonF() : QPolygonF(band);
}

void Lasso::showOutline()
{
    m_line->setCorners(outline());
    m_line->layer()->replot();
}

} // namespace assay
