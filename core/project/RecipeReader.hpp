// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/Recipe.hpp"

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include <string>
#include <vector>

namespace assay {

/// Where a reading of a recipe is and what was wrong so far; the names that values may refer to.
class RecipeReader {
public:
    std::vector<std::string> parameterNames; ///< Of the recipe, else of its process; may be empty.
    std::vector<RecipeProblem> problems;

    void enter(std::string_view key) { m_path.emplace_back(key); }
    void leave() { m_path.pop_back(); }
    std::string path() const;
    void complain(const toml::source_region& where, std::string message);
    /// "must be a whole number, but here is a string"
    void wrongType(const toml::node& node, std::string_view wanted);

private:
    std::vector<std::string> m_path;
};

void readValue(const toml::node& node, bool& value, RecipeReader& reader);
void readValue(const toml::node& node, int& value, RecipeReader& reader);
void readValue(const toml::node& node, std::uint64_t& value, RecipeReader& reader);
void readValue(const toml::node& node, double& value, RecipeReader& reader);
void readValue(const toml::node& node, std::string& value, RecipeReader& reader);
void readValue(const toml::node& node, ProcessSettings& value, RecipeReader& reader);

template <typename T>
void readValue(const toml::node& node, std::vector<T>& value, RecipeReader& reader)
{
    const toml::array* array = node.as_array();
    if (!array)
        return reader.wrongType(node, "a list [...]");
    value.clear();
    for (const toml::node& element : *array) {
        value.emplace_back();
        readValue(element, value.back(), reader);
    }
}

/// A parameter point: { c1 = 0.0, c2 = 1.0 } by name or [0.0, 1.0] in the study's order.
void readTheta(const toml::node& node, std::vector<double>& theta, RecipeReader& reader);

/// Keys of a table in the order of the file, as the parser sorts them by name.
std::vector<const toml::key*> keysInOrder(const toml::table& table);

} // namespace assay
