// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QPair>
#include <QString>
#include <QVariant>
#include <QVector>

#include <vector>

namespace assay {

enum class SettingKind { Choice, Number, Switch, Text };

/// One row of the table of settings: adding a setting is one row, and the line that uses it.
struct SettingEntry {
    QString key;  ///< "appearance/theme", as in the file.
    QString page; ///< Of the dialog.
    SettingKind kind = SettingKind::Text;
    QString title;
    QString help;     ///< What it does, in a sentence.
    QVariant standard; ///< Until somebody changes it; its type is the type of the setting.
    int low = 0;      ///< Number: range, both ends included.
    int high = 0;
    int step = 1;
    QString unit{};   ///< Number: " %", " mm"
    QString zeroText{}; ///< Number: what 0 means, or empty.
    QVector<QPair<QString, QString>> choices{}; ///< Choice: value in the file, text.
};

const std::vector<SettingEntry>& settingsTable();
const SettingEntry* findSetting(const QString& key);

/// \p value in the type and range of the entry: numbers are clamped, anything that does not make
/// sense is the standard.
QVariant validSetting(const SettingEntry& entry, const QVariant& value);

} // namespace assay
