// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/LocalMinima.hpp"

#include "core/inference/GridIndex.hpp"

#include <boost/math/tools/minima.hpp>
#include <nlopt.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace assay {

namespace {

constexpr std::size_t maxPolished = 12;
constexpr double worst = 1e300; // Finite: minimisers do arithmetic with it.

/// What leaves a minimiser when the likelihood cannot be evaluated.
struct Stopped {
    Error error;
};

double spacing(const GridAxis& axis)
{
    return std::abs(axis.high - axis.low) / std::max(axis.points - 1, 1);
}

// Whether no neighbour (diagonal ones included) is better; of equal ones the first counts.
bool isLocalMaximum(const GridIndex& grid, const std::vector<std::size_t>& freeAxes,
                    const Vector& values, std::size_t flat)
{
    const double value = values[static_cast<Eigen::Index>(flat)];
    if (std::isnan(value))
        return false;
    std::vector<int> step(freeAxes.size(), -1);
    while (true) {
        std::ptrdiff_t offset = 0;
        bool inside = true;
        for (std::size_t k = 0; k < freeAxes.size(); ++k) {
            const int i = grid.along(flat, freeAxes[k]) + step[k];
            inside = inside && i >= 0 && i < grid.points(freeAxes[k]);
            offset += step[k] * static_cast<std::ptrdiff_t>(grid.stride(freeAxes[k]));
        }
        if (inside && offset != 0) {
            const double other = values[static_cast<Eigen::Index>(flat) + offset];
            if (other > value || (other == value && offset < 0))
                return false;
        }
        std::size_t k = 0;
        while (k < step.size() && step[k] == 1)
            step[k++] = -1;
        if (k == step.size())
            return true;
        ++step[k];
    }
}

std::vector<std::size_t> gridMaxima(const GridIndex& grid, const Vector& values)
{
    const std::vector<std::size_t> freeAxes = grid.freeAxes();
    std::vector<std::size_t> maxima;
    for (std::size_t flat = 0; flat < grid.size(); ++flat)
        if (isLocalMaximum(grid, freeAxes, values, flat))
            maxima.push_back(flat);
    std::stable_sort(maxima.begin(), maxima.end(), [&](std::size_t a, std::size_t b) {
        return values[static_cast<Eigen::Index>(a)] > values[static_cast<Eigen::Index>(b)];
    });
    maxima.resize(std::min(maxima.size(), maxPolished));
    return maxima;
}

double negative(const LogLikelihood& function, const Theta& theta)
{
    const Result<double> value = function(theta);
    if (!value)
        throw Stopped{value.error()};
    return std::isfinite(*value) ? -*value : worst;
}

// From the edge of the grid outwards with growing steps, until it goes uphill again: the other end
// of a bracket of the minimum, or where 40 doublings led.
template <typename Objective>
double walkOutwards(const Objective& objective, double edge, double step)
{
    double last = objective(edge);
    for (int doubling = 0; doubling < 40; ++doubling, step *= 2.0) {
        edge += step;
        const double value = objective(edge);
        if (value >= last)
            break;
        last = value;
    }
    return edge;
}

void polishBrent(const GridAxis& axis, std::size_t parameter, const LogLikelihood& function,
                 bool bounded, BestFit& fit)
{
    const double start = fit.theta[parameter];
    double left = std::max(axis.low, start - spacing(axis));
    double right = std::min(axis.high, start + spacing(axis));
    Theta theta = fit.theta;
    const auto objective = [&](double value) {
        theta[parameter] = value;
        return negative(function, theta);
    };
    if (!bounded && start == axis.low)
        left = walkOutwards(objective, start, -spacing(axis));
    if (!bounded && start == axis.high)
        right = walkOutwards(objective, start, spacing(axis));
    std::uintmax_t evaluations = 60;
    const auto [best, value] =
        boost::math::tools::brent_find_minima(objective, left, right, 40, evaluations);
    if (-value <= fit.logLikelihood)
        return; // The grid point itself, such as a minimum at the edge of the range.
    fit.theta[parameter] = best;
    fit.logLikelihood = -value;
}

struct BoundedProblem {
    const LogLikelihood& function;
    const std::vector<std::size_t>& parameters;
    Theta theta;
    std::vector<double> best;
    double bestValue;
    std::optional<Error> error;
};

double boundedObjective(const std::vector<double>& x, std::vector<double>&, void* data)
{
    auto& problem = *static_cast<BoundedProblem*>(data);
    for (std::size_t k = 0; k < x.size(); ++k)
        problem.theta[problem.parameters[k]] = x[k];
    try {
        const double value = negative(problem.function, problem.theta);
        if (value < problem.bestValue) {
            problem.bestValue = value;
            problem.best = x;
        }
        return value;
    } catch (const Stopped& stopped) {
        problem.error = stopped.error;
        throw nlopt::forced_stop();
    }
}

void polishBobyqa(const std::vector<GridAxis>& axes, const std::vector<std::size_t>& parameters,
                  const LogLikelihood& function, bool bounded, BestFit& fit)
{
    std::vector<double> x, lower, upper, step;
    for (const std::size_t p : parameters) {
        x.push_back(fit.theta[p]);
        lower.push_back(axes[p].low);
        upper.push_back(axes[p].high);
        step.push_back(0.5 * spacing(axes[p]));
    }
    BoundedProblem problem{function, parameters, fit.theta, x, -fit.logLikelihood, {}};
    nlopt::opt optimiser(nlopt::LN_BOBYQA, static_cast<unsigned>(x.size()));
    optimiser.set_min_objective(boundedObjective, &problem);
    if (bounded) {
        optimiser.set_lower_bounds(lower);
        optimiser.set_upper_bounds(upper);
    }
    optimiser.set_initial_step(step);
    std::vector<double> tolerance = step;
    for (double& value : tolerance)
        value *= 1e-5;
    optimiser.set_xtol_abs(tolerance);
    optimiser.set_ftol_abs(1e-12);
    optimiser.set_maxeval(400);
    double value = 0.0;
    try {
        optimiser.optimize(x, value);
    } catch (const std::exception&) {
        // Rounding or a forced stop: the best point seen so far is kept either way.
    }
    if (problem.error)
        throw Stopped{*problem.error};
    for (std::size_t k = 0; k < parameters.size(); ++k)
        fit.theta[parameters[k]] = problem.best[k];
    fit.logLikelihood = -problem.bestValue;
}

bool samePlace(const std::vector<GridAxis>& axes, const Theta& a, const Theta& b)
{
    for (std::size_t p = 0; p < axes.size(); ++p)
        if (std::abs(a[p] - b[p]) > 0.02 * spacing(axes[p]))
            return false;
    return true;
}

} // namespace

Result<std::vector<BestFit>> findMinima(const std::vector<GridAxis>& axes,
                                        const Vector& logLikelihood, const LogLikelihood& function,
                                        bool bounded)
{
    const GridIndex grid(axes);
    const std::vector<std::size_t> freeAxes = grid.freeAxes();
    std::vector<BestFit> fits;
    for (const std::size_t flat : gridMaxima(grid, logLikelihood)) {
        BestFit fit;
        for (std::size_t p = 0; p < axes.size(); ++p)
            fit.theta.push_back(axisValue(axes[p], grid.along(flat, p)));
        fit.logLikelihood = logLikelihood[static_cast<Eigen::Index>(flat)];
        try {
            if (std::isfinite(fit.logLikelihood) && freeAxes.size() == 1)
                polishBrent(axes[freeAxes[0]], freeAxes[0], function, bounded, fit);
            else if (std::isfinite(fit.logLikelihood) && freeAxes.size() > 1)
                polishBobyqa(axes, freeAxes, function, bounded, fit);
        } catch (const Stopped& stopped) {
            return stopped.error;
        }
        const bool known = std::any_of(fits.begin(), fits.end(), [&](const BestFit& other) {
            return samePlace(axes, fit.theta, other.theta);
        });
        if (!known)
            fits.push_back(std::move(fit));
    }
    std::stable_sort(fits.begin(), fits.end(), [](const BestFit& a, const BestFit& b) {
        return a.logLikelihood > b.logLikelihood;
    });
    return fits;
}

} // namespace assay
