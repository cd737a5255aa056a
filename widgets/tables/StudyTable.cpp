// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/StudyTable.hpp"

#include <QBrush>
#include <QColor>
#include <QLocale>

#include <cmath>

namespace assay {

StudyTable::StudyTable(ProjectDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{
    connect(&document, &ProjectDocument::studyChanged, this, &StudyTable::reload);
    connect(&document, &ProjectDocument::closed, this, &StudyTable::reload);
}

void StudyTable::reload()
{
    const std::vector<Column> columns = this->columns();
    const int rows = this->rows();
    m_refused.clear();
    if (rows != m_rows || columns.size() != m_columns.size() || m_columns.empty()) {
        beginResetModel();
        m_columns = columns;
        m_rows = rows;
        endResetModel();
        return;
    }
    m_columns = columns;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, int(m_columns.size()) - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(m_columns.size()) - 1);
}

int StudyTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int StudyTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant StudyTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || (orientation == Qt::Horizontal && section >= int(m_columns.size())))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return m_columns[std::size_t(section)].title;
    if (role == Qt::ToolTipRole)
        return m_columns[std::size_t(section)].tip;
    if (role == Qt::TextAlignmentRole && m_rows > 0)
        return value(0, section, role);
    return {};
}

Qt::ItemFlags StudyTable::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_columns[std::size_t(index.column())].editable
        && !m_document.readOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant StudyTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto refused = m_refused.constFind({index.row(), index.column()});
    if (refused != m_refused.cend()) {
        if (role == Qt::DisplayRole || role == Qt::EditRole)
            return refused->text;
        if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
            return refused->reason;
        if (role == Qt::BackgroundRole)
            return QBrush(QColor(228, 37, 54, 50));
    }
    return value(index.row(), index.column(), role);
}

bool StudyTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QString text = value.toString().trimmed();
    if (text == this->value(index.row(), index.column(), Qt::EditRole).toString()
        && !m_refused.contains({index.row(), index.column()}))
        return true;
    const QString reason = edit(index.row(), index.column(), text);
    if (reason.isEmpty()) {
        m_refused.remove({index.row(), index.column()});
        Q_EMIT dataChanged(index, index);
        return true;
    }
    m_refused.insert({index.row(), index.column()}, {text, reason});
    Q_EMIT dataChanged(index, index);
    return false;
}

ParsedNumber parseNumber(const QString& text)
{
    bool ok = false;
    double value = QLocale::c().toDouble(text, &ok);
    if (!ok)
        value = QLocale().toDouble(text, &ok);
    if (!ok || !std::isfinite(value))
        return {0.0, QObject::tr("\"%1\" is not a number. Type a number such as -1.5 or 2e-3.")
                         .arg(text)};
    return {value, {}};
}

QString cellNumber(double value)
{
    return QString::number(value, 'g', 6);
}

} // namespace assay
