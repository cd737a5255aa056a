// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/TabulatedRate.hpp"

#include <bit>
#include <cstdint>
#include <limits>
#include <unordered_map>

namespace assay {

namespace {

struct HashOfTheta {
    std::size_t operator()(const Theta& theta) const
    {
        std::uint64_t hash = 0;
        for (const double value : theta)
            hash = (hash ^ std::bit_cast<std::uint64_t>(value)) * 0x9e3779b97f4a7c15u;
        return static_cast<std::size_t>(hash ^ (hash >> 32));
    }
};

} // namespace

std::shared_ptr<const RateModel> tabulatedRate(std::shared_ptr<const RateModel> rate,
                                               const std::vector<GridAxis>& grid)
{
    auto table = std::make_shared<std::unordered_map<Theta, double, HashOfTheta>>();
    const Matrix thetas = productGrid(grid);
    for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
        const Theta theta(thetas.row(t).data(), thetas.row(t).data() + thetas.cols());
        const Result<double> sigma = rate->crossSection(theta);
        if (!sigma)
            return rate;
        table->emplace(theta, *sigma);
    }
    return std::make_shared<const RateModel>(
        [table, rate](const Theta& theta) {
            if (const auto known = table->find(theta); known != table->end())
                return known->second;
            const Result<double> sigma = rate->crossSection(theta);
            return sigma ? *sigma : std::numeric_limits<double>::quiet_NaN();
        },
        [rate](const Theta& theta) {
            const Result<Vector> gradient = rate->gradient(theta);
            return gradient ? *gradient : Vector();
        });
}

} // namespace assay
