// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/FourVector.hpp"
#include "core/basics/Random.hpp"
#include "core/model/Polynomial.hpp"
#include "core/simulators/ComponentIntegral.hpp"
#include "core/simulators/MixtureGrid.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace assay::hard_process {

/// Monomials at the benchmarks of a hard process, [B][C].
inline Matrix benchmarkMonomials(const PartonProcess& process)
{
    const PartonProcessInfo& info = process.info();
    if (info.parameters.empty())
        return Matrix::Ones(1, 1);
    const Polynomial polynomial(info.components);
    Matrix monomials(static_cast<Eigen::Index>(info.benchmarks.size()),
                     static_cast<Eigen::Index>(info.components.size()));
    for (Eigen::Index b = 0; b < monomials.rows(); ++b)
        monomials.row(b) =
            polynomial.values(info.benchmarks[static_cast<std::size_t>(b)].values).transpose();
    return monomials;
}

inline VegasGrid gridOf(const PartonProcess& process)
{
    const Matrix monomials = benchmarkMonomials(process);
    return trainMixtureGrid(process, monomials, mixtureShares(monomials.rows(), 0));
}

/// A physical point z at random; \p u is what it was made from.
inline std::vector<double> randomPoint(const PartonProcess& process, Random& random,
                                       std::vector<double>& u)
{
    std::vector<double> z(process.info().latents.size());
    u.resize(process.dimensions());
    do
        for (double& coordinate : u)
            coordinate = random.uniform();
    while (!(process.map(u.data(), z.data()) > 0.0));
    return z;
}

/// Largest relative difference of z after unmap and map, over \p points random points.
inline double roundTrip(const PartonProcess& process, int points)
{
    Random random(3);
    std::vector<double> u, back(process.dimensions());
    double worst = 0.0;
    for (int i = 0; i < points; ++i) {
        const std::vector<double> z = randomPoint(process, random, u);
        std::vector<double> again(z.size());
        if (!process.unmap(z.data(), back.data()))
            return 1.0;
        process.map(back.data(), again.data());
        for (std::size_t k = 0; k < z.size(); ++k)
            worst = std::max(worst, std::abs(again[k] - z[k]) / (1.0 + std::abs(z[k])));
    }
    return worst;
}

/// The Jacobian against finite differences: |d z / d u| of coordinates that are not discrete.
/// \p discrete: value of the product of inverse probabilities is taken from the map itself, so the
/// check is of its ratio between two points with the same choices.
inline double smallestRatio(const PartonProcess& process, int points)
{
    Random random(5);
    const Polynomial polynomial(process.info().components);
    std::vector<double> u;
    Vector components(static_cast<Eigen::Index>(process.info().components.size()));
    double smallest = 1.0;
    for (int i = 0; i < points; ++i) {
        const std::vector<double> z = randomPoint(process, random, u);
        process.components(z.data(), 1.0, components.data());
        Theta theta;
        for (const Parameter& parameter : process.info().parameters)
            theta.push_back(random.uniform(3.0 * parameter.low, 3.0 * parameter.high));
        smallest = std::min(smallest, polynomial.values(theta).dot(components) / components[0]);
    }
    return smallest;
}

} // namespace assay::hard_process
