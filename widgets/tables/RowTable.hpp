// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QString>
#include <QStringList>
#include <QVector>

namespace assay {

/// A row of results: texts, and a colour shown as a swatch in the first cell if it is valid.
struct ResultRow {
    QString id;
    QStringList cells;
    QColor swatch;
    QString tip;

    bool operator==(const ResultRow&) const = default;
};

/// A read-only table of results, as pages assemble them: samples, runs, limits. Updating keeps the
/// selection as long as the number of rows does not change.
class RowTable : public QAbstractTableModel {
    Q_OBJECT
public:
    /// \p tips explain the columns; numbers (from column 1 on) are right-aligned when \p numeric.
    RowTable(const QStringList& titles, const QStringList& tips, bool numeric,
             QObject* parent = nullptr);

    void setRows(const QVector<ResultRow>& rows);
    const QVector<ResultRow>& resultRows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_titles;
    QStringList m_tips;
    bool m_numeric;
    QVector<ResultRow> m_rows;
};

} // namespace assay
