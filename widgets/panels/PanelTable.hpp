// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/Panel.hpp"

#include <functional>
#include <vector>

namespace assay {

/// One row of the table of panels: adding a kind of plot to a page is one file and one row.
struct PanelEntry {
    QString page;  ///< Id of the page that shows it as a tab.
    QString id;    ///< Object name of the panel.
    QString title; ///< Of the tab.
    std::function<Panel*(const PageContext&)> create;
};

/// All panels, in the order of their tabs.
const std::vector<PanelEntry>& panelTable();

} // namespace assay
