// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ComponentIntegral.hpp"

#include "core/basics/Parallel.hpp"
#include "core/basics/Random.hpp"

#include <cmath>

namespace assay {

namespace {

constexpr std::size_t blockSize = 4096;

struct Sums {
    Vector first;
    Matrix second;
};

Sums sumsOfBlock(const PartonProcess& process, const VegasGrid& grid,
                 const IntegralRequest& request, std::uint64_t seed, std::size_t begin,
                 std::size_t end)
{
    const auto count = static_cast<Eigen::Index>(process.info().components.size());
    Sums sums{Vector::Zero(count), Matrix::Zero(count, count)};
    std::vector<double> v(grid.dimensions()), u(grid.dimensions());
    std::vector<double> z(process.info().latents.size());
    Vector components(count);
    Random random(seed, begin / blockSize);
    for (std::size_t i = begin; i < end; ++i) {
        for (double& coordinate : v)
            coordinate = random.uniform();
        const double jacobian = grid.map(v.data(), u.data()) * process.map(u.data(), z.data());
        if (!(jacobian > 0.0) || (request.region && !request.region(z.data())))
            continue;
        process.components(z.data(), request.scale, components.data());
        components *= jacobian;
        sums.first += components;
        sums.second += components * components.transpose();
    }
    return sums;
}

} // namespace

double ComponentIntegral::error(Eigen::Index component) const
{
    return std::sqrt(std::max(0.0, covariance(component, component)));
}

Result<ComponentIntegral> integrateComponents(const PartonProcess& process, const VegasGrid& grid,
                                              const IntegralRequest& request,
                                              const TaskContext& context)
{
    if (request.points < 2)
        return invalidInput("An integral needs at least two points.");
    std::vector<Sums> blocks((request.points + blockSize - 1) / blockSize);
    const Status status = parallelBlocks(
        context, request.points, blockSize, [&](std::size_t begin, std::size_t end) -> Status {
            blocks[begin / blockSize] =
                sumsOfBlock(process, grid, request, context.seed, begin, end);
            return {};
        });
    if (!status)
        return status.error();
    Sums all = std::move(blocks.front());
    for (std::size_t b = 1; b < blocks.size(); ++b) {
        all.first += blocks[b].first;
        all.second += blocks[b].second;
    }
    const auto n = static_cast<double>(request.points);
    ComponentIntegral integral;
    integral.values = all.first / n;
    integral.covariance =
        (all.second / n - integral.values * integral.values.transpose()) / (n - 1.0);
    integral.efficiency = all.first[0] * all.first[0] / (n * all.second(0, 0));
    return integral;
}

} // namespace assay
