// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/PanelTable.hpp"

#include <QTabWidget>

namespace assay {

/// The tabs of one page: those it adds itself, then every panel of the table that names the page.
class PanelTabs : public QTabWidget {
    Q_OBJECT
public:
    PanelTabs(const QString& page, const PageContext& context, QWidget* parent = nullptr);

    /// Appends the panels of the table.
    void addPanels();
    std::vector<Panel*> panels() const { return m_panels; }
    void refreshNow();

Q_SIGNALS:
    void message(const QString& text, bool warning);

private:
    QString m_page;
    PageContext m_context;
    std::vector<Panel*> m_panels;
};

} // namespace assay
