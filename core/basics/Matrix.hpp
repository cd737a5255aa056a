// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <vector>

namespace assay {

/// Row-major dense matrix: rows are events (or theta points), columns are what an event has.
using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::VectorXd;

/// A parameter point, in the study's parameter order and units.
using Theta = std::vector<double>;

/// View of a parameter point as an Eigen vector; valid as long as \p theta lives.
inline Eigen::Map<const Vector> asVector(const Theta& theta)
{
    return {theta.data(), static_cast<Eigen::Index>(theta.size())};
}

} // namespace assay
