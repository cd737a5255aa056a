// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/RecipeWriter.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace assay {

std::string writeValue(bool value)
{
    return value ? "true" : "false";
}

std::string writeValue(int value)
{
    return std::to_string(value);
}

std::string writeValue(std::uint64_t value)
{
    return std::to_string(value);
}

std::string writeValue(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    std::string text(buffer.data(), end.ptr);
    if (text.find_first_of(".e") == std::string::npos)
        text += ".0";
    return text;
}

std::string writeValue(const std::string& value)
{
    std::string text = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text += '\\';
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned char>(c));
            text += escape.data();
        } else {
            text += c;
        }
    }
    return text + "\"";
}

std::string writeValue(const ProcessSettings& value)
{
    std::string text = "{";
    for (const auto& [key, setting] : value)
        text += (text.size() > 1 ? ", " : " ") + writeKey(key) + " = " +
                std::visit([](const auto& v) { return writeValue(v); }, setting);
    return text + " }";
}

std::string writeKey(const std::string& key)
{
    const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), [](unsigned char c) {
        return (std::isalnum(c) && c < 128) || c == '_' || c == '-';
    });
    return bare ? key : writeValue(key);
}

std::string writeTheta(const std::vector<double>& theta, const RecipeNames& names)
{
    if (names.parameters.size() != theta.size() || theta.empty())
        return writeValue(theta);
    std::string text = "{";
    for (std::size_t p = 0; p < theta.size(); ++p)
        text += (p ? ", " : " ") + writeKey(names.parameters[p]) + " = " + writeValue(theta[p]);
    return text + " }";
}

} // namespace assay
