// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/VegasGrid.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace assay {

VegasGrid::VegasGrid(std::size_t dimensions) : m_edges(dimensions * (bins + 1))
{
    for (std::size_t i = 0; i < m_edges.size(); ++i)
        m_edges[i] = static_cast<double>(i % (bins + 1)) / bins;
}

std::size_t VegasGrid::binOf(double v)
{
    return std::min(static_cast<std::size_t>(v * bins), bins - 1);
}

double VegasGrid::map(const double* v, double* u) const
{
    double jacobian = 1.0;
    const double* edges = m_edges.data();
    for (std::size_t d = 0, all = dimensions(); d < all; ++d, edges += bins + 1) {
        const std::size_t bin = binOf(v[d]);
        const double width = edges[bin + 1] - edges[bin];
        u[d] = edges[bin] + (v[d] * bins - static_cast<double>(bin)) * width;
        jacobian *= bins * width;
    }
    return jacobian;
}

void VegasGrid::unmap(const double* u, double* v) const
{
    const double* edges = m_edges.data();
    for (std::size_t d = 0, all = dimensions(); d < all; ++d, edges += bins + 1) {
        const double* above = std::upper_bound(edges + 1, edges + bins, u[d]);
        const auto bin = static_cast<std::size_t>(above - edges - 1);
        v[d] = (static_cast<double>(bin) + (u[d] - edges[bin]) / (edges[bin + 1] - edges[bin])) /
               bins;
    }
}

void VegasGrid::refine(const std::vector<double>& squares)
{
    for (std::size_t d = 0; d < dimensions(); ++d)
        refineAxis(squares.data() + d * bins, m_edges.data() + d * (bins + 1));
}

void VegasGrid::refineAxis(const double* squares, double* edges) const
{
    std::array<double, bins> importance;
    double total = 0.0;
    for (std::size_t i = 0; i < bins; ++i) {
        const double before = squares[i == 0 ? 0 : i - 1];
        const double after = squares[i + 1 == bins ? i : i + 1];
        importance[i] = (before + 6.0 * squares[i] + after) / 8.0;
        total += importance[i];
    }
    if (!(total > 0.0))
        return;
    double sum = 0.0;
    for (double& value : importance) {
        // Lepage's damping; an empty bin keeps a little, so that nothing is ever cut off.
        const double share = std::clamp(value / total, 1e-6, 1.0 - 1e-12);
        value = std::pow((1.0 - share) / -std::log(share), 1.5);
        sum += value;
    }
    std::array<double, bins + 1> moved;
    moved.front() = 0.0;
    moved.back() = 1.0;
    double collected = 0.0;
    std::size_t bin = 0;
    for (std::size_t edge = 1; edge < bins; ++edge) {
        const double wanted = sum * static_cast<double>(edge) / bins;
        while (bin + 1 < bins && collected + importance[bin] < wanted)
            collected += importance[bin++];
        moved[edge] =
            edges[bin] + (wanted - collected) / importance[bin] * (edges[bin + 1] - edges[bin]);
    }
    std::copy(moved.begin(), moved.end(), edges);
}

} // namespace assay
