// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

namespace assay {

/// A JSON file of tests/reference; a null value if it is missing.
inline nlohmann::json referenceJson(const std::string& name)
{
    std::ifstream file(std::string(ASSAY_TEST_DATA) + "/" + name);
    std::stringstream text;
    text << file.rdbuf();
    // Python writes bare Infinity, which is not JSON; those numbers are not test numbers.
    const std::string json = std::regex_replace(text.str(), std::regex("-?Infinity|NaN"), "null");
    return file ? nlohmann::json::parse(json) : nlohmann::json();
}

/// |a - b| <= tolerance * max(|a|, |b|, floor).
inline bool closeTo(double a, double b, double tolerance, double floor = 0.0)
{
    return std::abs(a - b) <= tolerance * std::max({std::abs(a), std::abs(b), floor});
}

} // namespace assay
