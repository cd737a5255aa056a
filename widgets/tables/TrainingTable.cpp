// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/TrainingTable.hpp"

namespace assay {

namespace {

constexpr int columns = 5;

} // namespace

TrainingTable::TrainingTable(TrainingWatch& watch, QObject* parent)
    : QAbstractTableModel(parent), m_watch(watch)
{
}

void TrainingTable::setRows(const QVector<TrainingRow>& rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    m_rows = rows;
    Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
}

int TrainingTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TrainingTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TrainingTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TrainingRow& row = m_rows[index.row()];
    if (role == Qt::DisplayRole) {
        const QString cells[columns] = {row.name, row.method, row.state, row.epochs, row.best};
        return cells[index.column()];
    }
    if (role == Qt::CheckStateRole && index.column() == 0)
        return row.shown ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DecorationRole && index.column() == 1)
        return row.color;
    if (role == Qt::ToolTipRole && !row.tip.isEmpty())
        return row.tip;
    return {};
}

bool TrainingTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != 0 || role != Qt::CheckStateRole)
        return false;
    m_rows[index.row()].shown = value.toInt() == Qt::Checked;
    m_watch.setShown(m_rows[index.row()].name, m_rows[index.row()].shown);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags TrainingTable::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == 0)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant TrainingTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const QString titles[columns] = {tr("name"), tr("method"), tr("state"), tr("epochs (best)"),
                                     tr("best loss")};
    const QString tips[columns] = {tr("Ticked runs are shown in the plots"), tr("Method"),
                                   tr("State"), tr("Epochs that were run, and the best of them"), tr("Lowest validation loss")};
    if (section < 0 || section >= columns)
        return {};
    if (role == Qt::DisplayRole)
        return titles[section];
    return role == Qt::ToolTipRole ? QVariant(tips[section]) : QVariant();
}

} // namespace assay
