// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Settings.hpp"

#include <QFileInfo>

namespace assay {

namespace {

constexpr int version = 1;
constexpr qsizetype maxRecent = 8;

} // namespace

Settings::Settings() : m_settings(QSettings::IniFormat, QSettings::UserScope, "assay", "assay")
{
    if (!m_settings.contains("settings/version"))
        m_settings.setValue("settings/version", version);
}

Appearance Settings::appearance() const
{
    return appearanceFromName(m_settings.value("view/appearance").toString());
}

void Settings::setAppearance(Appearance appearance)
{
    m_settings.setValue("view/appearance", appearanceName(appearance));
}

QStringList Settings::recentProjects() const
{
    return m_settings.value("projects/recent").toStringList();
}

void Settings::addRecentProject(const QString& folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    QStringList recent = recentProjects();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setValue("projects/recent", QVariant(recent.mid(0, maxRecent)));
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value("window/geometry").toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_settings.value("window/state").toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state)
{
    m_settings.setValue("window/geometry", geometry);
    m_settings.setValue("window/state", state);
}

} // namespace assay
