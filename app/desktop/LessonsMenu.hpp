// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

class QMenu;

namespace assay {

class MainWindow;

/// Fills the menu of the lessons and connects their page and the welcome page with the window.
void addLessons(MainWindow& window, QMenu& menu);

} // namespace assay
