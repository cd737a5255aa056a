// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/RecipeReader.hpp"

namespace assay {

/// Sets path.to.key=value in the tree of a recipe before it is read, so that wrong keys and types
/// are reported as for the file itself.
void applyOverrides(toml::table& root, const std::vector<std::string>& overrides,
                    RecipeReader& reader);

} // namespace assay
