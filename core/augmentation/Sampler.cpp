// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/Sampler.hpp"

#include "core/augmentation/DrawnRows.hpp"
#include "core/augmentation/RowWriter.hpp"
#include "core/augmentation/SamplingPlan.hpp"
#include "core/augmentation/SamplingSums.hpp"
#include "core/augmentation/WeightedRows.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace assay {

namespace {

constexpr double warnNegativeShare = 0.01;
constexpr double refuseNegativeShare = 0.20;
constexpr double warnEffective = 1000.0;

std::string percent(double share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2g %%", 100.0 * share);
    return text;
}

/// Cross sections must be positive, or neither ratios nor scores mean anything.
Status checkCrossSections(const SamplingPlan& plan, const SamplingSums& sums)
{
    for (std::size_t part = 0; part < plan.parts.size(); ++part)
        for (std::size_t q = 0; q < plan.points.size(); ++q)
            if (!(sums.sigma(part, q) > 0.0) || !std::isfinite(sums.sigma(part, q)))
                return numericalError("The cross section at " + describeTheta(plan.points[q]) +
                                          " is not positive.",
                                      "The morphing is not trustworthy there: stay closer to the "
                                      "benchmarks, or add one.");
    return {};
}

/// Only points that rows are drawn from (or, weighted, assigned to) count.
void inspectPoints(const SamplingPlan& plan, const SamplingSums& sums, SamplingReport& report)
{
    report.smallestEffective = INFINITY;
    for (const SamplingPlan::Stream& stream : plan.streams) {
        if (stream.count == 0)
            continue;
        const double positive = sums.positive(stream.part, stream.point);
        const double negative = sums.negative(stream.part, stream.point);
        const double share = negative / (positive + negative);
        if (share > report.worstNegativeShare) {
            report.worstNegativeShare = share;
            report.worstTheta = plan.points[stream.point];
        }
        report.smallestEffective = std::min(report.smallestEffective,
                                            positive / sums.largest(stream.part, stream.point));
    }
}

/// The stated rule for negative weights (drawing leaves them out; weighted rows keep the sign).
Status judgeNegativeWeights(const SamplingReport& report, bool weighted,
                            const TaskContext& context)
{
    const std::string what = "Negative weights are " + percent(report.worstNegativeShare) +
                             " of the absolute weight at " + describeTheta(report.worstTheta);
    if (!weighted && report.worstNegativeShare > refuseNegativeShare)
        return numericalError(what + ", too much for drawing, which leaves them out.",
                              "Use weighted rows, or stay closer to the benchmarks.");
    if (report.worstNegativeShare > warnNegativeShare)
        context.warn(what + (weighted ? "; their sign is kept." : "; drawing leaves them out."));
    if (report.smallestEffective < warnEffective)
        context.warn("At the worst point the sample is worth only " +
                     std::to_string(std::llround(report.smallestEffective)) +
                     " events (one over the largest share of one event): many rows will be copies "
                     "of few events.");
    return {};
}

void warnInvalidRows(const SamplingReport& report, const SamplingPlan& plan,
                     const TaskContext& context)
{
    if (report.invalidRows > 0)
        context.warn(std::to_string(report.invalidRows) + " of " + std::to_string(plan.rows) +
                     " rows were left out because their event has no positive weight at the other "
                     "parameter point, so that its joint ratio is not defined.");
}

Status checkScores(const SamplingSettings& settings, const PointWeights& points)
{
    if (settings.kind != DrawKind::Score)
        return settings.derivatives
                   ? Status(invalidInput("The derivatives R_i and R_ij belong to score rows.",
                                         "Choose the kind score."))
                   : Status();
    for (std::size_t q = 0; q < points.size(); ++q)
        if (!points.hasGradient(q))
            return unsupported("The joint score at " + describeTheta(points.point(q)) +
                                   " is not known: the study has neither a morphing basis nor "
                                   "finite differences there.",
                               "Choose a benchmark with shifted partners.");
    return {};
}

} // namespace

std::optional<DrawKind> drawKindFromName(const std::string& name)
{
    if (name == "ratio")
        return DrawKind::Ratio;
    if (name == "double-ratio")
        return DrawKind::DoubleRatio;
    if (name == "score")
        return DrawKind::Score;
    if (name == "density")
        return DrawKind::Density;
    return std::nullopt;
}

Result<TrainingSet> sample(const EventSample& sample, const EventWeights& weights,
                           const SamplingSettings& settings, const TaskContext& context,
                           SamplingReport* report)
{
    Result<SamplingPlan> plan =
        SamplingPlan::create(settings, weights.parameterCount(), context.seed);
    if (!plan)
        return plan.error();
    Result<PointWeights> points =
        PointWeights::create(weights, plan->points, settings.derivatives);
    if (!points)
        return points.error();
    if (const Status status = checkScores(settings, *points); !status)
        return status.error();
    const TileGroups groups{settings.partition, plan->parts,
                            sample.schema().physicsBenchmarkCount() + 1};
    Result<SamplingSums> sums =
        SamplingSums::compute(sample, *points, groups, settings.blockSize, context);
    if (!sums)
        return sums.error();
    if (const Status status = checkCrossSections(*plan, *sums); !status)
        return status.error();
    SamplingReport own;
    inspectPoints(*plan, *sums, own);
    if (const Status status = judgeNegativeWeights(own, settings.weighted, context); !status)
        return status.error();

    const SamplingInput input{sample, settings, groups, *points, *sums};
    Result<TrainingSet> set = settings.weighted
                                  ? weightedRows(input, *plan, context, own.invalidRows)
                                  : drawnRows(input, *plan, context, own.invalidRows);
    if (!set)
        return set.error();
    warnInvalidRows(own, *plan, context);
    if (report)
        *report = own;
    context.report(1.0, "training set done");
    return set;
}

} // namespace assay
