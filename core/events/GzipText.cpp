// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/GzipText.hpp"

#include "core/events/FileBytes.hpp"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace assay {

namespace {

constexpr std::size_t step = 1U << 19; // a window that stays in the second-level cache

} // namespace

/// gzread passes plain files through, without a copy once its buffer is empty.
struct GzipText::File {
    gzFile handle = nullptr;
    ~File()
    {
        if (handle)
            gzclose(handle);
    }
};

GzipText::GzipText(std::shared_ptr<File> file, std::string name, std::uint64_t bytes)
    : m_file(std::move(file)), m_name(std::move(name)), m_bytes(bytes), m_buffer(2 * step)
{
}

Result<GzipText> GzipText::open(const std::filesystem::path& path)
{
    const Result<std::uintmax_t> size = sizeOfFile(path);
    if (!size)
        return size.error();
    auto file = std::make_shared<File>();
    file->handle = gzopen(path.c_str(), "rb");
    if (!file->handle)
        return ioError(path.string() + ": cannot be opened: " + std::strerror(errno) + ".",
                       "Check the permissions.");
    gzbuffer(file->handle, 1U << 17);
    return GzipText(std::move(file), path.string(), *size);
}

Result<bool> GzipText::more()
{
    const std::size_t kept = m_end - m_begin;
    if (m_begin > 0 && kept > 0)
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, kept);
    m_begin = 0;
    m_end = kept;
    if (m_buffer.size() - m_end < step)
        m_buffer.resize(std::max(2 * m_buffer.size(), m_end + step));
    const int got = gzread(m_file->handle, m_buffer.data() + m_end, step);
    if (got < 0) {
        int code = 0;
        const char* text = gzerror(m_file->handle, &code);
        return ioError(m_name + ": cannot be read beyond byte " + std::to_string(m_read) +
                           " of its text: " + (code == Z_ERRNO ? std::strerror(errno) : text) + ".",
                       "The file is broken or incomplete: copy or make it again.");
    }
    // A gzip file that ends too early is only told at its end.
    int code = Z_OK;
    if (got == 0 && (gzerror(m_file->handle, &code), code == Z_BUF_ERROR))
        return ioError(m_name + ": the compressed file ends too early, after byte " +
                           std::to_string(m_read) + " of its text.",
                       "The file is incomplete: copy or make it again.");
    m_end += static_cast<std::size_t>(got);
    m_read += static_cast<std::uint64_t>(got);
    return got > 0;
}

double GzipText::fraction() const
{
    return m_bytes > 0 ? static_cast<double>(gzoffset(m_file->handle)) /
                             static_cast<double>(m_bytes)
                       : 1.0;
}

std::uint64_t lineAtByte(const std::filesystem::path& path, std::uint64_t byte)
{
    std::uint64_t line = 1;
    Result<GzipText> text = GzipText::open(path);
    while (text) {
        const std::string_view window = text->window();
        const std::uint64_t rest = byte - text->offset();
        const std::size_t count = std::min<std::uint64_t>(window.size(), rest);
        line += static_cast<std::uint64_t>(
            std::count(window.begin(), window.begin() + static_cast<long>(count), '\n'));
        text->consume(window.size());
        if (count == rest)
            break;
        if (const Result<bool> more = text->more(); !more || !*more)
            break;
    }
    return line;
}

} // namespace assay
