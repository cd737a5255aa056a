// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace assay {

/// Insertions, deletions, substitutions and swaps of neighbours that turn a into b (optimal string
/// alignment); letters differ regardless of case.
std::size_t editDistance(std::string_view a, std::string_view b);

/// The candidate with the smallest edit distance to \p name, the first one of equals; empty when
/// there are no candidates. For messages that say which name was probably meant.
std::string nearestName(std::string_view name, std::span<const std::string> candidates);

} // namespace assay
