// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/FolderLock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

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

/// A lock that this process holds.
struct Held {
    int handle = -1;
    dev_t device = 0;
    ino_t file = 0;
    std::filesystem::path path;
};

struct AllHeld {
    std::mutex mutex;
    std::vector<Held> locks;
};

AllHeld& allHeld()
{
    static AllHeld all;
    return all;
}

void remember(int handle, const std::filesystem::path& path)
{
    struct stat status = {};
    if (::fstat(handle, &status) != 0)
        return;
    const std::scoped_lock lock(allHeld().mutex);
    allHeld().locks.push_back({handle, status.st_dev, status.st_ino, path});
}

void forget(int handle)
{
    const std::scoped_lock lock(allHeld().mutex);
    std::erase_if(allHeld().locks, [&](const Held& held) { return held.handle == handle; });
}

/// Another handle of the lock that this process holds on the same file under a name that is gone:
/// whoever still reads the project there must not keep it from being opened here. Negative: none.
int sharedWithMoved(int handle)
{
    struct stat status = {};
    if (::fstat(handle, &status) != 0)
        return -1;
    std::error_code error;
    const std::scoped_lock lock(allHeld().mutex);
    for (const Held& held : allHeld().locks)
        if (held.device == status.st_dev && held.file == status.st_ino
            && !std::filesystem::exists(held.path, error))
            return ::fcntl(held.handle, F_DUPFD_CLOEXEC, 0);
    return -1;
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
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        if (const int shared = sharedWithMoved(handle); shared >= 0) {
            remember(shared, path);
            return FolderLock(shared);
        }
        return ioError(folder.string() + ": the project is already open in " + holderOf(handle) +
                           ".",
                       "Close it there first, or work on a copy of the folder.");
    }
    remember(handle, path);
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
    if (m_handle < 0)
        return;
    forget(m_handle);
    ::close(m_handle);
}

} // namespace assay
