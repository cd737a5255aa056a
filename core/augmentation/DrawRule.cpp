// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/DrawRule.hpp"

#include <algorithm>

namespace assay {

std::size_t pickEvent(const double* cumulative, std::size_t n, double target)
{
    const double* end = cumulative + n;
    const double* found = std::upper_bound(cumulative, end, target);
    if (found == end)
        found = std::lower_bound(cumulative, end, cumulative[n - 1]);
    return static_cast<std::size_t>(found - cumulative);
}

Result<std::vector<std::size_t>> drawEvents(const Vector& weights,
                                            const std::vector<double>& uniforms)
{
    std::vector<double> cumulative(static_cast<std::size_t>(weights.size()));
    double total = 0.0;
    for (std::size_t e = 0; e < cumulative.size(); ++e)
        cumulative[e] = total += std::max(0.0, weights[static_cast<Eigen::Index>(e)]);
    if (!(total > 0.0))
        return numericalError("No event has a positive weight at this point.",
                              "Choose another parameter point.");
    std::vector<std::size_t> events;
    for (const double u : uniforms)
        events.push_back(pickEvent(cumulative.data(), cumulative.size(), u * total));
    return events;
}

} // namespace assay
