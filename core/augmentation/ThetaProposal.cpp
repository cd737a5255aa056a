// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/ThetaProposal.hpp"

#include "core/basics/Random.hpp"
#include "core/basics/SobolPoints.hpp"

#include <cmath>

namespace assay {

namespace {

using Range = std::vector<std::array<double, 2>>;

Result<Range> rangeOf(const ThetaProposal& proposal, const std::vector<Parameter>& parameters)
{
    Range range = proposal.range;
    if (range.empty())
        for (const Parameter& parameter : parameters)
            range.push_back({parameter.low, parameter.high});
    if (range.size() != parameters.size())
        return invalidInput("The proposal has " + std::to_string(range.size()) +
                                " ranges, but there are " + std::to_string(parameters.size()) +
                                " parameters.",
                            "Give one range per parameter; low = high fixes a parameter.");
    for (std::size_t p = 0; p < range.size(); ++p)
        if (!std::isfinite(range[p][0]) || !std::isfinite(range[p][1]) || range[p][0] > range[p][1])
            return invalidInput("The proposal's range of parameter '" + parameters[p].name +
                                    "' is not low <= high.",
                                "Give finite ends, the smaller one first.");
    return range;
}

std::vector<Theta> uniformPoints(const Range& range, std::size_t count, std::uint64_t seed)
{
    Random random(seed, 0x7e7a);
    std::vector<Theta> points(count);
    for (Theta& theta : points)
        for (const auto& [low, high] : range)
            theta.push_back(random.uniform(low, high));
    return points;
}

/// Sobol over the parameters that are free, shifted by a random vector modulo 1 (a
/// Cranley-Patterson rotation), so that the seed matters and no point sits on a boundary by
/// construction.
std::vector<Theta> sobolThetas(const Range& range, std::size_t count, std::uint64_t seed)
{
    std::vector<std::size_t> free;
    for (std::size_t p = 0; p < range.size(); ++p)
        if (range[p][0] < range[p][1])
            free.push_back(p);
    const Matrix unit = sobolPoints(count, free.size());
    Random random(seed, 0x50b0);
    std::vector<double> shift;
    for (std::size_t d = 0; d < free.size(); ++d)
        shift.push_back(random.uniform());
    std::vector<Theta> points(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (const auto& axis : range)
            points[i].push_back(axis[0]);
        for (std::size_t d = 0; d < free.size(); ++d) {
            const auto& [low, high] = range[free[d]];
            const double u =
                unit(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(d)) + shift[d];
            points[i][free[d]] = low + (high - low) * (u - std::floor(u));
        }
    }
    return points;
}

Result<std::vector<Theta>> gridThetas(const Range& range, std::size_t perAxis)
{
    constexpr double largest = 1e6;
    double total = 1.0;
    for (const auto& axis : range)
        total *= axis[0] < axis[1] ? static_cast<double>(perAxis) : 1.0;
    if (total > largest)
        return invalidInput("A grid of " + std::to_string(perAxis) + " points per axis has more "
                            "than a million points.",
                            "Use fewer points per axis, fix parameters, or use sobol.");
    std::vector<Theta> points{Theta{}};
    for (const auto& [low, high] : range) {
        const std::size_t count = low < high ? perAxis : 1;
        std::vector<Theta> longer;
        for (const Theta& theta : points)
            for (std::size_t i = 0; i < count; ++i) {
                longer.push_back(theta);
                const double step = count > 1 ? (high - low) / static_cast<double>(count - 1) : 0.0;
                longer.back().push_back(i + 1 == count && count > 1
                                            ? high
                                            : low + step * static_cast<double>(i));
            }
        points = std::move(longer);
    }
    return points;
}

Result<std::vector<Theta>> gaussianThetas(const ThetaProposal& proposal, const Range& range,
                                          std::uint64_t seed)
{
    std::vector<double> mean = proposal.mean;
    std::vector<double> sigma = proposal.sigma;
    for (std::size_t p = mean.size(); proposal.mean.empty() && p < range.size(); ++p)
        mean.push_back(0.5 * (range[p][0] + range[p][1]));
    for (std::size_t p = sigma.size(); proposal.sigma.empty() && p < range.size(); ++p)
        sigma.push_back(0.25 * (range[p][1] - range[p][0]));
    if (mean.size() != range.size() || sigma.size() != range.size())
        return invalidInput("A Gaussian proposal needs one mean and one sigma per parameter (" +
                            std::to_string(range.size()) + ").");
    for (const double width : sigma)
        if (!(width >= 0.0) || !std::isfinite(width))
            return invalidInput("A sigma of the Gaussian proposal is negative or not finite.");
    Random random(seed, 0x6a55);
    std::vector<Theta> points(proposal.points);
    for (Theta& theta : points)
        for (std::size_t p = 0; p < range.size(); ++p)
            theta.push_back(random.normal(mean[p], sigma[p]));
    return points;
}

Result<std::vector<Theta>> givenPoints(const std::vector<Theta>& values, std::size_t parameters)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].size() != parameters)
            return invalidInput("Point " + std::to_string(i + 1) + " of the proposal has " +
                                    std::to_string(values[i].size()) + " values, but there are " +
                                    std::to_string(parameters) + " parameters.",
                                "Give a value for every parameter.");
    return values;
}

std::vector<Theta> benchmarkPoints(const std::vector<Benchmark>& benchmarks)
{
    std::vector<Theta> points;
    for (const Benchmark& benchmark : benchmarks)
        if (!benchmark.isNuisance)
            points.push_back(benchmark.values);
    return points;
}

Result<std::vector<Theta>> pointsOfKind(const ThetaProposal& proposal,
                                        const std::vector<Parameter>& parameters,
                                        const std::vector<Benchmark>& benchmarks,
                                        std::uint64_t seed)
{
    if (proposal.kind == "points")
        return givenPoints(proposal.values, parameters.size());
    if (proposal.kind == "benchmarks")
        return benchmarkPoints(benchmarks);
    const Result<Range> range = rangeOf(proposal, parameters);
    if (!range)
        return range.error();
    if (proposal.kind == "uniform")
        return uniformPoints(*range, proposal.points, seed);
    if (proposal.kind == "gaussian")
        return gaussianThetas(proposal, *range, seed);
    if (proposal.kind == "sobol")
        return sobolThetas(*range, proposal.points, seed);
    if (proposal.kind == "grid")
        return gridThetas(*range, proposal.points);
    return invalidInput("There is no theta proposal '" + proposal.kind + "'.",
                        "Use uniform, gaussian, sobol, grid, points or benchmarks.");
}

} // namespace

Result<std::vector<Theta>> proposeThetas(const ThetaProposal& proposal,
                                         const std::vector<Parameter>& parameters,
                                         const std::vector<Benchmark>& benchmarks,
                                         std::uint64_t seed)
{
    Result<std::vector<Theta>> points = pointsOfKind(proposal, parameters, benchmarks, seed);
    if (points && points->empty())
        return invalidInput("The theta proposal '" + proposal.kind + "' has no points.",
                            "Ask for at least one.");
    return points;
}

} // namespace assay
