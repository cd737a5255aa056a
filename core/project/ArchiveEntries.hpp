// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <zip.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace assay {

/// One file of a project in a zip archive.
struct ArchiveEntry {
    zip_uint64_t index = 0;
    std::string path; ///< Relative to the project's folder.
    std::uint64_t size = 0;
};

/// The files of the one project that an archive holds, checked before anything is written: each
/// name stays inside the project's folder, none is a link, none is encrypted. Names and sizes are
/// only claims until the bytes were read. \p file is for messages.
Result<std::vector<ArchiveEntry>> projectEntries(zip_t* archive, const std::string& file);

/// Unpacked size, as claimed.
std::uint64_t totalSize(const std::vector<ArchiveEntry>& entries);

} // namespace assay
