// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace assay {

/// Calls write(temporaryPath) for a new name beside \p path, flushes the file to the disk and
/// renames it over \p path. Whatever happens on the way, \p path is either as it was or complete;
/// the temporary file is removed on failure.
Status writeAtomically(const std::filesystem::path& path,
                       const std::function<Status(const std::filesystem::path&)>& write);

/// The same for a text or a byte string.
Status writeTextAtomically(const std::filesystem::path& path, std::string_view bytes);

/// Why the system refused to write, from its \p code (errno): a full disk, or what \p hint answers.
Error writeError(int code, std::string message, std::string hint);

} // namespace assay
