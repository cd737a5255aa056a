// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/Coverage.hpp"

#include "core/basics/Parallel.hpp"
#include "core/basics/Random.hpp"
#include "core/inference/ChiSquare.hpp"
#include "core/inference/ExtendedLikelihood.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/inference/LocalMinima.hpp"

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <mutex>

namespace assay {

namespace {

constexpr double notDone = -1.0; // No q is negative.
constexpr std::uint64_t countStream = 0xC0047;

/// What all toys share.
struct ToyTask {
    const Estimator* estimator;
    const RateModel& rate;
    const ToySource& source;
    const CoverageSettings& settings;
    Matrix thetas;
    double expected = 0.0;
};

Result<LimitData> drawToy(const ToyTask& task, std::uint64_t seed)
{
    LimitData data;
    data.observed = true;
    std::size_t count = task.settings.events.value_or(0);
    if (!task.settings.events)
        count = Random(seed, countStream).poisson(task.expected);
    data.eventCount = static_cast<double>(count);
    data.observables = task.source.observables;
    data.x.resize(0, static_cast<Eigen::Index>(data.observables.size()));
    if (task.settings.includeShape && count > 0) {
        Result<Matrix> x = task.source.draw(seed, count);
        if (!x)
            return x.error();
        data.x = std::move(*x);
    }
    data.weight = Vector::Ones(data.x.rows());
    return data;
}

// q(theta_true) of one toy; NaN where no fit is valid.
Result<double> fitToy(const ToyTask& task, std::uint64_t seed)
{
    const Result<LimitData> data = drawToy(task, seed);
    if (!data)
        return data.error();
    Result<ExtendedLikelihood> likelihood =
        ExtendedLikelihood::create(task.estimator, task.rate, *data, task.settings.luminosityPb,
                                   task.settings.includeRate, task.settings.includeShape);
    if (!likelihood)
        return likelihood.error();
    const TaskContext alone;
    const Result<LikelihoodTerms> terms = likelihood->terms(task.thetas, alone);
    if (!terms)
        return terms.error();
    Vector total = likelihood->total(*terms);
    for (Eigen::Index t = 0; t < total.size(); ++t)
        if (terms->invalidEvents[static_cast<std::size_t>(t)] > 0)
            total[t] = std::numeric_limits<double>::quiet_NaN();
    const LogLikelihood function = [&](const Theta& theta) {
        return likelihood->value(theta, alone);
    };
    const Result<std::vector<BestFit>> minima =
        findMinima(task.settings.grid, total, function, task.settings.bounded);
    if (!minima)
        return minima.error();
    const Result<double> atTrue = function(task.settings.theta);
    if (!atTrue)
        return atTrue.error();
    if (minima->empty() || !std::isfinite(*atTrue))
        return std::numeric_limits<double>::quiet_NaN();
    return std::max(0.0, 2.0 * (minima->front().logLikelihood - *atTrue));
}

CoverageResult summarise(const std::vector<double>& q, const ToyTask& task)
{
    CoverageResult result;
    result.theta = task.settings.theta;
    result.dof = task.settings.dof > 0
                     ? task.settings.dof
                     : std::max<int>(1, static_cast<int>(
                                            GridIndex(task.settings.grid).freeAxes().size()));
    for (const double value : q) {
        result.invalid += std::isnan(value);
        if (value >= 0.0)
            result.q.push_back(value);
    }
    for (const double level : task.settings.levels)
        result.points.push_back(coverageAt(result.q, level, result.dof));
    result.curve = coverageCurve(result.q, result.dof);
    result.overlap = task.source.overlap ? task.source.overlap(task.expected) : 0.0;
    return result;
}

Status checkSettings(const CoverageSettings& settings)
{
    if (settings.grid.size() != settings.theta.size() || settings.grid.empty())
        return invalidInput("The coverage test needs one axis of the grid per parameter.",
                            "Give lo:hi:n for each; a fixed parameter has one point.");
    if (settings.toys == 0)
        return invalidInput("A coverage test needs toys.", "500 give 2 % at a level of 68 %.");
    if (!settings.events && !(settings.luminosityPb > 0.0))
        return invalidInput("The luminosity must be positive.", "Set it in fb^-1.");
    return {};
}

/// -2 log likelihood ratio of every toy; those that were not reached stay notDone.
Status fitToys(const ToyTask& task, std::vector<double>& q, const CoverageProgress& progress,
               const TaskContext& context)
{
    std::mutex mutex;
    std::size_t done = 0;
    const std::size_t every = std::max<std::size_t>(q.size() / 20, 1);
    return parallelBlocks(context, q.size(), 1, [&](std::size_t toy, std::size_t) {
        if (context.keepRequested())
            return Status();
        const Result<double> value = fitToy(task, mixBits(context.seed, toy));
        if (!value)
            return Status(value.error());
        const std::lock_guard lock(mutex);
        q[toy] = *value;
        if (++done % every == 0 && done < q.size()) {
            context.report(static_cast<double>(done) / static_cast<double>(q.size()),
                           std::to_string(done) + " toys");
            if (progress)
                progress(summarise(q, task));
        }
        return Status();
    });
}

} // namespace

std::string CoverageResult::words() const
{
    std::string text = "coverage of " + std::to_string(q.size()) + " toys at (";
    char number[96];
    for (std::size_t p = 0; p < theta.size(); ++p) {
        std::snprintf(number, sizeof number, "%s%.4g", p ? ", " : "", theta[p]);
        text += number;
    }
    text += "): ";
    for (std::size_t k = 0; k < points.size(); ++k) {
        std::snprintf(number, sizeof number, "%s%.1f +- %.1f %% at %.4g %%", k ? ", " : "",
                      100.0 * points[k].coverage, 100.0 * points[k].error,
                      100.0 * points[k].level);
        text += number;
    }
    if (invalid > 0)
        text += "; " + std::to_string(invalid) + " toys had no valid fit";
    if (overlap > 0.05) {
        std::snprintf(number, sizeof number, "; toys share %.0f %% of their events",
                      100.0 * overlap);
        text += number;
    }
    return text;
}

CoveragePoint coverageAt(const std::vector<double>& q, double level, int dof)
{
    const double threshold = chiSquareQuantile(level, dof);
    const auto n = static_cast<double>(q.size());
    const auto k = static_cast<double>(
        std::count_if(q.begin(), q.end(), [&](double value) { return value < threshold; }));
    CoveragePoint point{level, 0.0, 0.0, 0.0, 1.0};
    if (q.empty())
        return point;
    const double tail = 0.5 * std::erfc(1.0 / std::sqrt(2.0));
    point.coverage = k / n;
    point.error = std::sqrt(point.coverage * (1.0 - point.coverage) / n);
    point.low = k > 0.0 ? boost::math::ibeta_inv(k, n - k + 1.0, tail) : 0.0;
    point.high = k < n ? boost::math::ibeta_inv(k + 1.0, n - k, 1.0 - tail) : 1.0;
    return point;
}

std::vector<CoveragePoint> coverageCurve(const std::vector<double>& q, int dof)
{
    std::vector<CoveragePoint> curve;
    for (int step = 1; step < 50; ++step)
        curve.push_back(coverageAt(q, 0.02 * step, dof));
    return curve;
}

double neymanPValue(const std::vector<double>& toys, double observed)
{
    const auto above = std::count_if(toys.begin(), toys.end(),
                                     [&](double value) { return value >= observed; });
    return static_cast<double>(1 + above) / static_cast<double>(1 + toys.size());
}

Result<CoverageResult> measureCoverage(const Estimator* estimator, const RateModel& rate,
                                       const ToySource& source, const CoverageSettings& settings,
                                       const CoverageProgress& progress,
                                       const TaskContext& context)
{
    if (Status status = checkSettings(settings); !status)
        return status.error();
    const Result<double> sigma = rate.crossSection(settings.theta);
    if (!sigma)
        return sigma.error();
    ToyTask task{estimator, rate, source, settings, productGrid(settings.grid), 0.0};
    task.expected = settings.events ? static_cast<double>(*settings.events)
                                    : settings.luminosityPb * *sigma;
    if (!(task.expected >= 0.0))
        return numericalError("The cross section is not positive at the point of the toys.");
    std::vector<double> q(settings.toys, notDone);
    const Status status = fitToys(task, q, progress, context);
    if (!status)
        return status.error();
    CoverageResult result = summarise(q, task);
    if (result.q.empty())
        return context.keepRequested()
                   ? Result<CoverageResult>(cancelled())
                   : Result<CoverageResult>(numericalError(
                         "No toy has a valid fit.",
                         "Use another grid, fewer bins, or a pseudo-count for empty bins."));
    if (progress)
        progress(result);
    return result;
}

} // namespace assay
