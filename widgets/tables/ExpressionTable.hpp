// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/StudyParticles.hpp"
#include "widgets/tables/StudyTable.hpp"

namespace assay {

/// A study table over one list of the selection, whose entries are an expression and one number or
/// choice.
template <typename T>
class ExpressionTable : public StudyTable {
protected:
    enum Column { Text, Second };

    ExpressionTable(ProjectDocument& document, std::vector<T> Selection::*field, QObject* parent)
        : StudyTable(document, parent), m_field(field)
    {
    }

    virtual QString secondText(const T& entry) const = 0;
    /// Puts a text into the second column, or returns why it is refused.
    virtual QString putSecond(T& entry, const QString& text) const = 0;

    std::vector<T> inForce() const { return selectionInForce(document()).*m_field; }
    int rows() const override { return document().isOpen() ? int(inForce().size()) : 0; }
    bool rowsEditable() const override { return particlesOf(document()) != nullptr; }
    QString rowName(int row) const override
    {
        return QString::fromStdString(inForce()[std::size_t(row)].expression);
    }

    QVariant value(int row, int column, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::EditRole)
            return {};
        return column == Text ? rowName(row) : secondText(inForce()[std::size_t(row)]);
    }

    /// The selection in force as the study's own.
    std::vector<T>& own(Recipe& study) const
    {
        if (study.selection == document().study().selection)
            study.selection = selectionInForce(document());
        return study.selection.*m_field;
    }

    QString assign(Recipe& study, int row, int column, const QString& text) const override
    {
        T& entry = own(study).at(std::size_t(row));
        if (column == Second)
            return putSecond(entry, text);
        const auto compiled = Expression::compile(text.toStdString(), selectionNames(document()));
        if (!compiled)
            return QString::fromStdString(compiled.error().text());
        entry.expression = text.toStdString();
        return {};
    }

    QString insertRow(Recipe& study, int copyOf) const override
    {
        std::vector<T>& list = own(study);
        if (copyOf >= 0)
            list.insert(list.begin() + copyOf + 1, T(list.at(std::size_t(copyOf))));
        else
            list.push_back(fresh());
        return {};
    }

    QString eraseRow(Recipe& study, int row) const override
    {
        std::vector<T>& list = own(study);
        list.erase(list.begin() + row);
        return {};
    }

    void shiftRow(Recipe& study, int from, int to) const override
    {
        std::vector<T>& list = own(study);
        T entry = std::move(list[std::size_t(from)]);
        list.erase(list.begin() + from);
        list.insert(list.begin() + to, std::move(entry));
    }

private:
    /// True of every event.
    static T fresh()
    {
        T entry;
        entry.expression = "1";
        return entry;
    }

    std::vector<T> Selection::*m_field;
};

} // namespace assay
