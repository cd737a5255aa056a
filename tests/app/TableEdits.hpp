// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "tests/app/EditCheck.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <utility>

namespace assay {

/// Texts that a cell may accept, likely ones first.
inline QStringList otherTexts(const QModelIndex& cell)
{
    const QString now = cell.data(Qt::EditRole).toString();
    QStringList texts = cell.data(StudyTable::ChoicesRole).toStringList();
    bool isNumber = false;
    const double number = now.toDouble(&isNumber);
    if (isNumber)
        texts << QString::number(number + 1) << QString::number(number - 1)
              << QString::number(0.5 * number);
    texts << now + "x" << "abs(" + now + ")" << "0.5" << "2" << "1 > 0" << "reference"
          << QStringLiteral(ASSAY_TEST_DATA "/lhe/toy1d_b1.lhe") << "j" << "";
    texts.removeAll(now);
    return texts;
}

/// Columns that are editable, and those of them in which another text was accepted.
struct EditedColumns {
    QSet<QString> editable, accepted;
};

/// Sets every editable column of row \p row, by typing and by pasting.
inline void checkCells(EditCheck& check, StudyTable& table, int row, EditedColumns& columns)
{
    bool kept = false;
    for (int column = 0; column < table.columnCount() && row >= 0; ++column) {
        const QModelIndex cell = table.index(row, column);
        if (!table.flags(cell).testFlag(Qt::ItemIsEditable))
            continue;
        const QString title = table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const QString where = QString(table.metaObject()->className()) + ", " + title;
        columns.editable.insert(where);
        for (const QString& text : otherTexts(cell)) {
            const auto type = [&] { table.setData(table.index(row, column), text, Qt::EditRole); };
            if (!check.undone(where, type))
                continue;
            columns.accepted.insert(where);
            check.undone(where + ", paste", [&] { table.paste(row, column, text); });
            if (!std::exchange(kept, true))
                type(); // So that this row differs from those that are added like it.
            break;
        }
    }
}

/// Every column of the last row; rows added, copied, moved, removed.
inline void checkEveryEdit(EditCheck& check, StudyTable& table, EditedColumns& columns)
{
    const QString name = table.metaObject()->className();
    const bool rows = table.canChangeRows();
    QString reason;
    if (rows && !check.undone(name + ", add", [&] { reason = table.addRow(); }) && reason.isEmpty())
        check.complain(name + ": no row is added, and nothing says why");
    for (int added = 0; rows && added < 2 && table.addRow().isEmpty(); ++added) {
    }
    const int last = table.rowCount() - 1;
    checkCells(check, table, last, columns);
    if (!rows || last < 0)
        return;
    const auto does = [&](const QString& what, const std::function<void()>& edit) {
        if (!check.undone(name + ", " + what, edit))
            check.complain(name + ", " + what + ": does nothing");
    };
    if (last >= 1) {
        does("move up", [&] { table.moveRow(last, last - 1); });
        does("move down", [&] { table.moveRow(last - 1, last); });
    }
    does("duplicate", [&] { table.duplicateRow(last); });
    if (last >= 1 && table.duplicateRow(last).isEmpty())
        does("remove", [&] { table.removeRow(last + 1); });
}

} // namespace assay
