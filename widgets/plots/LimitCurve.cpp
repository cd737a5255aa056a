// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/LimitCurve.hpp"

#include "core/inference/ChiSquare.hpp"
#include "core/project/EstimatorChoice.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

QVector<MethodStyle> stylesOf(const QVector<LimitCurve>& curves, const PlotTheme& theme)
{
    QVector<QString> methods;
    for (const LimitCurve& curve : curves)
        methods.push_back(curve.method);
    QVector<MethodStyle> styles = stylesOf(methods, theme);
    for (int i = 0; i < curves.size(); ++i) {
        styles[i].dash = curves[i].dash.value_or(styles[i].dash);
        styles[i].color = curves[i].color.value_or(styles[i].color);
    }
    return styles;
}

QString shortName(const QString& estimator)
{
    return QString::fromStdString(shortEstimatorName(estimator.toStdString()));
}

QString legendText(const LimitCurve& curve)
{
    const QString name = shortName(curve.name);
    if (curve.running)
        return QCoreApplication::translate("LimitCurve", "%1 (refining)").arg(name);
    if (curve.stale)
        return QCoreApplication::translate("LimitCurve", "%1 (stale)").arg(name);
    return name;
}

QString checkText(const LimitResult& result)
{
    const QString check = QString::fromStdString(result.check);
    if (check.startsWith("unchecked"))
        return QCoreApplication::translate("LimitCurve", "unchecked");
    const QString numbers = check.section(": ", 1).section(", ", 0, 0);
    return numbers.isEmpty() ? check : numbers;
}

namespace {

/// Stale curves and those at work are of another study or of no whole grid: nothing to check.
bool hasCheck(const LimitCurve& curve)
{
    return !curve.running && !curve.stale && curve.result;
}

bool wasChecked(const LimitCurve& curve)
{
    return hasCheck(curve) && !curve.result->check.starts_with("unchecked");
}

} // namespace

QString uncheckedEntry(const QVector<LimitCurve>& curves)
{
    const bool none = std::none_of(curves.begin(), curves.end(), wasChecked);
    return none && std::any_of(curves.begin(), curves.end(), hasCheck)
               ? QCoreApplication::translate("LimitCurve", "coverage unchecked")
               : QString();
}

QString legendEntry(const LimitCurve& curve, const QVector<LimitCurve>& curves)
{
    const QString text = legendText(curve);
    if (!hasCheck(curve) || !uncheckedEntry(curves).isEmpty())
        return text;
    if (!wasChecked(curve))
        return QCoreApplication::translate("LimitCurve", "%1, unchecked").arg(text);
    // "67.4 +- 2.1 % at 68 %": the number itself; the table has the rest.
    return QCoreApplication::translate("LimitCurve", "%1, covers %2 %")
        .arg(text, checkText(*curve.result).section(' ', 0, 0));
}

std::vector<std::size_t> freeAxes(const LimitResult& result)
{
    std::vector<std::size_t> axes;
    for (std::size_t p = 0; p < result.grid.size(); ++p)
        if (result.grid[p].points > 1)
            axes.push_back(p);
    return axes;
}

double thresholdOf(double level, int dof)
{
    return chiSquareQuantile(level, std::max(dof, 1));
}

QString percent(double level)
{
    return QString::number(100.0 * level, 'g', 4) + QStringLiteral(" %");
}

} // namespace assay
