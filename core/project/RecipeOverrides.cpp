// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/RecipeOverrides.hpp"

#include "core/basics/TomlText.hpp"

#include <sstream>

namespace assay {

namespace {

bool isListOfTables(const std::string& key)
{
    return key == "sample" || key == "parameter" || key == "benchmark" || key == "observable";
}

/// The entry of a [[list]] with this name; a new one if there is none.
toml::table* entryOf(toml::array& array, const std::string& name)
{
    for (toml::node& element : array)
        if (toml::table* table = element.as_table())
            if ((*table)["name"].value<std::string>() == name)
                return table;
    array.push_back(toml::table{{"name", name}});
    return array.back().as_table();
}

/// Steps into table[key], creating what is missing; null when a value is in the way.
toml::table* step(toml::table& table, const std::string& key)
{
    if (!table.contains(key))
        table.insert(key, toml::table{});
    return table.get(key)->as_table();
}

std::vector<std::string> splitPath(const std::string& path)
{
    std::vector<std::string> keys;
    std::istringstream stream(path);
    for (std::string key; std::getline(stream, key, '.');)
        keys.push_back(key);
    return keys;
}

/// The table that the last key of the path belongs to; null when the path runs into a value.
toml::table* findTarget(toml::table& root, const std::vector<std::string>& keys)
{
    toml::table* table = &root;
    std::size_t index = 0;
    if (keys.size() > 2 && isListOfTables(keys[0])) {
        if (!root.contains(keys[0]))
            root.insert(keys[0], toml::array{});
        toml::array* array = root.get(keys[0])->as_array();
        if (!array)
            return nullptr;
        table = entryOf(*array, keys[1]);
        index = 2;
    }
    for (; table && index + 1 < keys.size(); ++index)
        table = step(*table, keys[index]);
    return table;
}

/// Parses "v = VALUE"; a bare word that is no TOML value is a string.
toml::table parseValue(const std::string& value)
{
    if (strayCharacter(value))
        return toml::table{{"v", value}};
    try {
        return toml::parse("v = " + value);
    } catch (const toml::parse_error&) {
        return toml::table{{"v", value}};
    }
}

} // namespace

void applyOverrides(toml::table& root, const std::vector<std::string>& overrides,
                    RecipeReader& reader)
{
    for (const std::string& text : overrides) {
        const std::size_t equals = text.find('=');
        const std::vector<std::string> keys = splitPath(text.substr(0, equals));
        toml::table* target =
            equals == std::string::npos || keys.empty() ? nullptr : findTarget(root, keys);
        if (!target) {
            reader.problems.push_back({0, text, "This must have the form path.to.key=value, where "
                                                "the path leads to a key of the recipe."});
            continue;
        }
        const toml::table parsed = parseValue(text.substr(equals + 1));
        // A copy, as that has no line number, which would be one of "v = ...".
        parsed.get("v")->visit(
            [&](const auto& value) { target->insert_or_assign(keys.back(), value); });
    }
}

} // namespace assay
