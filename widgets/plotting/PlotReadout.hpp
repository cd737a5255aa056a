// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>
#include <QStringList>

class QCPAxis;
class QCPAxisRect;

namespace assay {

class PlotView;

/// \p value with as many digits as a thousandth of the range of \p axis needs; for an axis of words
/// the word.
QString axisNumber(const QCPAxis& axis, double value);

/// What is at a point: the coordinates, the value of a colour map there and the nearest curve.
QStringList plotReadout(const PlotView& view, const QCPAxisRect& rect, double x, double y);

/// Title, axes with their ranges and names of the curves in a few sentences, for screen readers.
QString describePlot(const PlotView& view);

} // namespace assay
