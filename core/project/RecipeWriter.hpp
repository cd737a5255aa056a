// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/Recipe.hpp"

#include <string>
#include <vector>

namespace assay {

/// What values refer to while a recipe is written.
struct RecipeNames {
    std::vector<std::string> parameters;
};

/// TOML text of a value; numbers in the shortest form that reads back to the same bits.
std::string writeValue(bool value);
std::string writeValue(int value);
std::string writeValue(std::uint64_t value);
std::string writeValue(double value);
std::string writeValue(const std::string& value);
std::string writeValue(const ProcessSettings& value);
/// A key, quoted when it is not a bare one.
std::string writeKey(const std::string& key);

template <typename T>
std::string writeValue(const std::vector<T>& values)
{
    std::string text = "[";
    for (const T& value : values)
        text += (text.size() > 1 ? ", " : "") + writeValue(value);
    return text + "]";
}

/// By name when the study's parameters are known, else as a list.
std::string writeTheta(const std::vector<double>& theta, const RecipeNames& names);

} // namespace assay
