// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/SamplingPlan.hpp"

#include "core/basics/Random.hpp"

#include <cmath>
#include <cstdio>
#include <numeric>
#include <utility>

namespace assay {

namespace {

constexpr std::size_t mostRows = std::size_t{1} << 31;

Status checkPoints(const std::vector<Theta>& points, std::size_t parameters)
{
    for (const Theta& theta : points) {
        bool finite = true;
        for (const double value : theta)
            finite = finite && std::isfinite(value);
        if (theta.size() != parameters || !finite)
            return invalidInput("The parameter point " + describeTheta(theta) + " does not give " +
                                    std::to_string(parameters) + " finite values.",
                                "Give a value for every parameter of the study.");
    }
    return {};
}

Status checkSettings(const SamplingSettings& settings)
{
    if (settings.thetas.empty())
        return invalidInput("No parameter points to draw rows at were given.",
                            "Give at least one theta.");
    if (settings.rows == 0 || settings.rows > mostRows)
        return invalidInput("A training set of " + std::to_string(settings.rows) +
                                " rows was asked for.",
                            "Ask for 1 to 2147483648 rows.");
    if (!settings.thetaRefs.empty() && settings.thetaRefs.size() != settings.thetas.size())
        return invalidInput("There are " + std::to_string(settings.thetas.size()) + " thetas but " +
                                std::to_string(settings.thetaRefs.size()) + " partners.",
                            "Give one theta_ref per theta.");
    const Partition& partition = settings.partition;
    const double validation = partition.validationShare;
    if (!(partition.trainShare > 0.0) || !(validation >= 0.0) ||
        partition.trainShare + validation > 1.0 + 1e-12)
        return invalidInput("The shares of the training and validation parts are not between 0 and "
                            "1 with a sum of at most 1.",
                            "The default is 0.6 and 0.2.");
    return {};
}

/// Rows of each part in use, in proportion to the shares of events.
std::vector<std::size_t> rowsOfParts(const SamplingSettings& settings)
{
    if (settings.testPart || settings.partition.validationShare == 0.0)
        return {settings.rows};
    const Partition& partition = settings.partition;
    const double share =
        partition.trainShare / (partition.trainShare + partition.validationShare);
    const auto train =
        static_cast<std::size_t>(std::llround(share * static_cast<double>(settings.rows)));
    return {train, settings.rows - train};
}

} // namespace

std::uint64_t SamplingPlan::Stream::rowSeed(std::size_t k) const
{
    return mixBits(seed, k);
}

Result<SamplingPlan> SamplingPlan::create(const SamplingSettings& settings, std::size_t parameters,
                                          std::uint64_t seed)
{
    if (const Status status = checkSettings(settings); !status)
        return status.error();
    SamplingPlan plan;
    plan.thetas = settings.thetas.size();
    plan.points = settings.thetas;
    plan.classes =
        settings.kind == DrawKind::Ratio || settings.kind == DrawKind::DoubleRatio ? 2 : 1;
    if (plan.ratio() && settings.kind == DrawKind::DoubleRatio && !settings.thetaRefs.empty())
        plan.points.insert(plan.points.end(), settings.thetaRefs.begin(),
                           settings.thetaRefs.end());
    else if (plan.ratio())
        plan.points.push_back(settings.thetaRef);
    if (const Status status = checkPoints(plan.points, parameters); !status)
        return status.error();
    plan.parts = settings.testPart ? std::vector{Part::Test} : std::vector{Part::Train};
    const std::vector<std::size_t> rows = rowsOfParts(settings);
    if (rows.size() == 2)
        plan.parts.push_back(Part::Validation);

    const std::size_t count = plan.thetas;
    for (std::size_t part = 0; part < rows.size(); ++part)
        for (std::size_t label = 0; label < plan.classes; ++label) {
            const std::size_t share = (rows[part] + plan.classes - 1 - label) / plan.classes;
            for (std::size_t t = 0; t < count; ++t) {
                Stream stream;
                stream.part = part;
                stream.label = static_cast<int>(label);
                stream.theta = t;
                stream.point = label == 0 ? t : plan.referencePoint(t);
                stream.first = plan.rows;
                stream.count = (t + 1) * share / count - t * share / count;
                const auto which = static_cast<std::uint64_t>(plan.parts[part]);
                stream.seed = mixBits(mixBits(seed, 0xd2a3 + 2 * which + label), t);
                plan.rows += stream.count;
                plan.streams.push_back(stream);
            }
        }
    return plan;
}

std::vector<std::uint32_t> shuffledSlots(std::size_t count, std::uint64_t seed)
{
    std::vector<std::uint32_t> slots(count);
    std::iota(slots.begin(), slots.end(), 0U);
    Random random(seed, 0x5811);
    for (std::size_t i = count; i > 1; --i)
        std::swap(slots[i - 1], slots[random.below(i)]);
    return slots;
}

std::string describeTheta(const Theta& theta)
{
    std::string text = "(";
    char number[32];
    for (std::size_t p = 0; p < theta.size(); ++p) {
        std::snprintf(number, sizeof number, "%s%g", p ? ", " : "", theta[p]);
        text += number;
    }
    return text + ")";
}

} // namespace assay
