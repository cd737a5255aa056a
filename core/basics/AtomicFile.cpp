// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/AtomicFile.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace assay {

namespace {

Error systemError(const std::filesystem::path& path, const std::string& what)
{
    const int code = errno;
    std::string hint = "Check the folder's permissions.";
    if (code == EROFS)
        hint = "The file system is read-only: save to another folder.";
    return writeError(code, path.string() + ": " + what + " failed (" + std::strerror(code) + ").",
                      hint);
}

Status flushToDisk(const std::filesystem::path& path)
{
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return systemError(path, "opening");
    const int result = ::fsync(handle);
    ::close(handle);
    if (result != 0)
        return systemError(path, "flushing to the disk");
    return {};
}

/// Libraries do not say why they could not write.
bool hasRoom(const std::filesystem::path& file)
{
    constexpr std::uintmax_t little = 64 * 1024;
    std::error_code failed;
    const auto space = std::filesystem::space(file.has_parent_path() ? file.parent_path() : ".",
                                              failed);
    return failed || space.available > little;
}

/// Renaming a file onto a device, a pipe or a socket would take it away from everybody.
bool isSpecial(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::is_other(std::filesystem::status(path, ignored));
}

} // namespace

Error writeError(int code, std::string message, std::string hint)
{
    if (code == ENOSPC || code == EDQUOT)
        return diskFull(std::move(message));
    return ioError(std::move(message), std::move(hint));
}

Status writeAtomically(const std::filesystem::path& path,
                       const std::function<Status(const std::filesystem::path&)>& write)
{
    if (isSpecial(path))
        return invalidInput(path.string() + " is a device or a pipe and would be replaced.",
                            "Name a file.");
    std::filesystem::path temporary = path;
    temporary += ".tmp" + std::to_string(::getpid());
    std::error_code ignored;

    Status status = write(temporary);
    if (status)
        status = flushToDisk(temporary);
    if (!status) {
        // Asked before what could be written is taken away.
        const bool full = status.error().code == ErrorCode::Io && !hasRoom(temporary);
        std::filesystem::remove(temporary, ignored);
        if (full)
            return diskFull(status.error().message);
        return status;
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        const Error error = systemError(path, "renaming the finished file");
        std::filesystem::remove(temporary, ignored);
        return error;
    }
    return {};
}

Status writeTextAtomically(const std::filesystem::path& path, std::string_view bytes)
{
    return writeAtomically(path, [&](const std::filesystem::path& temporary) -> Status {
        const int handle =
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        if (handle < 0)
            return systemError(path, "creating a file in its folder");
        while (!bytes.empty()) {
            const ssize_t written = ::write(handle, bytes.data(), bytes.size());
            if (written < 0) {
                const Error error = systemError(path, "writing");
                ::close(handle);
                return error;
            }
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        ::close(handle);
        return {};
    });
}

} // namespace assay
