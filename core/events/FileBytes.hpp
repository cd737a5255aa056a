// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace assay {

/// Its size; refuses what is missing, folders, devices and empty files with their names.
Result<std::uintmax_t> sizeOfFile(const std::filesystem::path& path);

/// A regular file's bytes; refuses folders, devices and empty files with their names.
Result<std::string> readFileBytes(const std::filesystem::path& path);

} // namespace assay
