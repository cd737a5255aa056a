// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/UniformGrid.hpp"

#include <cmath>

namespace assay {

QuadratureRule uniformGrid(const std::vector<UniformAxis>& axes)
{
    std::vector<Eigen::Index> sizes;
    std::vector<double> steps;
    Eigen::Index total = 1;
    double volume = 1.0;
    for (const UniformAxis& axis : axes) {
        const double length = axis.high - axis.low;
        const auto intervals = static_cast<Eigen::Index>(std::ceil(length / axis.step));
        sizes.push_back(intervals + 1);
        steps.push_back(length / static_cast<double>(intervals));
        total *= intervals + 1;
        volume *= steps.back();
    }
    QuadratureRule rule;
    rule.nodes.resize(total, static_cast<Eigen::Index>(axes.size()));
    rule.weights = Vector::Constant(total, volume);
    for (Eigen::Index i = 0; i < total; ++i) {
        Eigen::Index rest = i;
        for (std::size_t d = axes.size(); d-- > 0; rest /= sizes[d]) {
            const Eigen::Index k = rest % sizes[d];
            rule.nodes(i, static_cast<Eigen::Index>(d)) =
                axes[d].low + steps[d] * static_cast<double>(k);
            if (k == 0 || k == sizes[d] - 1)
                rule.weights(i) *= 0.5;
        }
    }
    return rule;
}

} // namespace assay
