// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/MixtureGrid.hpp"

#include "core/basics/Random.hpp"

namespace assay {

namespace {

constexpr std::uint64_t pilotSeed = 20081204;
constexpr std::size_t pilotPoints = 20000;
constexpr int pilotRounds = 5;

/// One round of pilot points: the weights of all benchmarks and the bins they are in.
struct Pilot {
    Matrix weights;                  ///< [n][B]
    std::vector<std::uint8_t> bins;  ///< [n][D]
};

Pilot pilotRound(const PartonProcess& process, const VegasGrid& grid, const Matrix& monomials,
                 Random& random)
{
    const std::size_t dimensions = grid.dimensions();
    Pilot pilot;
    pilot.weights.setZero(pilotPoints, monomials.rows());
    pilot.bins.resize(pilotPoints * dimensions);
    std::vector<double> v(dimensions), u(dimensions), z(process.info().latents.size());
    Vector components(monomials.cols());
    for (std::size_t i = 0; i < pilotPoints; ++i) {
        for (std::size_t d = 0; d < dimensions; ++d) {
            v[d] = random.uniform();
            pilot.bins[i * dimensions + d] = static_cast<std::uint8_t>(VegasGrid::binOf(v[d]));
        }
        const double jacobian = grid.map(v.data(), u.data()) * process.map(u.data(), z.data());
        if (!(jacobian > 0.0))
            continue;
        process.components(z.data(), 1.0, components.data());
        pilot.weights.row(static_cast<Eigen::Index>(i)) =
            jacobian * (monomials * components).cwiseMax(0.0).transpose();
    }
    return pilot;
}

} // namespace

Vector mixtureShares(Eigen::Index benchmarks, Eigen::Index reference)
{
    if (benchmarks == 1)
        return Vector::Ones(1);
    Vector shares = Vector::Constant(benchmarks, 0.5 / static_cast<double>(benchmarks - 1));
    shares[reference] = 0.5;
    return shares;
}

VegasGrid trainMixtureGrid(const PartonProcess& process, const Matrix& monomials,
                           const Vector& shares)
{
    VegasGrid grid(process.dimensions());
    const std::size_t dimensions = grid.dimensions();
    Random random(pilotSeed);
    for (int round = 0; round < pilotRounds; ++round) {
        const Pilot pilot = pilotRound(process, grid, monomials, random);
        const Vector sigma = pilot.weights.colwise().mean();
        Vector scale = Vector::Zero(sigma.size());
        for (Eigen::Index b = 0; b < sigma.size(); ++b)
            if (sigma[b] > 0.0)
                scale[b] = shares[b] / sigma[b];
        const Vector mixture = pilot.weights * scale;
        std::vector<double> squares(dimensions * VegasGrid::bins, 0.0);
        for (std::size_t i = 0; i < pilotPoints; ++i) {
            const double value = mixture[static_cast<Eigen::Index>(i)];
            for (std::size_t d = 0; d < dimensions; ++d)
                squares[d * VegasGrid::bins + pilot.bins[i * dimensions + d]] += value * value;
        }
        grid.refine(squares);
    }
    return grid;
}

} // namespace assay
