// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <filesystem>

namespace assay {

/// Exclusive right to write to a project folder, held through an flock on its file `lock`, so that
/// it ends with the process however that ends.
class FolderLock {
public:
    FolderLock() = default;
    /// Refused, naming the other process, when somebody else holds it. When this process holds it
    /// for a folder that was moved here since, the two share it until the last of them ends.
    static Result<FolderLock> acquire(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(int handle) : m_handle(handle) {}

    int m_handle = -1;
};

} // namespace assay
