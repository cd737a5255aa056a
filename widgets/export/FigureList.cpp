// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/FigureList.hpp"

#include "widgets/pages/Page.hpp"
#include "widgets/panels/Panel.hpp"
#include "widgets/plotting/FigureExport.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QSet>
#include <QTabWidget>

#include <algorithm>

namespace assay {

namespace {

/// "limits" of "limits.main", nothing of names without a kind.
QString kindOf(const QString& variant)
{
    return variant.contains('.') ? variant.section('.', 0, 0) : QString();
}

/// What is added to the name of a figure: nothing if the page has only one variant of its kind,
/// else the name without its kind: "main" for "limits.main".
QString suffixOf(const QStringList& variants, const QString& variant)
{
    const auto same = std::count_if(variants.begin(), variants.end(), [&](const QString& other) {
        return kindOf(other) == kindOf(variant);
    });
    if (same <= 1)
        return {};
    return kindOf(variant).isEmpty() ? variant : variant.section('.', 1);
}

/// Hidden only because another tab is in front.
bool isTabPage(const QWidget* widget)
{
    const QWidget* stack = widget->parentWidget();
    return stack && qobject_cast<const QTabWidget*>(stack->parentWidget());
}

/// A page that shows its tabs as variants shows one of them at a time.
bool tabsAreVariants(const Page& page)
{
    const QStringList variants = page.variants();
    for (const Panel* panel : page.findChildren<Panel*>()) {
        const QString name = panel->objectName();
        if (variants.contains(name) || variants.contains(name.section('.', 1) + ".panel"))
            return true;
    }
    return false;
}

bool isShownOn(const Page& page, const QWidget* widget, bool allTabs)
{
    for (; widget && widget != &page; widget = widget->parentWidget())
        if (widget->isHidden() && !(allTabs && isTabPage(widget)))
            return false;
    return widget == &page;
}

} // namespace

QVector<FigureStop> figureStops(const std::vector<Page*>& pages)
{
    QVector<FigureStop> stops;
    for (Page* page : pages) {
        const QStringList variants = page->variants();
        if (variants.isEmpty())
            stops.push_back({page, {}, true});
        for (const QString& variant : variants)
            stops.push_back({page, variant, variant == variants.front()});
    }
    return stops;
}

QVector<Figure> figuresAt(const FigureStop& stop)
{
    const bool allTabs = !tabsAreVariants(*stop.page);
    // Tabs that are variants draw figures with names of their own.
    const QString suffix = stop.variant.startsWith("panel.")
                               ? QString()
                               : plainFileName(suffixOf(stop.page->variants(), stop.variant));
    QSet<QString> taken;
    QVector<Figure> figures;
    for (PlotView* view : stop.page->findChildren<PlotView*>()) {
        if (view->isEmpty() || !isShownOn(*stop.page, view, allTabs))
            continue;
        QString name = fileNameOf(*view, stop.page->id());
        if (!suffix.isEmpty() && !name.endsWith("-" + suffix))
            name += "-" + suffix;
        const QString base = name;
        for (int number = 2; taken.contains(name); ++number)
            name = QString("%1-%2").arg(base).arg(number);
        taken.insert(name);
        figures.push_back({name, view->title(), stop.page->id(), view});
    }
    return figures;
}

void bringUpToDate(const FigureStop& stop)
{
    if (!stop.variant.isEmpty())
        stop.page->showVariant(stop.variant);
    stop.page->refreshNow();
    for (Panel* panel : stop.page->findChildren<Panel*>())
        panel->refreshNow();
}

} // namespace assay
