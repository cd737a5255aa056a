// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"

namespace assay {

/// Shift and scale per column: networks see (value - mean) / std.
struct Standardisation {
    Vector mean; ///< [columns]
    Vector std;  ///< [columns], > 0

    /// From the rows of \p values, weighted if \p weight [n] is not empty. The standard deviation
    /// is at least 1e-6; a constant column keeps 1. Cost O(n columns), two passes.
    static Standardisation fit(const Matrix& values, const Vector& weight = {});
    /// Leaves values as they are.
    static Standardisation identity(Eigen::Index columns);

    Matrix apply(const Matrix& values) const;
};

} // namespace assay
