// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

namespace assay {

/// Base of the tables over a list in the study. Editing a cell checks the text; what is refused
/// stays visible with its reason, what is accepted becomes an undo command. Rows are added, copied,
/// removed, moved and pasted the same way: one step of undo each.
class StudyTable : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Roles of cells, for their delegate.
    enum Role {
        RefusedRole = Qt::UserRole + 1, ///< Why the text in the cell is refused, or nothing.
        NumberRole,                     ///< Whether it holds a number.
        ChoicesRole,                    ///< The texts to choose from, or nothing.
        MathRole,                       ///< A label with its indices, as rich text, or nothing.
    };

    explicit StudyTable(ProjectDocument& document, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    int rowCount(const QModelIndex& parent = {}) const override;

    /// Whether rows can be added, removed and moved at all, now.
    bool canChangeRows() const { return rowsEditable() && !m_document.readOnly(); }
    // Each gives why it was refused, or nothing.
    QString addRow();
    QString duplicateRow(int row);
    QString removeRow(int row);
    QString moveRow(int from, int to);
    /// Cells as a spreadsheet copies them, lines of texts between tabs, from this cell on; rows are
    /// added as needed. Cells that are refused keep their texts and reasons; the answer counts
    /// them.
    QString paste(int row, int column, const QString& text);
    /// The same for copying: numbers with all their digits.
    QString copied(const QModelIndexList& cells) const;

protected:
    enum class CellKind { Text, Number, Choice };
    struct Column {
        QString title;
        QString tip;
        bool editable = true;
        CellKind kind = CellKind::Text;
        QStringList choices = {};
    };
    /// Call when the list may have changed.
    void reload();
    ProjectDocument& document() const { return m_document; }

    virtual std::vector<Column> columns() const = 0;
    virtual int rows() const = 0;
    virtual QVariant value(int row, int column, int role) const = 0;
    /// Puts a text into a cell of \p study, or returns why it is refused.
    virtual QString assign(Recipe& study, int row, int column, const QString& text) const = 0;
    /// For the texts of undo steps: "benchmark", "b3".
    virtual QString noun() const = 0;
    virtual QString rowName(int row) const = 0;

    virtual bool rowsEditable() const { return false; }
    /// Appends a row, or inserts a copy of row \p copyOf behind it.
    virtual QString insertRow(Recipe&, int /*copyOf, -1: a new one*/) const { return {}; }
    virtual QString eraseRow(Recipe&, int) const { return {}; }
    virtual void shiftRow(Recipe&, int /*from*/, int /*to*/) const {}

private:
    struct Refused {
        QString text;
        QString reason;
        QString instead; ///< What the study holds there.
    };
    QString valueText(int row, int column) const;
    bool isEditable(int column) const;
    void forgetRefusals();

    ProjectDocument& m_document;
    std::vector<Column> m_columns;
    int m_rows = 0;
    QHash<QPair<int, int>, Refused> m_refused;
};

/// A number as typed by a person (locale or C, with or without its unit), or a reason why not.
struct ParsedNumber {
    double value = 0.0;
    QString problem;
};
ParsedNumber parseNumber(const QString& text, const QString& unit = {});

/// A number for a table cell: as short as it can be without loss of what matters.
QString cellNumber(double value);
/// With all digits that it needs to be read back to the same number.
QString exactNumber(double value);

} // namespace assay
