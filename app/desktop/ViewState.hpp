// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

class MainWindow;

/// How the window looks at a project, as JSON that is kept in it: the page, and of every page what
/// is chosen, zoomed and moved (see WidgetView).
QString viewStateOf(const MainWindow& window);
/// Unknown or broken states are ignored. False if it names no page.
bool applyViewState(MainWindow& window, const QString& json);

} // namespace assay
