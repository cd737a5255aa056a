// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <filesystem>

namespace assay::batch {

/// The folder of the example recipes: $ASSAY_EXAMPLES, or beside the installed program
/// (../share/assay/examples), or in the source tree that it was built from.
Result<std::filesystem::path> examplesFolder();

} // namespace assay::batch
