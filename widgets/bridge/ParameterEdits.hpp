// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/Recipe.hpp"

#include <cstddef>
#include <string>

namespace assay {

/// Parameters of studies that say themselves which they have (LHE and HepMC files). Everything that
/// has a value per parameter follows: benchmarks, proposals, grids and points of limits and Fisher
/// information.

/// Puts \p parameter at \p index; the new value is 0 everywhere, fixed in limits unless it is the
/// first or second scanned one.
void insertParameter(Recipe& study, std::size_t index, const Parameter& parameter);
void eraseParameter(Recipe& study, std::size_t index);
/// Indices in the list with and without it are those of erase and insert.
void moveParameter(Recipe& study, std::size_t from, std::size_t to);
/// Limits name parameters in their grids. \p from by value: it may be the name that is changed.
void renameParameter(Recipe& study, std::string from, const std::string& to);

} // namespace assay
