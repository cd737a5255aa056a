// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// Numbers in named columns, as CSV and .npy files hold them.
struct ColumnTable {
    std::vector<std::string> names; ///< One per column; empty for a plain .npy array.
    Matrix values;                  ///< [rows][columns]
    std::string file;               ///< Where it was read, for messages.

    std::optional<std::size_t> column(const std::string& name) const;
    /// The columns \p wanted in this order; a table without names must have exactly as many
    /// columns.
    Result<Matrix> select(const std::vector<std::string>& wanted) const;
};

/// Reads a CSV or .npy file by its ending (.csv, .tsv, .txt, .dat; .npy).
Result<ColumnTable> readColumns(const std::filesystem::path& path);

} // namespace assay
