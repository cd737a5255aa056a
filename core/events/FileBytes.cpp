// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/FileBytes.hpp"

#include <fstream>

namespace assay {

Result<std::uintmax_t> sizeOfFile(const std::filesystem::path& path)
{
    std::error_code code;
    const std::string name = path.string();
    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status))
        return notFound(name + ": no such file.", "Check the path.");
    if (!std::filesystem::is_regular_file(status))
        return invalidInput(name + ": is a folder or device, not a file.", "Give a file.");
    const std::uintmax_t size = std::filesystem::file_size(path, code);
    if (size == 0)
        return invalidInput(name + ": the file is empty.", "Write or copy it again.");
    return size;
}

Result<std::string> readFileBytes(const std::filesystem::path& path)
{
    const Result<std::uintmax_t> size = sizeOfFile(path);
    if (!size)
        return size.error();
    std::ifstream file(path, std::ios::binary);
    std::string bytes(*size, '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(*size)))
        return ioError(path.string() + ": cannot be read.", "Check that you may read it.");
    return bytes;
}

} // namespace assay
