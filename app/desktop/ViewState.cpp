// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ViewState.hpp"

#include "app/desktop/MainWindow.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plotting/PlotState.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QJsonDocument>
#include <QJsonObject>

namespace assay {

QString viewStateOf(const MainWindow& window)
{
    QJsonObject plots;
    for (const PlotView* plot : window.findChildren<PlotView*>())
        plots.insert(plot->figureName(), plotState(*plot));
    const QJsonObject state{{"page", window.currentPage()->id()}, {"plots", plots}};
    return QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact));
}

bool applyViewState(MainWindow& window, const QString& json)
{
    const QJsonObject state = QJsonDocument::fromJson(json.toUtf8()).object();
    const QJsonObject plots = state.value("plots").toObject();
    for (PlotView* plot : window.findChildren<PlotView*>())
        applyPlotState(*plot, plots.value(plot->figureName()).toObject());
    const QString page = state.value("page").toString();
    if (page.isEmpty() || window.page(page)->id() != page)
        return false;
    window.goTo(page);
    return true;
}

} // namespace assay
