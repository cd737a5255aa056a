// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/LegendCorner.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>

namespace assay {

namespace {

constexpr int mostPieces = 500;

/// In the order in which they are tried.
constexpr std::array<Qt::Alignment::Int, 4> corners = {
    Qt::AlignTop | Qt::AlignRight, Qt::AlignTop | Qt::AlignLeft, Qt::AlignBottom | Qt::AlignRight,
    Qt::AlignBottom | Qt::AlignLeft};

QRectF rectAt(const QRectF& room, const QSizeF& size, Qt::Alignment corner)
{
    QRectF rect(room.topLeft(), size);
    if (corner & Qt::AlignRight)
        rect.moveRight(room.right());
    if (corner & Qt::AlignHCenter)
        rect.moveLeft(room.center().x() - size.width() / 2.0);
    if (corner & Qt::AlignBottom)
        rect.moveBottom(room.bottom());
    return rect;
}

bool crosses(const QRectF& rect, const QPointF& a, const QPointF& b)
{
    if (rect.contains(a) || rect.contains(b))
        return true;
    if (std::max(a.x(), b.x()) < rect.left() || std::min(a.x(), b.x()) > rect.right()
        || std::max(a.y(), b.y()) < rect.top() || std::min(a.y(), b.y()) > rect.bottom())
        return false;
    const QLineF line(a, b);
    const std::array<QLineF, 2> diagonals = {QLineF(rect.topLeft(), rect.bottomRight()),
                                             QLineF(rect.topRight(), rect.bottomLeft())};
    return std::any_of(diagonals.begin(), diagonals.end(), [&](const QLineF& diagonal) {
        return line.intersects(diagonal, nullptr) == QLineF::BoundedIntersection;
    });
}

/// What is hidden in each place: the number of pieces of curves in it.
class Hidden {
public:
    explicit Hidden(std::vector<QRectF> places) : m_places(std::move(places)),
                                                  m_counts(m_places.size(), 0)
    {
    }

    void add(const QPointF& a, const QPointF& b)
    {
        if (!std::isfinite(a.x() + a.y() + b.x() + b.y()))
            return;
        for (std::size_t i = 0; i < m_places.size(); ++i)
            m_counts[i] += crosses(m_places[i], a, b);
    }
    int at(std::size_t place) const { return m_counts[place]; }

private:
    std::vector<QRectF> m_places;
    std::vector<int> m_counts;
};

template <typename Data>
void addLines(const QCPAbstractPlottable& plottable, const Data& data, bool connected,
              Hidden& hidden)
{
    const int count = data.size();
    const int stride = std::max(1, count / mostPieces);
    QPointF last;
    for (int i = 0; i < count; i += stride) {
        const auto point = data.at(i);
        const QPointF pixel =
            plottable.coordsToPixels(point->mainKey(), point->mainValue());
        hidden.add(connected && i > 0 ? last : pixel, pixel);
        last = pixel;
    }
}

void addBars(const QCPBars& bars, Hidden& hidden)
{
    for (auto bar = bars.data()->constBegin(); bar != bars.data()->constEnd(); ++bar)
        hidden.add(bars.coordsToPixels(bar->key, 0.0), bars.coordsToPixels(bar->key, bar->value));
}

void addCurves(const QCPAxisRect& rect, Hidden& hidden)
{
    for (const QCPAbstractPlottable* plottable : rect.plottables()) {
        if (!plottable->realVisibility())
            continue;
        if (const auto* graph = qobject_cast<const QCPGraph*>(plottable))
            addLines(*graph, *graph->data(), graph->lineStyle() != QCPGraph::lsNone, hidden);
        else if (const auto* curve = qobject_cast<const QCPCurve*>(plottable))
            addLines(*curve, *curve->data(), curve->lineStyle() != QCPCurve::lsNone, hidden);
        else if (const auto* bars = qobject_cast<const QCPBars*>(plottable))
            addBars(*bars, hidden);
    }
}

} // namespace

void placeLegendInCorner(QCustomPlot& plot)
{
    QCPLegend* legend = plot.legend;
    const QCPAxisRect* axes = plot.axisRect();
    if (!legend || !legend->visible() || !axes || legend->layout() != axes->insetLayout()
        || legend->itemCount() == 0)
        return;
    QCPLayoutInset& inset = *axes->insetLayout();
    int index = 0;
    while (index < inset.elementCount() && inset.elementAt(index) != legend)
        ++index;
    const Qt::Alignment now = inset.insetAlignment(index);
    const QRectF room(axes->rect().marginsRemoved(inset.margins()));
    const QSizeF size = legend->outerRect().size();
    std::vector<QRectF> places = {rectAt(room, size, now)};
    for (const auto corner : corners)
        places.push_back(rectAt(room, size, Qt::Alignment(corner)));
    Hidden hidden(std::move(places));
    addCurves(*axes, hidden);
    std::size_t best = 0;
    for (std::size_t place = 1; place <= corners.size(); ++place)
        if (2 * hidden.at(place) < hidden.at(0) && hidden.at(place) < hidden.at(best))
            best = place;
    if (best == 0)
        return;
    inset.setInsetAlignment(index, Qt::Alignment(corners[best - 1]));
    inset.update(QCPLayoutElement::upLayout);
}

} // namespace assay
