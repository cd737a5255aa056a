// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>

class QAction;
class QTableView;
class QWidget;

namespace assay {

class StudyTable;

/// Keys and menu of a view of a study table: add, duplicate (Ctrl+D), remove (Del), rename (F2),
/// move (Alt+arrows), edit (Return), copy and paste as a spreadsheet does. What is refused is told.
class TableEditing : public QObject {
    Q_OBJECT
public:
    /// The view's model must be \p table. Lives as long as the view.
    TableEditing(QTableView& view, StudyTable& table);

    QAction* add = nullptr; ///< Null where rows cannot be added in this kind of table.
    QAction* remove = nullptr;

    void addRow();
    void removeRow();
    /// Buttons that add and remove rows, named NAME.add and NAME.remove, for the line above the
    /// table; \p card explains them.
    QWidget* makeButtons(const QString& name, const QString& title, const QString& card,
                         QWidget* parent);

Q_SIGNALS:
    void refused(const QString& reason);

private:
    QAction* action(const QString& name, const QString& text, const QKeySequence& keys,
                    void (TableEditing::*slot)());
    int row() const;
    void select(int row);
    void tell(const QString& reason);
    void update();
    void duplicateRow();
    void rename();
    void editCell();
    void moveUp();
    void moveDown();
    void copy();
    void paste();

    QTableView& m_view;
    StudyTable& m_table;
    QList<QAction*> m_rowActions;
};

} // namespace assay
