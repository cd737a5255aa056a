// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/RecipeReader.hpp"

#include "core/basics/NearestName.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {

std::string typeName(const toml::node& node)
{
    switch (node.type()) {
    case toml::node_type::string: return "a text";
    case toml::node_type::integer: return "a whole number";
    case toml::node_type::floating_point: return "a number";
    case toml::node_type::boolean: return "true or false";
    case toml::node_type::array: return "a list";
    case toml::node_type::table: return "a table";
    default: return "a date or time";
    }
}

} // namespace

std::string RecipeReader::path() const
{
    std::string text;
    for (const std::string& key : m_path)
        text += (text.empty() ? "" : ".") + key;
    return text;
}

void RecipeReader::complain(const toml::source_region& where, std::string message)
{
    problems.push_back({static_cast<int>(where.begin.line), path(), std::move(message)});
}

void RecipeReader::wrongType(const toml::node& node, std::string_view wanted)
{
    complain(node.source(), "This must be " + std::string(wanted) + ", but it is " +
                                typeName(node) + ".");
}

void readValue(const toml::node& node, bool& value, RecipeReader& reader)
{
    if (const auto read = node.value_exact<bool>())
        value = *read;
    else
        reader.wrongType(node, "true or false");
}

void readValue(const toml::node& node, int& value, RecipeReader& reader)
{
    const auto read = node.value_exact<std::int64_t>();
    if (!read)
        return reader.wrongType(node, "a whole number");
    if (*read < std::numeric_limits<int>::min() || *read > std::numeric_limits<int>::max())
        return reader.complain(node.source(), "This number is too large.");
    value = static_cast<int>(*read);
}

void readValue(const toml::node& node, std::uint64_t& value, RecipeReader& reader)
{
    const auto read = node.value_exact<std::int64_t>();
    if (!read)
        return reader.wrongType(node, "a whole number that is not negative");
    if (*read < 0)
        return reader.complain(node.source(), "This must not be negative, but it is "
                                                  + std::to_string(*read) + ".");
    value = static_cast<std::uint64_t>(*read);
}

void readValue(const toml::node& node, double& value, RecipeReader& reader)
{
    if (!node.is_number())
        return reader.wrongType(node, "a number");
    const double number = *node.value<double>();
    if (!std::isfinite(number)) // TOML has nan and inf, but no key has a meaning for them
        return reader.complain(node.source(), "This must be a finite number.");
    value = number;
}

void readValue(const toml::node& node, std::string& value, RecipeReader& reader)
{
    if (const auto read = node.value_exact<std::string>())
        value = *read;
    else
        reader.wrongType(node, "a text in quotes");
}

void readValue(const toml::node& node, ProcessSettings& value, RecipeReader& reader)
{
    const toml::table* table = node.as_table();
    if (!table)
        return reader.wrongType(node, "a table { name = value, ... }");
    for (const auto& [key, setting] : *table) {
        reader.enter(key.str());
        if (setting.is_string())
            value[std::string(key.str())] = *setting.value<std::string>();
        else if (setting.is_number())
            value[std::string(key.str())] = *setting.value<double>();
        else
            reader.wrongType(setting, "a number or a text in quotes");
        reader.leave();
    }
}

namespace {

void readNamedTheta(const toml::table& table, std::vector<double>& theta, RecipeReader& reader)
{
    const std::vector<std::string>& names = reader.parameterNames;
    if (names.empty())
        return reader.complain(table.source(),
                               "Values by name need the parameters to be listed in the recipe. Add "
                               "[[parameter]] tables, or give a list of numbers or the name of a "
                               "benchmark.");
    theta.assign(names.size(), 0.0);
    for (const auto& [key, node] : table) {
        reader.enter(key.str());
        const auto found = std::find(names.begin(), names.end(), key.str());
        if (found == names.end())
            reader.complain(key.source(), "There is no parameter '" + std::string(key.str()) +
                                              "'; the nearest is '" +
                                              nearestName(key.str(), names) + "'.");
        else
            readValue(node, theta[static_cast<std::size_t>(found - names.begin())], reader);
        reader.leave();
    }
    for (const std::string& name : names)
        if (!table.contains(name))
            reader.complain(table.source(), "The value of parameter '" + name +
                                                "' is missing. Give one for every parameter.");
}

} // namespace

void readTheta(const toml::node& node, std::vector<double>& theta, RecipeReader& reader)
{
    theta.clear();
    if (node.is_array())
        return readValue(node, theta, reader);
    if (const toml::table* table = node.as_table())
        return readNamedTheta(*table, theta, reader);
    reader.wrongType(node, "a table { parameter = value, ... } or a list of numbers");
}

std::vector<const toml::key*> keysInOrder(const toml::table& table)
{
    std::vector<const toml::key*> keys;
    for (auto entry = table.cbegin(); entry != table.cend(); ++entry)
        keys.push_back(&entry->first);
    std::stable_sort(keys.begin(), keys.end(), [](const toml::key* a, const toml::key* b) {
        const auto& left = a->source().begin;
        const auto& right = b->source().begin;
        // Keys without a place were set from outside and come last.
        return std::make_tuple(left.line == 0, left.line, left.column) <
               std::make_tuple(right.line == 0, right.line, right.column);
    });
    return keys;
}

} // namespace assay
