// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/Hdf5File.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace assay {

// Datasets of a setup, read whole and checked against the shape that the rest of the file implies.

/// Empty for the two spellings of "no value" that MadMiner uses: "None" and "".
std::string nullable(const std::string& text);

/// "file.h5: samples/weights has shape (3, 2), expected ...".
Error wrongShape(const Hdf5Dataset& dataset, const std::string& expected);

/// A list of names: one dimension, no empty name, valid UTF-8.
Result<std::vector<std::string>> readNames(const Hdf5File& file, const std::string& path);
/// A list of \p count texts, which may be empty.
Result<std::vector<std::string>> readStringsOf(const Hdf5File& file, const std::string& path,
                                               std::size_t count);
Result<std::vector<std::int64_t>> readIntegersOf(const Hdf5File& file, const std::string& path,
                                                 const std::vector<std::size_t>& shape);
Result<std::vector<double>> readNumbersOf(const Hdf5File& file, const std::string& path,
                                          const std::vector<std::size_t>& shape);
/// Optional 0/1 flags; all 0 if the dataset is missing.
Result<std::vector<std::int64_t>> readFlags(const Hdf5File& file, const std::string& path,
                                            std::size_t count);

/// The error of a failed result, else nullptr.
template <typename T>
const Error* errorOf(const Result<T>& result)
{
    return result ? nullptr : &result.error();
}

} // namespace assay
