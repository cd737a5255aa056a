// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/AppTheme.hpp"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace assay {

/// What the program remembers between sessions, apart from projects: window, theme, recent projects.
class Settings {
public:
    Settings();

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    QStringList recentProjects() const;
    void addRecentProject(const QString& folder);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);

private:
    QSettings m_settings;
};

} // namespace assay
