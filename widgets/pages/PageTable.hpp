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
    std::vector<QString> stages; ///< Prefixes of the stages whose state the rail shows; may be empty.
    std::function<Page*(const PageContext&)> create;
};

/// All pages in the order of the work.
const std::vector<PageEntry>& pageTable();

} // namespace assay
