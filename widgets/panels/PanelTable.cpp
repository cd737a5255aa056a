// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/PanelTable.hpp"

namespace assay {

const std::vector<PanelEntry>& panelTable()
{
    // New kinds of plots are added here: {"train", "panel.scoreField", text("Score field"), ...}.
    static const std::vector<PanelEntry> table;
    return table;
}

} // namespace assay
