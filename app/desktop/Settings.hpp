// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/AppTheme.hpp"

#include <QByteArray>
#include <QKeySequence>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariantMap>

namespace assay {

/// What the program remembers between sessions, apart from projects: the settings of the table
/// (SettingsTable.hpp), shortcuts, the window, recent projects.
class Settings : public QObject {
    Q_OBJECT
public:
    explicit Settings(QObject* parent = nullptr);

    /// Of a row of the table, always in its range.
    QVariant value(const QString& key) const;
    int number(const QString& key) const { return value(key).toInt(); }
    QString text(const QString& key) const { return value(key).toString(); }
    bool isOn(const QString& key) const { return value(key).toBool(); }
    void setValue(const QString& key, const QVariant& value);
    /// All rows of the table.
    QVariantMap values() const;
    void setValues(const QVariantMap& values);

    Appearance appearance() const { return appearanceFromName(text("appearance/theme")); }

    /// The shortcuts that were edited, by the objectName of the action.
    QMap<QString, QList<QKeySequence>> shortcuts() const;
    void setShortcuts(const QMap<QString, QList<QKeySequence>>& shortcuts);

    QStringList recentProjects() const;
    void addRecentProject(const QString& folder);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);

Q_SIGNALS:
    void changed(const QString& key);

private:
    QSettings m_settings;
};

} // namespace assay
