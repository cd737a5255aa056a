// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace assay::batch {

/// Keys keep the order in which they were set.
using Json = nlohmann::ordered_json;

Json toJson(const Vector& values);
Json toJson(const Matrix& values); ///< Array of rows.

/// The text of \p json: floating-point numbers with 17 significant digits, the non-finite ones as
/// the strings "nan", "inf" and "-inf"; arrays of plain numbers on one line.
std::string jsonText(const Json& json);

/// Prints one object on stdout, with a final newline.
void printJson(const Json& json);

} // namespace assay::batch
