// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Settings.hpp"

#include "app/desktop/SettingsMigration.hpp"
#include "app/desktop/SettingsTable.hpp"

#include <QFileInfo>

namespace assay {

namespace {

constexpr qsizetype maxRecent = 8;

} // namespace

Settings::Settings(QObject* parent)
    : QObject(parent), m_settings(QSettings::IniFormat, QSettings::UserScope, "assay", "assay")
{
    migrateSettings(m_settings);
}

QVariant Settings::value(const QString& key) const
{
    const SettingEntry* entry = findSetting(key);
    Q_ASSERT(entry);
    return validSetting(*entry, m_settings.value(key));
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    const SettingEntry* entry = findSetting(key);
    Q_ASSERT(entry);
    const QVariant valid = validSetting(*entry, value);
    if (valid == this->value(key))
        return;
    if (valid == entry->standard)
        m_settings.remove(key);
    else
        m_settings.setValue(key, valid);
    Q_EMIT changed(key);
}

QVariantMap Settings::values() const
{
    QVariantMap values;
    for (const SettingEntry& entry : settingsTable())
        values.insert(entry.key, value(entry.key));
    return values;
}

void Settings::setValues(const QVariantMap& values)
{
    for (auto it = values.begin(); it != values.end(); ++it)
        setValue(it.key(), it.value());
}

QMap<QString, QList<QKeySequence>> Settings::shortcuts() const
{
    QMap<QString, QList<QKeySequence>> shortcuts;
    const QVariantMap stored = m_settings.value("shortcuts/edited").toMap();
    for (auto it = stored.begin(); it != stored.end(); ++it)
        shortcuts.insert(it.key(), QKeySequence::listFromString(it.value().toString()));
    return shortcuts;
}

void Settings::setShortcuts(const QMap<QString, QList<QKeySequence>>& shortcuts)
{
    QVariantMap stored;
    for (auto it = shortcuts.begin(); it != shortcuts.end(); ++it)
        stored.insert(it.key(), QKeySequence::listToString(it.value()));
    m_settings.setValue("shortcuts/edited", stored);
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
    // It may be one that was moved here.
    recent.removeIf([&](const QString& other) {
        return QFileInfo(other).fileName() == QFileInfo(path).fileName()
               && !QFileInfo::exists(other);
    });
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
