// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/SettingsTable.hpp"

#include <QWidget>

namespace assay {

/// One setting in the dialog: title, the control that fits its kind, and the sentence below.
class SettingField : public QWidget {
    Q_OBJECT
public:
    explicit SettingField(const SettingEntry& entry, QWidget* parent = nullptr);

    const SettingEntry& entry() const { return m_entry; }
    void setValue(const QVariant& value);
    /// Whether title, sentence or a choice fits the words that are looked for.
    bool fits(const QString& query) const;

Q_SIGNALS:
    void edited(const QVariant& value);

private:
    QWidget* makeControl();
    QWidget* makeChoice();
    QWidget* makeNumber();
    QWidget* makeSwitch();
    QWidget* makeText();

    const SettingEntry& m_entry;
    QWidget* m_control = nullptr;
};

} // namespace assay
