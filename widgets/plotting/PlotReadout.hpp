// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QCPAxis;
class QCPAxisRect;

namespace assay {

class PlotView;

/// \p value with as many digits as a thousandth of the range of \p axis needs; for an axis of words
/// the word.
QString axisNumber(const QCPAxis& axis, double value);

/// A point of a curve, with the sentence that says so.
struct CurvePoint {
    QString curve;
    double x = 0.0;
    double y = 0.0;
    QString text;
};

/// The point at \p x of the curve that is nearest to (x, y), if it is near enough to be meant.
std::optional<CurvePoint> nearestCurve(const PlotView& view, const QCPAxisRect& rect, double x,
                                       double y);
/// The point at \p x of this curve, of its lines the one nearest to \p y; nothing if it is hidden
/// or has no point there.
std::optional<CurvePoint> pointOnCurve(const PlotView& view, const QCPAxisRect& rect,
                                       const QString& curve, double x, double y);

/// What is at a point: the coordinates, the value of a colour map there and the nearest curve.
QStringList plotReadout(const PlotView& view, const QCPAxisRect& rect, double x, double y);

/// Title, axes with their ranges and names of the curves in a few sentences, for screen readers.
QString describePlot(const PlotView& view);

} // namespace assay
