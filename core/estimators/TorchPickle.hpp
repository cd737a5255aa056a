// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/NpyArray.hpp"
#include "core/basics/Result.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace assay {

/// Reads a state dict (str -> Tensor) that Python's torch.save wrote, version 1.6 or later: a zip
/// with a pickle program and the raw storages. The program is run by an interpreter that knows
/// lists, tuples, dicts, numbers, texts and the four names a state dict consists of, and nothing
/// else: a file cannot make it call anything.
Result<std::map<std::string, NpyArray>> readStateDict(const std::filesystem::path& path);

} // namespace assay
