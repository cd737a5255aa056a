// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ViewState.hpp"

#include "app/desktop/MainWindow.hpp"
#include "app/desktop/PageView.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plotting/PlotState.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QJsonDocument>
#include <QJsonObject>

namespace assay {

QString viewStateOf(const MainWindow& window)
{
    QJsonObject pages;
    for (Page* page : window.pages())
        if (const QJsonObject state = PageView::of(*page).state(); !state.isEmpty())
            pages.insert(page->id(), state);
    const QJsonObject state{{"page", window.currentPage()->id()}, {"pages", pages}};
    return QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact));
}

bool applyViewState(MainWindow& window, const QString& json)
{
    const QJsonObject state = QJsonDocument::fromJson(json.toUtf8()).object();
    const QString page = state.value("page").toString();
    const bool known = !page.isEmpty() && window.page(page)->id() == page;
    if (known)
        window.goTo(page);
    window.currentPage()->refreshNow();
    // Another project may have been open, whose zoom says nothing here.
    for (PlotView* plot : window.findChildren<PlotView*>())
        applyPlotState(*plot, {});
    const QJsonObject pages = state.value("pages").toObject();
    for (Page* each : window.pages())
        PageView::of(*each).restore(pages.value(each->id()).toObject());
    return known;
}

} // namespace assay
