// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace assay {

/// Where the first character beyond ASCII is that stands neither in quotes nor in a comment, which
/// TOML does not allow; nothing if there is none. Ask before parsing: toml++ 3.1 runs into
/// undefined behaviour on some of them.
std::optional<std::size_t> strayCharacter(std::string_view text);

/// The line of a place, from 1.
int lineAt(std::string_view text, std::size_t place);

} // namespace assay
