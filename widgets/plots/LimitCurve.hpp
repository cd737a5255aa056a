// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Limits.hpp"
#include "widgets/plotting/MethodStyle.hpp"

#include <QString>
#include <QVector>

#include <memory>
#include <optional>

namespace assay {

/// One limit on its way to the screen.
struct LimitCurve {
    QString name;   ///< As the recipe calls it: "truth", "histogram:x1", "alices".
    QString method; ///< Row of the Methods table; decides colour, dash and marker.
    std::shared_ptr<const LimitResult> result;
    bool running = false; ///< A coarser version, still being refined.
    bool stale = false;   ///< Of another version of the study.
    bool edge = false;    ///< Best fit or region reach the edge of the scanned range.
    std::optional<Qt::PenStyle> dash = {}; ///< Chosen by the user; else that of the method.
    std::optional<QColor> color = {};      ///< The same.
};

/// Styles of curves drawn together.
QVector<MethodStyle> stylesOf(const QVector<LimitCurve>& curves, const PlotTheme& theme);

/// Name with what is to be said about it: refining, stale.
QString legendText(const LimitCurve& curve);

/// The check of its coverage in a few words: "unchecked", or the coverage at the first level.
QString checkText(const LimitResult& result);

/// legendText() with its check, as no contour stands without it; where none of \p curves was
/// checked, one entry for all of them says so instead: uncheckedEntry().
QString legendEntry(const LimitCurve& curve, const QVector<LimitCurve>& curves);
/// Empty if one of \p curves was checked.
QString uncheckedEntry(const QVector<LimitCurve>& curves);

/// Name of an estimator for legends: shortEstimatorName().
QString shortName(const QString& estimator);

/// Axes of the scan that are free (more than one point).
std::vector<std::size_t> freeAxes(const LimitResult& result);

/// Chi-square quantile: the q at which a confidence level is reached.
double thresholdOf(double level, int dof);

/// "68 %" or "99.7 %".
QString percent(double level);

} // namespace assay
