// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/SettingsMigration.hpp"

#include <QSettings>

namespace assay {

namespace {

void rename(QSettings& settings, const QString& from, const QString& to)
{
    if (settings.contains(from) && !settings.contains(to))
        settings.setValue(to, settings.value(from));
    settings.remove(from);
}

/// The theme moved to its page of the dialog. The window had two panels, now it has five: an old
/// layout would hide the new ones.
void from1(QSettings& settings)
{
    rename(settings, "view/appearance", "appearance/theme");
    settings.remove("window/state");
}

using Step = void (*)(QSettings&);
/// Step i leads from version i + 1 to i + 2.
constexpr Step steps[] = {from1};

} // namespace

int settingsVersion()
{
    return 1 + int(std::size(steps));
}

void migrateSettings(QSettings& settings)
{
    const QString key = "settings/version";
    bool ok = false;
    const int version = settings.value(key).toInt(&ok);
    if (!ok || version < 1) {
        settings.setValue(key, settingsVersion());
        return;
    }
    for (int from = version; from < settingsVersion(); ++from) {
        steps[from - 1](settings);
        settings.setValue(key, from + 1);
    }
}

} // namespace assay
