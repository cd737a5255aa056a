// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// What the elements of a dataset are; both kinds of string (fixed and variable length) are Text.
enum class Hdf5Kind { Integer, Real, Text, Other };

/// An open dataset of an HDF5 file. All calls are thread-safe (one mutex for all of HDF5).
class Hdf5Dataset {
public:
    Hdf5Dataset() = default;
    Hdf5Dataset(Hdf5Dataset&& other) noexcept;
    Hdf5Dataset& operator=(Hdf5Dataset&& other) noexcept;
    ~Hdf5Dataset();

    /// Wraps an open dataset after checking that its shape is credible: sizes that the file cannot
    /// hold, external and virtual storage are refused, so that reading never allocates more than
    /// the file is worth. \p label is "file.h5: samples/weights".
    static Result<Hdf5Dataset> adopt(std::int64_t id, std::string label, std::uint64_t fileBytes);

    bool valid() const { return m_id >= 0; }
    const std::string& label() const { return m_label; }
    const std::vector<std::size_t>& shape() const { return m_shape; }
    Hdf5Kind kind() const { return m_kind; }
    /// Number of elements; 1 for a scalar.
    std::size_t elements() const;
    /// Length of the first dimension, elements of one row.
    std::size_t rows() const { return m_shape.empty() ? 1 : m_shape[0]; }
    std::size_t rowSize() const;

    /// Rows [first, first+count) into count*rowSize() numbers. Any numeric type is converted.
    Status readRows(std::size_t first, std::size_t count, double* out) const;
    Status readRows(std::size_t first, std::size_t count, std::int64_t* out) const;
    Status readRows(std::size_t first, std::size_t count, std::uint64_t* out) const;

    Result<std::vector<double>> readNumbers() const;
    /// Refuses real numbers that are not whole.
    Result<std::vector<std::int64_t>> readIntegers() const;
    Result<std::vector<std::string>> readStrings() const;

    Status writeRows(std::size_t first, std::size_t count, const double* values);
    Status writeRows(std::size_t first, std::size_t count, const std::int64_t* values);
    Status writeRows(std::size_t first, std::size_t count, const std::uint64_t* values);
    Status writeRows(std::size_t first, std::size_t count, const std::uint8_t* values);

private:
    Status readSlab(std::size_t first, std::size_t count, std::int64_t memoryType, void* out) const;
    Status writeSlab(std::size_t first, std::size_t count, std::int64_t memoryType,
                     const void* values);
    Status inspect(std::uint64_t fileBytes);
    Status checkStorage(std::uint64_t fileBytes, std::size_t elementBytes) const;
    Result<std::vector<std::string>> readFixed(std::int64_t type, std::size_t length) const;
    Result<std::vector<std::string>> readVariable(std::int64_t type) const;

    std::int64_t m_id = -1;
    std::string m_label;
    std::vector<std::size_t> m_shape;
    Hdf5Kind m_kind = Hdf5Kind::Other;
};

} // namespace assay
