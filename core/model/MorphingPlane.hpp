// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/model/Morphing.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace assay {

/// Morphing weights over one or two parameters with all others fixed, for maps that are drawn while
/// a benchmark is dragged. Asking for points in the order of x makes them cheap: what depends on x
/// only is kept. Cost per point O(B (K + 1)) with K the highest power of y, no allocation.
class MorphingPlane {
public:
    /// \p fixed [P] holds the other parameters; \p second is absent for a line.
    MorphingPlane(const Morphing& morphing, const Theta& fixed, std::size_t first,
                  std::optional<std::size_t> second);

    std::size_t basisSize() const { return m_size; }
    /// w_b, [B]; valid until the next call.
    const std::vector<double>& weights(double x, double y = 0.0);
    /// sum_b w_b^2
    double squaredSum(double x, double y = 0.0);

private:
    void setX(double x);

    std::size_t m_size = 0;
    std::size_t m_powersX = 1; ///< Highest power of x plus one.
    std::size_t m_powersY = 1;
    std::vector<double> m_coefficients; ///< [powersX][powersY][B]
    std::vector<double> m_row;          ///< [powersY][B] at m_x
    std::vector<double> m_weights;      ///< [B]
    std::optional<double> m_x;
};

} // namespace assay
