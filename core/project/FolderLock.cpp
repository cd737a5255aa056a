// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/FolderLock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace assay {

namespace {

std::string holderOf(int handle)
{
    std::array<char, 32> text{};
    const ssize_t size = ::pread(handle, text.data(), text.size() - 1, 0);
    std::string holder(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    while (!holder.empty() && (holder.back() == '\n' || holder.back() == ' '))
        holder.pop_back();
    return holder.empty() ? "another program" : "process " + holder;
}

} // namespace

Result<FolderLock> FolderLock::acquire(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / "lock";
    const int handle = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (handle < 0)
        return ioError(path.string() + ": the project cannot be locked for writing (" +
                           std::strerror(errno) + ").",
                       "Check the folder's permissions and the space on its disk.");
    FolderLock lock(handle);
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0)
        return ioError(folder.string() + ": the project is already open in " + holderOf(handle) +
                           ".",
                       "Close it there first, or work on a copy of the folder.");
    const std::string pid = std::to_string(::getpid()) + "\n";
    // For the message above only; a full disk must not keep anybody from opening.
    if (::ftruncate(handle, 0) == 0)
        (void)!::pwrite(handle, pid.data(), pid.size(), 0);
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

FolderLock::~FolderLock()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

} // namespace assay
