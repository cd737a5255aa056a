// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/events/ColumnTable.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace assay {

enum class NpyPrecision { Float32, Float64 };

/// Reads a NumPy array (format 1 and 2) of one or two dimensions of f4, f8, i4 or i8 in C or
/// Fortran order, or a one-dimensional structured array of such fields, whose names become the
/// columns'. Names for a plain array may stand in a file beside it, NAME.npy.columns, separated by
/// commas. Pickled objects are refused.
Result<ColumnTable> readNpyTable(const std::filesystem::path& path);
/// The same for bytes already read; \p name is for messages.
Result<ColumnTable> parseNpyTable(std::string_view bytes, const std::string& name);

/// Writes a two-dimensional array (format 1.0, C order), atomically; MadMiner reads it.
Status writeNpy(const std::filesystem::path& path, const Matrix& values,
                NpyPrecision precision = NpyPrecision::Float64);

} // namespace assay
