// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/IsotonicRegression.hpp"

namespace assay {

std::vector<Plateau> isotonicRegression(const std::vector<double>& values,
                                        const std::vector<double>& weights)
{
    std::vector<Plateau> plateaus;
    for (std::size_t i = 0; i < values.size(); ++i) {
        Plateau current{i, 1, weights[i], values[i]};
        while (!plateaus.empty()
               && (plateaus.back().value >= current.value || plateaus.back().weight == 0.0
                   || current.weight == 0.0)) {
            const Plateau& last = plateaus.back();
            const double weight = last.weight + current.weight;
            const double sum = last.weight * last.value + current.weight * current.value;
            current = {last.first, last.count + current.count, weight,
                       weight > 0.0 ? sum / weight : current.value};
            plateaus.pop_back();
        }
        plateaus.push_back(current);
    }
    return plateaus;
}

} // namespace assay
