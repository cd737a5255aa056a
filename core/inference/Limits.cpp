// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/Limits.hpp"

#include "core/inference/ExtendedLikelihood.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/inference/LimitRegions.hpp"
#include "core/inference/LimitScan.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The scan while it is being computed.
struct Scan {
    GridIndex grid;
    std::vector<bool> known;
    std::vector<std::uint64_t> invalidEvents; ///< [T]
    LimitResult result;

    /// Marks points as invalid where an event has no ratio that has one elsewhere; \p always are
    /// the events without a ratio at any point so far: they say nothing and are left out.
    void markInvalid(std::uint64_t always)
    {
        for (std::size_t t = 0; t < known.size(); ++t)
            if (known[t] && invalidEvents[t] > always)
                result.logLikelihoodShape[static_cast<Eigen::Index>(t)] = nan;
    }
};

Scan startScan(const std::string& name, const Estimator* estimator, const LimitData& data,
               const LimitSettings& settings)
{
    Scan scan{GridIndex(settings.grid), {}, {}, startLimit(name, estimator, data, settings)};
    scan.known.assign(scan.grid.size(), false);
    scan.invalidEvents.assign(scan.grid.size(), 0);
    return scan;
}

Status evaluateLevel(Scan& scan, const std::vector<std::size_t>& points,
                     ExtendedLikelihood& likelihood, bool first, const TaskContext& context)
{
    Matrix thetas(static_cast<Eigen::Index>(points.size()), scan.result.thetas.cols());
    for (std::size_t k = 0; k < points.size(); ++k)
        thetas.row(static_cast<Eigen::Index>(k)) =
            scan.result.thetas.row(static_cast<Eigen::Index>(points[k]));
    const Result<LikelihoodTerms> terms = likelihood.terms(thetas, context, !first);
    if (!terms)
        return terms.error();
    for (std::size_t k = 0; k < points.size(); ++k) {
        const auto from = static_cast<Eigen::Index>(k);
        const auto to = static_cast<Eigen::Index>(points[k]);
        scan.result.logLikelihoodRate[to] = terms->rate[from];
        scan.result.logLikelihoodShape[to] = terms->shape[from];
        scan.invalidEvents[points[k]] = terms->invalidEvents[k];
        scan.result.invalid += terms->invalidEvents[k];
        scan.known[points[k]] = true;
    }
    return {};
}

std::vector<bool> eventsInvalidEverywhere(const Scan& scan, const ExtendedLikelihood& likelihood)
{
    const auto points = static_cast<std::uint32_t>(
        std::count(scan.known.begin(), scan.known.end(), true));
    std::vector<bool> events(likelihood.eventInvalid().size());
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i] = likelihood.eventInvalid()[i] == points;
    return events;
}

void setGridBestFit(LimitResult& result)
{
    const Vector total = result.logLikelihoodRate + result.logLikelihoodShape;
    Eigen::Index best = -1;
    for (Eigen::Index t = 0; t < total.size(); ++t)
        if (!std::isnan(total[t]) && (best < 0 || total[t] > total[best]))
            best = t;
    if (best < 0)
        return;
    result.bestFit.theta.assign(result.thetas.row(best).data(),
                                result.thetas.row(best).data() + result.thetas.cols());
    result.bestFit.logLikelihood = total[best];
    result.minima = {result.bestFit};
}

/// What can be drawn of an unfinished scan: unknown points interpolated, q relative to the best
/// grid point.
LimitResult pictureOf(const Scan& scan, std::uint64_t always)
{
    Scan picture = scan;
    picture.markInvalid(always);
    fillUnknown(picture.grid, picture.known, picture.result.logLikelihoodRate);
    fillUnknown(picture.grid, picture.known, picture.result.logLikelihoodShape);
    setGridBestFit(picture.result);
    setTestStatistic(picture.result);
    (void)setRegions(picture.result, {}); // Without a function nothing in it can fail.
    return std::move(picture.result);
}

std::uint64_t eventsIn(const std::vector<bool>& rows, const ExtendedLikelihood& likelihood)
{
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        count += rows[i] ? likelihood.eventsOf(i) : 0;
    return count;
}

void warnOfExcluded(const std::vector<bool>& rows, const ExtendedLikelihood& likelihood,
                    const LimitData& data, const std::string& name, const TaskContext& context)
{
    const std::uint64_t count = eventsIn(rows, likelihood);
    if (count == 0)
        return;
    double weight = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        weight += rows[i] ? likelihood.weightOf(i) : 0.0;
    context.warn("'" + name + "' has no valid ratio at any point of the grid for "
                 + std::to_string(count) + " events (" + std::to_string(weight) + " of "
                 + std::to_string(data.weight.sum())
                 + " expected); they count in the rate, but not in the shape.");
}

} // namespace

Result<LimitResult> computeLimits(const std::string& name, const Estimator* estimator,
                                  const RateModel& rate, const LimitData& data,
                                  const LimitSettings& settings, const LimitProgress& progress,
                                  const TaskContext& context)
{
    if (Status status = checkLimit(estimator, rate, data, settings); !status)
        return status.error();
    Result<ExtendedLikelihood> likelihood =
        ExtendedLikelihood::create(estimator, rate, data, settings.luminosityPb,
                                   settings.includeRate, settings.includeShape);
    if (!likelihood)
        return likelihood.error();
    Scan scan = startScan(name, estimator, data, settings);
    const std::vector<std::vector<std::size_t>> levels = refinementLevels(scan.grid);
    std::size_t done = 0;
    std::vector<bool> excluded;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        const bool keep = level > 0 && context.keepRequested();
        Status status = keep ? Status(cancelled())
                             : evaluateLevel(scan, levels[level], *likelihood, level == 0, context);
        excluded = eventsInvalidEverywhere(scan, *likelihood);
        const std::uint64_t always = eventsIn(excluded, *likelihood);
        if (!status && level > 0 && context.keepRequested() && !context.cancelRequested()) {
            context.warn("The scan of '" + name + "' was stopped; points between those computed "
                         "are interpolated, and q is relative to the best grid point.");
            return pictureOf(scan, always);
        }
        if (!status)
            return status.error();
        done += levels[level].size();
        context.report(static_cast<double>(done) / static_cast<double>(scan.grid.size()),
                       name + ": " + std::to_string(done) + " of "
                           + std::to_string(scan.grid.size()) + " points");
        if (level + 1 == levels.size())
            scan.markInvalid(always);
        else if (progress)
            progress(pictureOf(scan, always));
    }
    warnOfExcluded(excluded, *likelihood, data, name, context);
    likelihood->exclude(excluded);
    if (Status status = finishLimit(scan.result, *likelihood, settings, context); !status)
        return status.error();
    if (progress)
        progress(scan.result);
    return std::move(scan.result);
}

} // namespace assay
