// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/StudyTable.hpp"

#include "widgets/bridge/StudyCommands.hpp"

#include <QBrush>
#include <QColor>
#include <QLocale>

#include <algorithm>
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
    if (rows != m_rows || columns.size() != m_columns.size() || m_columns.empty()) {
        beginResetModel();
        m_columns = columns;
        m_rows = rows;
        m_refused.clear();
        endResetModel();
        return;
    }
    m_columns = columns;
    forgetRefusals();
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, int(m_columns.size()) - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(m_columns.size()) - 1);
}

/// Those of cells whose value has changed since: by undo, or elsewhere.
void StudyTable::forgetRefusals()
{
    for (auto cell = m_refused.begin(); cell != m_refused.end();)
        if (valueText(cell.key().first, cell.key().second) != cell->instead)
            cell = m_refused.erase(cell);
        else
            ++cell;
}

QString StudyTable::valueText(int row, int column) const
{
    return value(row, column, Qt::EditRole).toString();
}

bool StudyTable::isEditable(int column) const
{
    return column >= 0 && column < int(m_columns.size())
           && m_columns[std::size_t(column)].editable && !m_document.readOnly();
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
    const Column& column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return column.tip;
    if (role == Qt::TextAlignmentRole && column.kind == CellKind::Number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags StudyTable::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && isEditable(index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant StudyTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Column& column = m_columns[std::size_t(index.column())];
    const auto refused = m_refused.constFind({index.row(), index.column()});
    if (refused != m_refused.cend()) {
        if (role == Qt::DisplayRole || role == Qt::EditRole)
            return refused->text;
        if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole || role == RefusedRole)
            return refused->reason;
        if (role == Qt::BackgroundRole)
            return QBrush(QColor(228, 37, 54, 50));
    }
    if (role == NumberRole)
        return column.kind == CellKind::Number;
    if (role == ChoicesRole)
        return column.kind == CellKind::Choice ? QVariant(column.choices) : QVariant();
    if (role == Qt::TextAlignmentRole && column.kind == CellKind::Number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return value(index.row(), index.column(), role);
}

bool StudyTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !isEditable(index.column()))
        return false;
    const QString text = value.toString().trimmed();
    const QPair<int, int> cell(index.row(), index.column());
    m_refused.remove(cell);
    Recipe study = m_document.study();
    const QString before = valueText(index.row(), index.column());
    const QString reason
        = text == before ? QString() : assign(study, index.row(), index.column(), text);
    if (!reason.isEmpty())
        m_refused.insert(cell, {text, reason, before});
    else if (text != before)
        editStudy(m_document, std::move(study),
                  tr("change %1 %2").arg(noun(), rowName(index.row())));
    Q_EMIT dataChanged(index, index);
    return reason.isEmpty();
}

QString StudyTable::addRow()
{
    Recipe study = m_document.study();
    if (!canChangeRows())
        return {};
    const QString reason = insertRow(study, -1);
    if (reason.isEmpty())
        editStudy(m_document, std::move(study), tr("add %1").arg(noun()));
    return reason;
}

QString StudyTable::duplicateRow(int row)
{
    Recipe study = m_document.study();
    if (!canChangeRows() || row < 0 || row >= m_rows)
        return {};
    const QString reason = insertRow(study, row);
    if (reason.isEmpty())
        editStudy(m_document, std::move(study), tr("duplicate %1 %2").arg(noun(), rowName(row)));
    return reason;
}

QString StudyTable::removeRow(int row)
{
    Recipe study = m_document.study();
    if (!canChangeRows() || row < 0 || row >= m_rows)
        return {};
    const QString reason = eraseRow(study, row);
    if (reason.isEmpty())
        editStudy(m_document, std::move(study), tr("remove %1 %2").arg(noun(), rowName(row)));
    return reason;
}

QString StudyTable::moveRow(int from, int to)
{
    if (!canChangeRows() || std::min(from, to) < 0 || std::max(from, to) >= m_rows || from == to)
        return {};
    Recipe study = m_document.study();
    shiftRow(study, from, to);
    editStudy(m_document, std::move(study),
              (to < from ? tr("move %1 %2 up") : tr("move %1 %2 down")).arg(noun(), rowName(from)));
    return {};
}

QString StudyTable::paste(int row, int column, const QString& text)
{
    if (m_document.readOnly() || row < 0 || column < 0)
        return {};
    QStringList lines = text.split('\n');
    if (!lines.isEmpty() && lines.back().trimmed().isEmpty())
        lines.removeLast();
    Recipe study = m_document.study();
    QHash<QPair<int, int>, Refused> refused;
    int cells = 0, rows = m_rows;
    for (int r = 0; r < lines.size(); ++r) {
        if (row + r >= rows && (!canChangeRows() || !insertRow(study, -1).isEmpty()))
            break;
        rows = std::max(rows, row + r + 1);
        const QStringList texts = lines[r].split('\t');
        for (int c = 0; c < texts.size(); ++c) {
            const QString cell = texts[c].trimmed();
            const bool old = row + r < m_rows;
            const QString before = old ? valueText(row + r, column + c) : QString();
            if (!isEditable(column + c) || (old && cell == before))
                continue;
            const QString reason = assign(study, row + r, column + c, cell);
            if (reason.isEmpty())
                ++cells;
            else
                refused.insert({row + r, column + c}, {cell, reason, {}});
        }
    }
    editStudy(m_document, std::move(study), tr("paste %n cells (%1)", nullptr, cells).arg(noun()));
    for (auto cell = refused.begin(); cell != refused.end(); ++cell) {
        cell->instead = valueText(cell.key().first, cell.key().second);
        m_refused.insert(cell.key(), *cell);
        const QModelIndex at = index(cell.key().first, cell.key().second);
        Q_EMIT dataChanged(at, at);
    }
    return refused.isEmpty() ? QString()
                             : tr("%n pasted cells are refused and marked; their tooltips say why.",
                                  nullptr, int(refused.size()));
}

QString StudyTable::copied(const QModelIndexList& cells) const
{
    QModelIndexList sorted = cells;
    std::sort(sorted.begin(), sorted.end(), [](const QModelIndex& a, const QModelIndex& b) {
        return a.row() != b.row() ? a.row() < b.row() : a.column() < b.column();
    });
    QString text;
    for (int i = 0; i < sorted.size(); ++i) {
        if (i > 0)
            text += sorted[i].row() == sorted[i - 1].row() ? '\t' : '\n';
        text += sorted[i].data(Qt::EditRole).toString();
    }
    return text.isEmpty() ? text : text + '\n';
}

ParsedNumber parseNumber(const QString& text, const QString& unit)
{
    QString plain = text.trimmed();
    if (!unit.isEmpty() && plain.endsWith(unit))
        plain = plain.chopped(unit.size()).trimmed();
    plain.replace(QChar(0x2212), '-'); // The minus sign of typeset tables.
    bool ok = false;
    double value = QLocale::c().toDouble(plain, &ok);
    if (!ok)
        value = QLocale().toDouble(plain, &ok);
    if (!ok || !std::isfinite(value))
        return {0.0, QObject::tr("\"%1\" is not a number. Type a number such as -1.5 or 2e-3.")
                         .arg(text)};
    return {value, {}};
}

QString cellNumber(double value)
{
    return QString::number(value, 'g', 6);
}

QString exactNumber(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace assay
