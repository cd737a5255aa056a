// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/PanelTabs.hpp"

namespace assay {

PanelTabs::PanelTabs(const QString& page, const PageContext& context, QWidget* parent)
    : QTabWidget(parent), m_page(page), m_context(context)
{
    setObjectName("tabs." + page);
    setDocumentMode(true);
}

void PanelTabs::addPanels()
{
    for (const PanelEntry& entry : panelTable()) {
        if (entry.page != m_page)
            continue;
        Panel* panel = entry.create(m_context);
        panel->setObjectName(entry.id);
        connect(panel, &Panel::message, this, &PanelTabs::message);
        addTab(panel, entry.title);
        m_panels.push_back(panel);
    }
}

void PanelTabs::refreshNow()
{
    for (Panel* panel : m_panels)
        panel->refreshNow();
}

} // namespace assay
