// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/RowTable.hpp"

#include <QPainter>
#include <QPixmap>

namespace assay {

namespace {

QPixmap swatch(const QColor& color)
{
    QPixmap pixmap(14, 14);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1, 2, 12, 10), 3, 3);
    return pixmap;
}

} // namespace

RowTable::RowTable(const QStringList& titles, const QStringList& tips, bool numeric,
                   QObject* parent)
    : QAbstractTableModel(parent), m_titles(titles), m_tips(tips), m_numeric(numeric)
{
}

void RowTable::setRows(const QVector<ResultRow>& rows)
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
    Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(m_titles.size()) - 1));
}

int RowTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant RowTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ResultRow& row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return row.cells.value(index.column());
    if (role == Qt::ToolTipRole && !row.tip.isEmpty())
        return row.tip;
    if (role == Qt::DecorationRole && index.column() == 0 && row.swatch.isValid())
        return swatch(row.swatch);
    if (role == Qt::TextAlignmentRole && m_numeric && index.column() > 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RowTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return m_titles.value(section);
    if (role == Qt::ToolTipRole)
        return m_tips.value(section);
    if (role == Qt::TextAlignmentRole && m_numeric && section > 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace assay
