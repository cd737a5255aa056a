// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"

#include <functional>
#include <vector>

namespace assay {

/// One row of the table of pages: adding a page is one file and one row.
struct PageEntry {
    QString id;
    QString title;
    std::vector<QString>
        stages; ///< Prefixes of the stages whose state the rail shows; may be empty.
    std::function<Page*(const PageContext&)> create;
    bool inRail = true; ///< False: reached from menus, no part of a project (the lessons).
};

/// All pages in the order of the work.
const std::vector<PageEntry>& pageTable();
/// Whether the page shows something of the project; pages outside of the rail do not.
bool isProjectPage(const QString& id);

} // namespace assay
