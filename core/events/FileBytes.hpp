// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <filesystem>
#include <string>

namespace assay {

/// A regular file's bytes; refuses folders, devices and empty files with their names.
Result<std::string> readFileBytes(const std::filesystem::path& path);

} // namespace assay
