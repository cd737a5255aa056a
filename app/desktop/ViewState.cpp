// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ViewState.hpp"

#include "app/desktop/MainWindow.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace assay {

namespace {

bool isRange(const QJsonArray& range)
{
    return range.size() == 2 && range[0].toDouble() < range[1].toDouble();
}

void applyPlot(PlotView& plot, const QJsonObject& state)
{
    const QJsonArray x = state.value("x").toArray();
    const QJsonArray y = state.value("y").toArray();
    if (isRange(x) && isRange(y))
        plot.setZoom({x[0].toDouble(), x[1].toDouble(), y[0].toDouble(), y[1].toDouble()});
}

} // namespace

QString viewStateOf(const MainWindow& window)
{
    QJsonObject plots;
    for (const PlotView* plot : window.findChildren<PlotView*>())
        if (const auto zoom = plot->zoom())
            plots.insert(plot->figureName(),
                         QJsonObject{{"x", QJsonArray{zoom->xLow, zoom->xHigh}},
                                     {"y", QJsonArray{zoom->yLow, zoom->yHigh}}});
    const QJsonObject state{{"page", window.currentPage()->id()}, {"plots", plots}};
    return QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact));
}

bool applyViewState(MainWindow& window, const QString& json)
{
    const QJsonObject state = QJsonDocument::fromJson(json.toUtf8()).object();
    const QJsonObject plots = state.value("plots").toObject();
    for (PlotView* plot : window.findChildren<PlotView*>()) {
        if (plots.contains(plot->figureName()))
            applyPlot(*plot, plots.value(plot->figureName()).toObject());
        else
            plot->resetView();
    }
    const QString page = state.value("page").toString();
    if (page.isEmpty() || window.page(page)->id() != page)
        return false;
    window.goTo(page);
    return true;
}

} // namespace assay
