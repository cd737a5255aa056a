// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/AppTheme.hpp"
#include "app/desktop/MainWindow.hpp"

#include <QTemporaryDir>

#include <memory>

namespace assay {

/// Settings and unsaved projects go below \p folder, and the window looks the same everywhere. Call
/// it before the first window is made.
inline void useOwnSurroundings(const QTemporaryDir& folder)
{
    qputenv("XDG_CONFIG_HOME", folder.filePath("config").toUtf8());
    qputenv("XDG_DATA_HOME", folder.filePath("data").toUtf8());
    applyAppearance(Appearance::Light);
}

/// A window as a person has it, with a new study of a process if one is named.
inline std::unique_ptr<MainWindow> shownWindow(const QString& process = {})
{
    auto window = std::make_unique<MainWindow>();
    window->resize(1440, 900);
    window->show();
    if (!process.isEmpty())
        window->newStudy(process);
    return window;
}

} // namespace assay
