// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QAbstractTableModel>
#include <QHash>

namespace assay {

/// Base of the tables over a list in the study. Editing a cell checks the text; what is refused
/// stays visible with its reason, what is accepted becomes an undo command.
class StudyTable : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit StudyTable(ProjectDocument& document, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    int rowCount(const QModelIndex& parent = {}) const override;

protected:
    struct Column {
        QString title;
        QString tip;
        bool editable = true;
    };
    /// Call when the list may have changed.
    void reload();
    ProjectDocument& document() const { return m_document; }

    virtual std::vector<Column> columns() const = 0;
    virtual int rows() const = 0;
    virtual QVariant value(int row, int column, int role) const = 0;
    /// Applies an edit through an undo command, or returns why it is refused.
    virtual QString edit(int row, int column, const QString& text) = 0;

private:
    struct Refused {
        QString text;
        QString reason;
    };
    ProjectDocument& m_document;
    std::vector<Column> m_columns;
    int m_rows = 0;
    QHash<QPair<int, int>, Refused> m_refused;
};

/// A number as typed by a person (locale or C), or a reason why not.
struct ParsedNumber {
    double value = 0.0;
    QString problem;
};
ParsedNumber parseNumber(const QString& text);

/// A number for a table cell: as short as it can be without loss of what matters.
QString cellNumber(double value);

} // namespace assay
