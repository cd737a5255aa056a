// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/Hdf5Dataset.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace assay {

/// An HDF5 file. All calls are thread-safe (one mutex for all of HDF5); HDF5's own messages become
/// part of ours and nothing throws.
class Hdf5File {
public:
    /// Opens for reading. Refuses what is no HDF5 file with a message that says what it looks like.
    static Result<Hdf5File> open(const std::filesystem::path& path);
    /// Creates for writing; an existing file is replaced. Messages name \p label instead if given.
    static Result<Hdf5File> create(const std::filesystem::path& path, std::string label = {});

    Hdf5File(Hdf5File&& other) noexcept;
    Hdf5File& operator=(Hdf5File&&) = delete;
    ~Hdf5File();

    const std::string& name() const { return m_name; } ///< The path, as messages give it.

    /// True if every link on the way exists ("samples/weights").
    bool contains(const std::string& path) const;
    /// Opens a dataset; fails if it is missing or is something else.
    Result<Hdf5Dataset> dataset(const std::string& path) const;

    Status createGroup(const std::string& path);
    /// Creates a contiguous dataset of double, int64, uint64 or uint8; chunked in blocks of
    /// \p chunkRows rows if that is not 0. The space is allocated at once, so that a full disk
    /// shows.
    enum class Number { Real64, Int64, UInt64, UInt8 };
    Result<Hdf5Dataset> createDataset(const std::string& path, Number number,
                                      const std::vector<std::size_t>& shape,
                                      std::size_t chunkRows = 0);
    Status writeNumbers(const std::string& path, const std::vector<double>& values,
                        const std::vector<std::size_t>& shape);
    Status writeIntegers(const std::string& path, const std::vector<std::int64_t>& values,
                         const std::vector<std::size_t>& shape);
    /// Fixed-length, null-padded byte strings of \p length; longer ones are an error.
    Status writeStrings(const std::string& path, const std::vector<std::string>& values,
                        std::size_t length, const std::vector<std::size_t>& shape);
    /// Flushes and closes; reports what the destructor could not.
    Status close();

private:
    Hdf5File(std::int64_t id, std::string name, std::uint64_t bytes)
        : m_id(id), m_name(std::move(name)), m_bytes(bytes)
    {
    }

    std::int64_t m_id = -1;
    std::string m_name;
    std::uint64_t m_bytes = 0; ///< Size on disk when opened; unlimited for new files.
};

} // namespace assay
