// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/JsonOutput.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace assay::batch {

namespace {

std::string numberText(double value)
{
    if (std::isnan(value))
        return "\"nan\"";
    if (std::isinf(value))
        return value > 0.0 ? "\"inf\"" : "\"-inf\"";
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.17g", value);
    // A number that happens to be whole stays a floating-point number for whoever reads it.
    if (std::strpbrk(text.data(), ".eE") == nullptr)
        return std::string(text.data()) + ".0";
    return text.data();
}

bool isFlat(const Json& array)
{
    for (const Json& item : array)
        if (item.is_structured())
            return false;
    return true;
}

void append(std::string& out, const Json& json, int indent);

void appendArray(std::string& out, const Json& json, int indent)
{
    const bool flat = isFlat(json);
    const std::string separator = flat ? ", " : ",\n" + std::string(indent + 1, ' ');
    out += flat ? "[" : "[\n" + std::string(indent + 1, ' ');
    bool first = true;
    for (const Json& item : json) {
        if (!first)
            out += separator;
        first = false;
        append(out, item, indent + 1);
    }
    out += flat ? "]" : "\n" + std::string(indent, ' ') + "]";
}

void appendObject(std::string& out, const Json& json, int indent)
{
    if (json.empty()) {
        out += "{}";
        return;
    }
    out += "{";
    bool first = true;
    for (const auto& [key, value] : json.items()) {
        out += first ? "\n" : ",\n";
        first = false;
        out += std::string(indent + 1, ' ') + Json(key).dump() + ": ";
        append(out, value, indent + 1);
    }
    out += "\n" + std::string(indent, ' ') + "}";
}

void append(std::string& out, const Json& json, int indent)
{
    if (json.is_object())
        appendObject(out, json, indent);
    else if (json.is_array())
        appendArray(out, json, indent);
    else if (json.is_number_float())
        out += numberText(json.get<double>());
    else
        out += json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

Json toJson(const Vector& values)
{
    return std::vector<double>(values.begin(), values.end());
}

Json toJson(const Matrix& values)
{
    Json rows = Json::array();
    for (Eigen::Index i = 0; i < values.rows(); ++i)
        rows.push_back(std::vector<double>(values.row(i).begin(), values.row(i).end()));
    return rows;
}

std::string jsonText(const Json& json)
{
    std::string out;
    append(out, json, 0);
    return out;
}

void printJson(const Json& json)
{
    const std::string text = jsonText(json) + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

} // namespace assay::batch
