// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/NearestName.hpp"
#include "core/project/RecipeReader.hpp"
#include "core/project/RecipeWriter.hpp"

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

namespace assay {

/// One key of a recipe's table: how it is read, written and explained. Reading, writing, the
/// detection of unknown keys and the manual all come from these rows.
template <typename T>
struct RecipeRow {
    std::string key;
    std::string doc;
    std::function<void(const toml::node&, T&, RecipeReader&)> read;
    std::function<std::string(const T&, const RecipeNames&)> write; ///< Empty text: the default.
    std::string fallback;                                           ///< Default, for the manual.
};

template <typename T>
using RecipeRows = std::vector<RecipeRow<T>>;

/// The usual row: a member with a readValue and a writeValue, not written when it is the default.
template <typename T, typename Member>
RecipeRow<T> row(std::string key, Member T::*member, std::string doc)
{
    return {std::move(key), std::move(doc),
            [member](const toml::node& node, T& target, RecipeReader& reader) {
                readValue(node, target.*member, reader);
            },
            [member](const T& source, const RecipeNames&) {
                return source.*member == T{}.*member ? std::string() : writeValue(source.*member);
            },
            writeValue(T{}.*member)};
}

template <typename T>
std::vector<std::string> keysOf(const RecipeRows<T>& rows)
{
    std::vector<std::string> keys;
    for (const RecipeRow<T>& row : rows)
        keys.push_back(row.key);
    return keys;
}

inline void complainUnknownKey(const toml::key& key, const std::vector<std::string>& known,
                               RecipeReader& reader)
{
    reader.complain(key.source(), "There is no key '" + std::string(key.str()) +
                                      "' here; the nearest known one is '" +
                                      nearestName(key.str(), known) + "'.");
}

template <typename T>
void readTable(const toml::node& node, const RecipeRows<T>& rows, T& target, RecipeReader& reader)
{
    const toml::table* table = node.as_table();
    if (!table)
        return reader.wrongType(node, "a table");
    for (const auto& [key, value] : *table) {
        reader.enter(key.str());
        const RecipeRow<T>* found = nullptr;
        for (const RecipeRow<T>& row : rows)
            if (row.key == key.str())
                found = &row;
        if (found)
            found->read(value, target, reader);
        else
            complainUnknownKey(key, keysOf(rows), reader);
        reader.leave();
    }
}

/// "{ a = 1, b = 2 }" of what differs from the defaults.
template <typename T>
std::string writeInline(const RecipeRows<T>& rows, const T& source, const RecipeNames& names)
{
    std::string text = "{";
    for (const RecipeRow<T>& row : rows)
        if (const std::string value = row.write(source, names); !value.empty())
            text += (text.size() > 1 ? ", " : " ") + row.key + " = " + value;
    return text.size() == 1 ? std::string() : text + " }";
}

/// One "key = value" line each.
template <typename T>
std::string writeLines(const RecipeRows<T>& rows, const T& source, const RecipeNames& names)
{
    std::string text;
    for (const RecipeRow<T>& row : rows)
        if (const std::string value = row.write(source, names); !value.empty())
            text += row.key + " = " + value + "\n";
    return text;
}

} // namespace assay
