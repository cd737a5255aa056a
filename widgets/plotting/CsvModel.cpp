// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/CsvModel.hpp"

namespace assay {

void CsvModel::setData(const FigureData& data)
{
    const bool sameShape = data.columns == m_data.columns && data.rows.size() == m_data.rows.size();
    if (!sameShape) {
        beginResetModel();
        m_data = data;
        endResetModel();
        return;
    }
    // Only new values: selection and scroll bars stay.
    m_data = data;
    if (!m_data.rows.isEmpty() && !m_data.columns.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CsvModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_data.rows.size());
}

int CsvModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_data.columns.size());
}

QVariant CsvModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QString text = m_data.rows[index.row()].value(index.column());
    bool number = false;
    const double value = text.toDouble(&number);
    if (role == Qt::DisplayRole)
        return number ? QString::number(value, 'g', 6) : text;
    if (role == Qt::ToolTipRole)
        return text;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant CsvModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_data.columns.value(section))
                                         : QVariant(section + 1);
}

} // namespace assay
