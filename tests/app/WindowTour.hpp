// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/MainWindow.hpp"
#include "widgets/bridge/SampleView.hpp"
#include "widgets/bridge/TaskBridge.hpp"
#include "widgets/pages/Page.hpp"

#include <QAbstractButton>
#include <QAction>
#include <QTest>

#include <algorithm>

namespace assay {

/// Nothing runs, nothing is read.
inline bool isIdle(MainWindow& window)
{
    return !window.tasks().busy() && !window.sample().loading();
}

/// Shows every tab of \p page and calls visit(tab), once with an empty text if it has none.
template <typename Visit>
void visitTabs(MainWindow& window, Page& page, Visit visit)
{
    const QStringList variants = page.variants();
    for (int i = 0; i < std::max(1, int(variants.size())); ++i) {
        window.goTo(page.id()); // A visit may have gone elsewhere.
        if (!variants.isEmpty())
            page.showVariant(variants[i]);
        page.refreshNow();
        visit(variants.value(i));
    }
}

/// Shows every tab of every page and calls visit(page, tab).
template <typename Visit>
void visitPages(MainWindow& window, Visit visit)
{
    for (Page* page : window.pages())
        visitTabs(window, *page, [&](const QString& tab) { visit(*page, tab); });
}

/// Opens every dialog that the window has and leaves them open; names those that could not be.
template <typename Visit>
QStringList openDialogs(MainWindow& window, Visit visit)
{
    QStringList closed;
    const auto shown = [&](const QString& name, bool open) {
        if (!open)
            closed << name;
        QTest::qWait(20);
        visit();
    };
    for (const char* name : {"settings", "shortcuts", "findCommand", "exportFigures", "help"}) {
        auto* action = window.findChild<QAction*>(QString("action.") + name);
        const bool open = action && action->isEnabled();
        if (open)
            action->trigger();
        shown(name, open);
    }
    window.goTo("model");
    auto* steering = window.findChild<QAbstractButton*>("page.model.madgraph");
    const bool open = steering && steering->isEnabled();
    if (open)
        steering->click();
    shown("page.model.madgraph", open);
    return closed;
}

} // namespace assay
