// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

/// The description that precedes the data of a .npy file.
struct NpyHeader {
    /// Name and type of each field; a plain array has one without a name.
    std::vector<std::pair<std::string, std::string>> fields;
    bool fortranOrder = false;
    std::vector<std::size_t> shape;
    std::size_t dataOffset = 0; ///< Of the first element in the file.
};

/// Parses magic, version (1 to 3) and the Python dictionary of the header; only the subset that
/// NumPy writes.
Result<NpyHeader> parseNpyHeader(std::string_view bytes, const std::string& name);

/// What NumPy writes before an array of this type ("<f8") in C order, format 1.0; the data follow
/// at a multiple of 64 bytes.
std::string formatNpyHeader(std::string_view type, const std::vector<std::size_t>& shape);

} // namespace assay
