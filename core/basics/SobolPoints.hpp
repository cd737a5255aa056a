// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"

#include <cstddef>

namespace assay {

/// The first \p count points of the Sobol sequence in [0, 1)^dimensions (1 to 3667 dimensions),
/// starting with (1/2, ..., 1/2): [count][dimensions]. Joe and Kuo's direction numbers.
Matrix sobolPoints(std::size_t count, std::size_t dimensions);

} // namespace assay
