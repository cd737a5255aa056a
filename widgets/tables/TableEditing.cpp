// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/TableEditing.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/tables/CellDelegate.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <tuple>

namespace assay {

TableEditing::TableEditing(QTableView& view, StudyTable& table)
    : QObject(&view), m_view(view), m_table(table)
{
    // The view's own copying takes whole rows.
    for (QAction* old : view.actions())
        if (old->shortcut() == QKeySequence(QKeySequence::Copy))
            delete old;
    view.setSelectionBehavior(QAbstractItemView::SelectItems);
    view.setSelectionMode(QAbstractItemView::ContiguousSelection);
    view.setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    view.setTabKeyNavigation(false);
    view.setItemDelegate(new CellDelegate(&view));
    using E = TableEditing;
    action("edit", tr("Edit the cell"), Qt::Key_Return, &E::editCell);
    action("rename", tr("Rename"), Qt::Key_F2, &E::rename);
    add = action("add", tr("Add a row"), {}, &E::addRow);
    QAction* duplicate = action("duplicate", tr("Duplicate"), QKeySequence("Ctrl+D"),
                                &E::duplicateRow);
    remove = action("remove", tr("Remove"), QKeySequence::Delete, &E::removeRow);
    QAction* up = action("moveUp", tr("Move up"), QKeySequence("Alt+Up"), &E::moveUp);
    QAction* down = action("moveDown", tr("Move down"), QKeySequence("Alt+Down"), &E::moveDown);
    action("copy", tr("Copy"), QKeySequence::Copy, &E::copy);
    action("paste", tr("Paste"), QKeySequence::Paste, &E::paste);
    m_rowActions = {add, duplicate, remove, up, down};
    connect(&table, &QAbstractItemModel::modelReset, this, &TableEditing::update);
    connect(&table, &QAbstractItemModel::headerDataChanged, this, &TableEditing::update);
    update();
}

QAction* TableEditing::action(const QString& name, const QString& text, const QKeySequence& keys,
                              void (TableEditing::*slot)())
{
    auto* action = new QAction(text, &m_view);
    action->setObjectName(m_view.objectName() + "." + name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_view.addAction(action);
    return action;
}

/// Actions on rows are there only where rows can change.
void TableEditing::update()
{
    for (QAction* action : std::as_const(m_rowActions)) {
        action->setVisible(m_table.canChangeRows());
        action->setEnabled(m_table.canChangeRows());
    }
}

int TableEditing::row() const
{
    return m_view.currentIndex().row();
}

void TableEditing::select(int row)
{
    const int column = std::max(0, m_view.currentIndex().column());
    m_view.setCurrentIndex(
        m_table.index(std::clamp(row, 0, std::max(0, m_table.rowCount() - 1)), column));
}

void TableEditing::tell(const QString& reason)
{
    Q_EMIT refused(reason);
}

QWidget* TableEditing::makeButtons(const QString& name, const QString& title, const QString& card,
                                   QWidget* parent)
{
    auto* buttons = new QWidget(parent);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (const auto& [suffix, text, action] :
         {std::tuple{"add", tr("Add"), add}, std::tuple{"remove", tr("Remove"), remove}}) {
        auto* button = new QPushButton(text, buttons);
        button->setObjectName(name + "." + suffix);
        button->setAccessibleName(tr("%1: %2").arg(title, text));
        explain(button, card);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
    }
    return buttons;
}

void TableEditing::addRow()
{
    const QString reason = m_table.addRow();
    if (reason.isEmpty())
        select(m_table.rowCount() - 1);
    tell(reason);
}

void TableEditing::duplicateRow()
{
    const int at = row();
    const QString reason = m_table.duplicateRow(at);
    if (reason.isEmpty())
        select(at + 1);
    tell(reason);
}

void TableEditing::removeRow()
{
    const int at = row();
    const QString reason = m_table.removeRow(at);
    if (reason.isEmpty())
        select(at);
    tell(reason);
}

void TableEditing::rename()
{
    if (row() >= 0)
        m_view.edit(m_table.index(row(), 0));
}

void TableEditing::editCell()
{
    if (m_view.currentIndex().isValid())
        m_view.edit(m_view.currentIndex());
}

void TableEditing::moveUp()
{
    const int at = row();
    tell(m_table.moveRow(at, at - 1));
    select(at - 1);
}

void TableEditing::moveDown()
{
    const int at = row();
    tell(m_table.moveRow(at, at + 1));
    select(at + 1);
}

void TableEditing::copy()
{
    QApplication::clipboard()->setText(
        m_table.copied(m_view.selectionModel()->selectedIndexes()));
}

void TableEditing::paste()
{
    const QModelIndexList selected = m_view.selectionModel()->selectedIndexes();
    int row = m_view.currentIndex().row(), column = m_view.currentIndex().column();
    for (const QModelIndex& cell : selected) {
        row = std::min(row, cell.row());
        column = std::min(column, cell.column());
    }
    tell(m_table.paste(row, column, QApplication::clipboard()->text()));
}

} // namespace assay
