// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <filesystem>
#include <string>

namespace assay {

/// The folder of resources called \p name ("examples", "lessons", "manual"): beside an installed
/// program (../share/assay/NAME), or in the source tree above a program that was just built. The
/// environment variable ASSAY_RESOURCES, a folder that contains NAME, comes before both.
Result<std::filesystem::path> resourceFolder(const std::string& name);

} // namespace assay
