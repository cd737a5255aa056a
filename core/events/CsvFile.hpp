// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/ColumnTable.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace assay {

/// Reads a table of numbers: a header row of names, then one row per line, separated by commas,
/// semicolons or tabs (whichever the header uses). Lines starting with # and empty lines are
/// skipped; a header that itself starts with # (as numpy writes it) is understood. Independent of
/// the locale. Errors name line and column.
Result<ColumnTable> readCsv(const std::filesystem::path& path);
/// The same for a text already read; \p name is for messages.
Result<ColumnTable> parseCsv(std::string_view text, const std::string& name);

/// Line (from 1) of a row (from 0) of a file that readCsv() understands, for messages about what
/// its numbers mean; 0 if there is no such row.
std::size_t csvLine(const std::filesystem::path& path, std::size_t row);

/// Writes header and numbers (shortest text that reads back to the same double), atomically.
Status writeCsv(const std::filesystem::path& path, const ColumnTable& table, char delimiter = ',');

} // namespace assay
