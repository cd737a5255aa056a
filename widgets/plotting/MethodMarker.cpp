// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/MethodMarker.hpp"

#include <cmath>
#include <numbers>

namespace assay {

namespace {

/// Corners on a circle, the first one \p turn of a full turn from the top.
QPainterPath polygon(int corners, double radius, double turn = 0.0)
{
    QPolygonF points;
    for (int k = 0; k < corners; ++k) {
        const double angle = 2.0 * std::numbers::pi * (double(k) / corners + turn - 0.25);
        points << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

/// Lines through the middle.
QPainterPath cross(int lines, double radius, double turn)
{
    QPainterPath path;
    for (int k = 0; k < lines; ++k) {
        const double angle = std::numbers::pi * (double(k) / lines + 2.0 * turn);
        const QPointF end(radius * std::cos(angle), radius * std::sin(angle));
        path.moveTo(-end);
        path.lineTo(end);
    }
    return path;
}

} // namespace

bool isFilledMarker(const QString& marker)
{
    return marker != "star" && marker != "cross" && marker != "plus" && marker != "circle-open";
}

QPainterPath markerPath(const QString& marker, double radius)
{
    if (marker == "star")
        return cross(4, radius, 0.0);
    if (marker == "cross")
        return cross(2, radius, 0.125);
    if (marker == "plus")
        return cross(2, radius, 0.0);
    if (marker == "triangle")
        return polygon(3, radius);
    if (marker == "triangle-down")
        return polygon(3, radius, 0.5);
    if (marker == "square")
        return polygon(4, radius, 0.125);
    if (marker == "diamond")
        return polygon(4, radius);
    if (marker == "pentagon")
        return polygon(5, radius);
    if (marker == "hexagon")
        return polygon(6, radius);
    QPainterPath path;
    path.addEllipse(QPointF(), 0.85 * radius, 0.85 * radius);
    return path;
}

} // namespace assay
