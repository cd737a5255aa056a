// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/StudyParticles.hpp"
#include "widgets/tables/StudyTable.hpp"

namespace assay {

/// A study table over one list of the selection. Until its first edit the list in force may be the
/// default of the process; the edit makes it the study's own.
template <typename T>
class SelectionList : public StudyTable {
protected:
    SelectionList(ProjectDocument& document, std::vector<T> Selection::*field, QObject* parent)
        : StudyTable(document, parent), m_field(field)
    {
    }

    /// What a new row holds.
    virtual T fresh() const = 0;

    std::vector<T> inForce() const { return selectionInForce(document()).*m_field; }
    int rows() const override { return document().isOpen() ? int(inForce().size()) : 0; }
    bool rowsEditable() const override { return selectsParticles(document()); }

    /// The selection in force as the study's own.
    std::vector<T>& own(Recipe& study) const
    {
        if (study.selection == document().study().selection)
            study.selection = selectionInForce(document());
        return study.selection.*m_field;
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
    std::vector<T> Selection::*m_field;
};

} // namespace assay
