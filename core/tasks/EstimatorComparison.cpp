// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/EstimatorComparison.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay {

namespace {

struct Averages {
    double estimated = 0.0;
    double joint = 0.0;
    double error = 0.0; ///< Of joint
    std::size_t events = 0;
};

/// Means in bins of equally many events, sorted by \p estimated.
std::vector<Averages> averages(const Vector& joint, const Vector& estimated, int count)
{
    std::vector<Eigen::Index> order(static_cast<std::size_t>(estimated.size()));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::sort(order.begin(), order.end(),
              [&](Eigen::Index a, Eigen::Index b) { return estimated(a) < estimated(b); });
    const auto bins = static_cast<std::size_t>(std::max(count, 1));
    std::vector<Averages> all;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const std::size_t first = order.size() * bin / bins;
        const std::size_t last = order.size() * (bin + 1) / bins;
        if (last - first < 2)
            continue;
        Averages mean;
        mean.events = last - first;
        const auto n = static_cast<double>(mean.events);
        double squares = 0.0;
        for (std::size_t k = first; k < last; ++k) {
            mean.estimated += estimated(order[k]) / n;
            mean.joint += joint(order[k]) / n;
        }
        for (std::size_t k = first; k < last; ++k)
            squares += std::pow(joint(order[k]) - mean.joint, 2);
        mean.error = std::sqrt(squares / (n - 1.0) / n);
        all.push_back(mean);
    }
    return all;
}

} // namespace

std::vector<RegressionBin> ratioRegression(const Vector& logJoint, const Vector& logEstimated,
                                           int count)
{
    std::vector<RegressionBin> bins;
    for (const Averages& mean :
         averages(logJoint.array().exp(), logEstimated.array().exp(), count)) {
        if (mean.joint > 0.0 && mean.estimated > 0.0)
            bins.push_back({std::log(mean.estimated), std::log(mean.joint),
                            mean.error / mean.joint, mean.events});
    }
    return bins;
}

std::vector<RegressionBin> scoreRegression(const Vector& joint, const Vector& estimated,
                                           int count)
{
    std::vector<RegressionBin> bins;
    for (const Averages& mean : averages(joint, estimated, count))
        bins.push_back({mean.estimated, mean.joint, mean.error, mean.events});
    return bins;
}

} // namespace assay
