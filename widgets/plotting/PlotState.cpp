// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotState.hpp"

#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/Lasso.hpp"
#include "widgets/plotting/PlotNavigation.hpp"
#include "widgets/plotting/PlotView.hpp"
#include "widgets/plotting/ReadoutPins.hpp"

#include <QJsonArray>

namespace assay {

namespace {

bool isRange(const QJsonArray& range)
{
    return range.size() == 2 && range[0].toDouble() < range[1].toDouble();
}

} // namespace

QJsonObject plotState(const PlotView& view)
{
    QJsonObject state;
    if (const auto zoom = view.zoom()) {
        state["x"] = QJsonArray{zoom->xLow, zoom->xHigh};
        state["y"] = QJsonArray{zoom->yLow, zoom->yHigh};
    }
    if (const QStringList hidden = view.curves().hidden(); !hidden.isEmpty())
        state["hidden"] = QJsonArray::fromStringList(hidden);
    if (const QJsonArray pins = ReadoutPins::of(view).state(); !pins.isEmpty())
        state["pins"] = pins;
    if (view.isGridVisible())
        state["grid"] = true;
    if (view.isTableVisible())
        state["table"] = true;
    if (view.navigation().isBoxMode())
        state["box"] = true;
    if (const auto* lasso = view.findChild<Lasso*>(); lasso && lasso->isOn())
        state["lasso"] = true;
    // Some plots start with a logarithmic axis or a legend, others without: always said.
    if (view.hasLogarithmicAxis())
        state["log"] = view.isLogarithmic();
    state["legend"] = view.isLegendVisible();
    return state;
}

void applyPlotState(PlotView& view, const QJsonObject& state)
{
    view.setLogarithmic(state["log"].toBool(view.isLogarithmic()));
    view.setLegendVisible(state["legend"].toBool(view.isLegendVisible()));
    view.setGridVisible(state["grid"].toBool());
    view.setTableVisible(state["table"].toBool());
    view.navigation().setBoxMode(state["box"].toBool());
    if (auto* lasso = view.findChild<Lasso*>())
        lasso->setOn(state["lasso"].toBool());
    QStringList hidden;
    for (const QJsonValue& name : state["hidden"].toArray())
        hidden << name.toString();
    view.curves().setHidden(hidden);
    ReadoutPins::of(view).setState(state["pins"].toArray());
    const QJsonArray x = state["x"].toArray(), y = state["y"].toArray();
    if (isRange(x) && isRange(y))
        view.setZoom({x[0].toDouble(), x[1].toDouble(), y[0].toDouble(), y[1].toDouble()});
    else
        view.resetView();
}

} // namespace assay
