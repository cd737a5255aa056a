// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/LimitScan.hpp"

#include "core/inference/GridIndex.hpp"
#include "core/inference/LimitRegions.hpp"
#include "core/inference/LocalMinima.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

Status checkLimit(const Estimator* estimator, const RateModel& rate, const LimitData& data,
                  const LimitSettings& settings)
{
    if (settings.grid.empty())
        return invalidInput("The limit has no grid.", "Give one axis per parameter, lo:hi:n.");
    for (std::size_t p = 0; p < settings.grid.size(); ++p) {
        const GridAxis& axis = settings.grid[p];
        if (axis.points < 1 || !std::isfinite(axis.low) || !std::isfinite(axis.high)
            || (axis.points > 1 && !(axis.low < axis.high)))
            return invalidInput("Axis " + std::to_string(p + 1) + " of the grid is not a range.",
                                "Give lo:hi:n with lo < hi and n >= 1.");
    }
    if (estimator && settings.includeShape && !estimator->info().parameters.empty()
        && estimator->info().parameters.size() != settings.grid.size())
        return invalidInput(
            "The grid has " + std::to_string(settings.grid.size()) + " axes, but estimator '"
                + estimator->info().name + "' has "
                + std::to_string(estimator->info().parameters.size()) + " parameters.",
            "Give one axis per parameter; a fixed one has one point.");
    if (!settings.includeRate && !settings.includeShape)
        return invalidInput("A limit needs the rate, the shape, or both.");
    if (settings.includeRate && !(settings.luminosityPb > 0.0))
        return invalidInput("The luminosity must be positive.", "Set it in fb^-1.");
    if (!std::isfinite(data.eventCount) || data.eventCount < 0.0)
        return invalidInput("The number of events of the data is not a number >= 0.");
    for (const double level : settings.levels)
        if (!(level > 0.0 && level < 1.0))
            return invalidInput("A confidence level must lie between 0 and 1.");
    Theta corner;
    for (const GridAxis& axis : settings.grid)
        corner.push_back(axis.low);
    const Result<double> sigma = rate.crossSection(settings.trueTheta.value_or(corner));
    return sigma ? Status() : Status(sigma.error());
}

LimitResult startLimit(const std::string& name, const Estimator* estimator, const LimitData& data,
                       const LimitSettings& settings)
{
    LimitResult result;
    result.name = name;
    result.method = settings.includeShape ? estimator->info().method : "rate";
    if (estimator)
        result.parameters = estimator->info().parameters;
    result.grid = settings.grid;
    result.thetas = productGrid(settings.grid);
    result.logLikelihoodRate = Vector::Zero(result.thetas.rows());
    result.logLikelihoodShape = Vector::Zero(result.thetas.rows());
    const std::size_t free = GridIndex(settings.grid).freeAxes().size();
    result.dof = settings.dof > 0 ? settings.dof : std::max(1, static_cast<int>(free));
    result.expectedEvents = data.eventCount;
    result.luminosityPb = settings.luminosityPb;
    result.levels = settings.levels;
    return result;
}

Status finishLimit(LimitResult& result, ExtendedLikelihood& likelihood,
                   const LimitSettings& settings, const TaskContext& context)
{
    const LogLikelihood function = [&](const Theta& theta) {
        return likelihood.value(theta, context);
    };
    Result<std::vector<BestFit>> minima = findMinima(
        settings.grid, result.logLikelihoodRate + result.logLikelihoodShape, function);
    if (!minima)
        return minima.error();
    if (minima->empty())
        return numericalError(
            "No point of the grid has a valid likelihood for '" + result.name + "'.",
            "Every point has events without a valid ratio: use fewer bins, a pseudo-count, or "
            "another range.");
    result.minima = std::move(*minima);
    result.bestFit = result.minima.front();
    if (settings.trueTheta) {
        const Result<double> atTrue = function(*settings.trueTheta);
        if (!atTrue)
            return atTrue.error();
        for (BestFit* fit : {&result.bestFit, &result.minima.front()})
            fit->qAtTrue = 2.0 * (result.bestFit.logLikelihood - *atTrue);
    }
    setTestStatistic(result);
    const std::vector<std::size_t> freeAxes = GridIndex(settings.grid).freeAxes();
    Theta theta = result.bestFit.theta;
    return setRegions(result, [&](double value) -> Result<double> {
        theta[freeAxes[0]] = value;
        const Result<double> logLikelihood = function(theta);
        if (!logLikelihood)
            return logLikelihood.error();
        return 2.0 * (result.bestFit.logLikelihood - *logLikelihood);
    });
}

} // namespace assay
