// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A text file, compressed by gzip or not, read through a window that slides over it: memory use
/// does not depend on the size of the file.
class GzipText {
public:
    static Result<GzipText> open(const std::filesystem::path& path);

    /// What has been read and not consumed. Valid until the next more().
    std::string_view window() const { return {m_buffer.data() + m_begin, m_end - m_begin}; }
    void consume(std::size_t bytes) { m_begin += bytes; }
    /// Reads on; false at the end of the file. Refuses a broken or truncated compressed stream.
    Result<bool> more();
    /// Byte of the (uncompressed) text at which the window begins.
    std::uint64_t offset() const { return m_read - (m_end - m_begin); }
    /// Share of the file that has been read, in [0, 1].
    double fraction() const;
    const std::string& name() const { return m_name; }

private:
    struct File;
    GzipText(std::shared_ptr<File> file, std::string name, std::uint64_t bytes);

    std::shared_ptr<File> m_file;
    std::string m_name;
    std::uint64_t m_bytes = 0; ///< On disk.
    std::uint64_t m_read = 0;  ///< Of the text.
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

/// Line, counted from 1, of a byte of a text file; reads it again from the start.
std::uint64_t lineAtByte(const std::filesystem::path& path, std::uint64_t byte);

} // namespace assay
