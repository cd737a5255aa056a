// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/FollowingRate.hpp"

#include "core/inference/ChiSquare.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/inference/LimitRegions.hpp"

#include <algorithm>

namespace assay {

namespace {

/// Whether the scan contains \p truth, so that its own Asimov data fit best there.
bool contains(const std::vector<GridAxis>& grid, const Theta& truth)
{
    for (std::size_t p = 0; p < grid.size(); ++p)
        if (truth[p] < grid[p].low || truth[p] > (grid[p].points > 1 ? grid[p].high : grid[p].low))
            return false;
    return true;
}

/// The limit of the rate at a truth inside the grid. log Poisson(n | mu) is largest at mu = n,
/// which the truth has: no fit is needed, and of all points with that rate none is better.
Result<LimitResult> rateAtTruth(const std::string& name, const RateModel& rate, double events,
                                const LimitSettings& settings, const Theta& truth)
{
    LimitResult result;
    result.name = name;
    result.method = "rate";
    result.grid = settings.grid;
    result.thetas = productGrid(settings.grid);
    const std::vector<std::size_t> freeAxes = GridIndex(settings.grid).freeAxes();
    result.dof = settings.dof > 0 ? settings.dof : std::max<int>(1, int(freeAxes.size()));
    result.expectedEvents = events;
    result.luminosityPb = settings.luminosityPb;
    result.levels = settings.levels;
    result.logLikelihoodShape = Vector::Zero(result.thetas.rows());
    const Result<Vector> means = rate.expectedEvents(result.thetas, settings.luminosityPb);
    if (!means)
        return means.error();
    result.logLikelihoodRate = logPoissonEach(events, *means);
    result.bestFit = {truth, logPoisson(events, events), 0.0};
    result.minima = {result.bestFit};
    setTestStatistic(result);
    Theta theta = truth;
    const Status status = setRegions(result, [&](double value) -> Result<double> {
        theta[freeAxes[0]] = value;
        const Result<double> sigma = rate.crossSection(theta);
        if (!sigma)
            return sigma;
        return 2.0 * (result.bestFit.logLikelihood
                      - logPoisson(events, settings.luminosityPb * *sigma));
    });
    return status ? Result<LimitResult>(std::move(result)) : Result<LimitResult>(status.error());
}

} // namespace

Result<LimitResult> followingRate(const std::string& name, const RateModel& rate,
                                  const LimitSettings& settings, const Theta& truth)
{
    const Result<double> sigma = rate.crossSection(truth);
    if (!sigma)
        return sigma.error();
    const double events = settings.luminosityPb * *sigma;
    if (events > 0.0 && contains(settings.grid, truth))
        return rateAtTruth(name, rate, events, settings, truth);
    LimitData data;
    data.eventCount = events;
    LimitSettings own = settings;
    own.trueTheta = truth;
    return computeLimits(name, nullptr, rate, data, own, {}, TaskContext{});
}

} // namespace assay
