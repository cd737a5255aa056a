// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// An array of NumPy's .npy format: numbers in C order, converted to double.
struct NpyArray {
    std::vector<std::size_t> shape; ///< Empty for a scalar.
    std::vector<double> values;

    std::size_t size() const { return values.size(); }
    bool operator==(const NpyArray&) const = default;
};

/// Reads the bytes of a .npy file: versions 1 to 3, real and integer types of either byte order, C
/// or Fortran order. Refuses anything else and sizes that do not fit; \p name is used in messages.
Result<NpyArray> parseNpy(std::string_view bytes, const std::string& name);

/// The bytes of a .npy file, version 1, little-endian doubles.
std::string formatNpy(const NpyArray& array);

Result<NpyArray> readNpy(const std::filesystem::path& path);

} // namespace assay
