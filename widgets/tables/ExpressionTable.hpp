// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/SelectionList.hpp"

namespace assay {

/// A table over one list of the selection, whose entries are an expression and one number or
/// choice.
template <typename T>
class ExpressionTable : public SelectionList<T> {
protected:
    enum Column { Text, Second };

    using SelectionList<T>::SelectionList;

    virtual QString secondText(const T& entry) const = 0;
    /// Puts a text into the second column, or returns why it is refused.
    virtual QString putSecond(T& entry, const QString& text) const = 0;

    QString rowName(int row) const override
    {
        return QString::fromStdString(this->inForce()[std::size_t(row)].expression);
    }

    QVariant value(int row, int column, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::EditRole)
            return {};
        return column == Text ? rowName(row) : secondText(this->inForce()[std::size_t(row)]);
    }

    QString assign(Recipe& study, int row, int column, const QString& text) const override
    {
        T& entry = this->own(study).at(std::size_t(row));
        if (column == Second)
            return putSecond(entry, text);
        const auto compiled =
            Expression::compile(text.toStdString(), selectionNames(this->document()));
        if (!compiled)
            return QString::fromStdString(compiled.error().text());
        entry.expression = text.toStdString();
        return {};
    }

    /// True of every event.
    T fresh() const override
    {
        T entry;
        entry.expression = "1";
        return entry;
    }
};

} // namespace assay
