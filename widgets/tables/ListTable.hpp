// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/NamesInUse.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace assay {

/// A study table whose rows are a list of named entries, all of which may change.
template <typename T>
class ListTable : public StudyTable {
protected:
    using StudyTable::StudyTable;

    /// The list as it is in force, which need not be the study's own yet.
    virtual const std::vector<T>& inForce() const = 0;
    virtual std::vector<T> Recipe::*field() const = 0;
    /// What a new row holds; its name is made unique.
    virtual T fresh() const = 0;
    virtual std::optional<NameKind> nameKind() const { return std::nullopt; }
    /// Puts a text into an entry, or returns why it is refused. Names are checked before.
    virtual QString put(T& entry, int column, const QString& text) const = 0;
    virtual int nameColumn() const { return 0; }
    /// Called before an entry gets another name.
    virtual void keepOrigin(T&) const {}
    /// A copy of an entry is not everything that the entry is.
    virtual void strip(T&) const {}

    int rows() const override { return int(inForce().size()); }
    QString rowName(int row) const override
    {
        return QString::fromStdString(inForce()[std::size_t(row)].name);
    }

    /// The list in force as the study's own. While rows are being pasted the study is ahead of the
    /// document, and is taken as it is.
    std::vector<T>& own(Recipe& study) const
    {
        auto& list = study.*field();
        if (list == document().study().*field())
            list = inForce();
        return list;
    }

    QString assign(Recipe& study, int row, int column, const QString& text) const override
    {
        std::vector<T>& list = own(study);
        T& entry = list.at(std::size_t(row));
        if (column != nameColumn())
            return put(entry, column, text);
        const std::string name = text.toStdString();
        if (name.empty())
            return tr("A %1 needs a name, because recipes refer to it.").arg(noun());
        for (const unsigned char c : name)
            if (c <= ' ' || c == ',' || c == '"' || c == '@')
                return tr("Names have no spaces, commas, quotes or @.");
        if (nameKind() == NameKind::Training)
            if (const Status status = checkTrainingName(name); !status)
                return QString::fromStdString(status.error().text());
        for (const T& other : list)
            if (&other != &entry && other.name == name)
                return tr("There is a %1 \"%2\" already. Choose another name.").arg(noun(), text);
        if (nameKind())
            renameReferences(study, *nameKind(), entry.name, name);
        keepOrigin(entry);
        entry.name = name;
        return {};
    }

    QString insertRow(Recipe& study, int copyOf) const override
    {
        std::vector<T>& list = own(study);
        const bool copy = copyOf >= 0;
        T entry = copy ? list.at(std::size_t(copyOf)) : fresh();
        if (copy) {
            keepOrigin(entry);
            strip(entry);
        }
        const std::string stem = entry.name + (copy ? "-" : "");
        const auto taken = [&](const std::string& name) {
            return std::any_of(list.begin(), list.end(),
                               [&](const T& other) { return other.name == name; });
        };
        std::size_t number = copy ? 2 : list.size();
        while (taken(stem + std::to_string(number)))
            ++number;
        entry.name = stem + std::to_string(number);
        list.insert(copy ? list.begin() + copyOf + 1 : list.end(), std::move(entry));
        return {};
    }

    QString eraseRow(Recipe& study, int row) const override
    {
        std::vector<T>& list = own(study);
        const std::string name = list.at(std::size_t(row)).name;
        if (nameKind()) {
            QStringList users;
            for (const std::string& user : usersOfName(study, *nameKind(), name))
                users << QString::fromStdString(user);
            if (!users.isEmpty())
                return tr("\"%1\" is used by %2. Change that first.")
                    .arg(QString::fromStdString(name), users.join(", "));
        }
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
};

} // namespace assay
