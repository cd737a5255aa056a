// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"

#include <vector>

namespace assay {

/// A histogram with few bins put together from one with many: what a person needs who moves an edge
/// and looks at what it does, without another pass over the events. Bins are those of Binning: flow
/// bins included, last axis fastest.
class CoarseBins {
public:
    /// Edges per axis without the infinite outer ones; every edge of \p coarse must be one of
    /// \p fine.
    static Result<CoarseBins> create(const std::vector<std::vector<double>>& fine,
                                     const std::vector<std::vector<double>>& coarse);

    std::size_t binCount() const { return m_count; }
    /// Adds the columns of \p fine [rows][fine bins] that are in one bin: [rows][bins]. O(size).
    Matrix sum(const Matrix& fine) const;

private:
    std::vector<Eigen::Index> m_binOf; ///< Of each fine bin.
    std::size_t m_count = 0;
};

/// Information of bin contents, rate included, sum_k d_i h_k d_j h_k / h_k for a luminosity of
/// 1/pb: \p values [bins] in pb, \p gradients [P][bins]. Bins without positive content are left
/// out.
Matrix binnedInformation(const Vector& values, const Matrix& gradients);

} // namespace assay
