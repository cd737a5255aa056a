// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTableWidget;

namespace assay {

class Shortcuts;

/// The list of all commands with their shortcuts, one of which is edited below the list.
class ShortcutEditor : public QWidget {
    Q_OBJECT
public:
    explicit ShortcutEditor(Shortcuts& shortcuts, QWidget* parent = nullptr);

    /// Shows only commands that fit. Returns how many.
    int filter(const QString& query);
    void reload();

private:
    void buildTable();
    QWidget* buildEditor();
    void showRow();
    void keysEdited();
    void assign();
    int currentRow() const;

    Shortcuts& m_shortcuts;
    QTableWidget* m_table = nullptr;
    QLabel* m_name = nullptr;
    QKeySequenceEdit* m_keys = nullptr;
    QPushButton* m_assign = nullptr;
    QPushButton* m_clear = nullptr;
    QPushButton* m_reset = nullptr;
    QLabel* m_conflict = nullptr;
};

} // namespace assay
