// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/PaneCycle.hpp"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>

namespace assay {

namespace {

bool canHaveFocus(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus);
}

} // namespace

PaneCycle::PaneCycle(QMainWindow& window, QWidget& rail, QWidget& pages)
    : QObject(&window), m_window(window), m_rail(rail), m_pages(pages)
{
}

QList<QWidget*> PaneCycle::panes() const
{
    QList<QWidget*> panes{&m_rail, &m_pages};
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>())
        // Of panels that share a place as tabs only the front one is seen.
        if (dock->isVisible() && !dock->visibleRegion().isEmpty() && target(*dock))
            panes << dock;
    return panes;
}

QWidget* PaneCycle::target(QWidget& pane)
{
    // The innermost widget that had the focus last, if it still can have it.
    if (QWidget* last = pane.focusWidget(); last && canHaveFocus(*last))
        return last;
    if (canHaveFocus(pane))
        return &pane;
    for (QWidget* child = pane.nextInFocusChain(); child && child != &pane;
         child = child->nextInFocusChain())
        if (pane.isAncestorOf(child) && canHaveFocus(*child))
            return child;
    return nullptr;
}

void PaneCycle::step(int direction)
{
    const QList<QWidget*> all = panes();
    qsizetype current = -1;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (const QWidget* focus = QApplication::focusWidget();
            focus && (focus == all[i] || all[i]->isAncestorOf(focus)))
            current = i;
    for (qsizetype tries = 0; tries < all.size(); ++tries) {
        current = current < 0 ? (direction > 0 ? 0 : all.size() - 1)
                              : (current + direction + all.size()) % all.size();
        if (QWidget* next = target(*all[current])) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace assay
