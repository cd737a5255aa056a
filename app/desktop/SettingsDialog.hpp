// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/Settings.hpp"
#include "app/desktop/Shortcuts.hpp"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace assay {

class SettingField;
class ShortcutEditor;

/// All settings of the table on pages, and the shortcuts. What is changed takes effect at once;
/// Cancel puts back what was in force when the dialog was opened or Apply was pressed.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Settings& settings, Shortcuts& shortcuts, QWidget* parent);

    void showPage(const QString& title);
    void reject() override;

private:
    void buildPages();
    void buildButtons();
    QWidget* makePage(const QString& title);
    void addPage(const QString& title, QWidget* page);
    void search(const QString& query);
    void resetPage();
    void keep();
    void reload();

    Settings& m_settings;
    Shortcuts& m_shortcuts;
    QVariantMap m_before;
    Shortcuts::Map m_shortcutsBefore;
    QLineEdit* m_search = nullptr;
    QListWidget* m_pages = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_nothing = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    ShortcutEditor* m_editor = nullptr;
    QVector<SettingField*> m_fields;
};

} // namespace assay
