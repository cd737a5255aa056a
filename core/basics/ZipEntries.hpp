// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace assay {

/// The entries of a small zip archive: name within the archive, bytes.
using ZipEntries = std::map<std::string, std::string>;

/// Reads a whole archive into memory, checking checksums. Refuses archives that unpack to more than
/// \p maximumBytes, so that a forged one cannot fill the memory.
Result<ZipEntries> readZip(const std::filesystem::path& path,
                           std::size_t maximumBytes = std::size_t(1) << 31);

/// Writes an archive atomically. The same entries give the same bytes: times are left out.
Status writeZip(const std::filesystem::path& path, const ZipEntries& entries);

} // namespace assay
