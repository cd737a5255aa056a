// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/WeightedRows.hpp"

#include "core/augmentation/RowWriter.hpp"
#include "core/basics/Random.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

double unitHash(std::uint64_t a, std::uint64_t b)
{
    return static_cast<double>(mixBits(a, b) >> 11) * 0x1.0p-53;
}

/// How often each event appears and at which theta, from its id alone.
class Copies {
public:
    Copies(const SamplingInput& input, const SamplingPlan& plan, std::uint64_t seed)
        : m_groups(input.groups), m_seed(mixBits(seed, 0x3e16)), m_thetas(plan.thetas)
    {
        std::uint64_t events = 0;
        for (std::size_t part = 0; part < plan.parts.size(); ++part)
            events += input.sums.events(part);
        m_mean = static_cast<double>(plan.rows) / static_cast<double>(plan.classes) /
                 static_cast<double>(events);
    }

    /// Index of the part in use, or the number of parts when the event is in none.
    std::size_t partOf(std::uint64_t eventId) const
    {
        const Part part = m_groups.partition.partOf(eventId);
        return static_cast<std::size_t>(
            std::find(m_groups.parts.begin(), m_groups.parts.end(), part) -
            m_groups.parts.begin());
    }

    std::size_t count(std::uint64_t eventId) const
    {
        if (partOf(eventId) == m_groups.parts.size())
            return 0;
        const double whole = std::floor(m_mean);
        const bool extra = unitHash(m_seed, eventId) < m_mean - whole;
        return static_cast<std::size_t>(whole) + (extra ? 1 : 0);
    }

    std::uint64_t rowSeed(std::uint64_t eventId, std::size_t copy) const
    {
        return mixBits(mixBits(m_seed, eventId), copy);
    }

    /// Consecutive copies of an event have different thetas.
    std::size_t theta(std::uint64_t eventId, std::size_t copy) const
    {
        const std::size_t first = mixBits(m_seed + 1, eventId) % m_thetas;
        return (first + copy) % m_thetas;
    }

private:
    const TileGroups& m_groups;
    std::uint64_t m_seed;
    std::size_t m_thetas;
    double m_mean = 0.0;
};

/// First slot of each block of events, from the ids alone.
Result<std::vector<std::size_t>> firstSlots(const SamplingInput& input, const Copies& copies,
                                            std::size_t classes, std::size_t blockSize,
                                            const TaskContext& context)
{
    std::vector<std::size_t> slots(input.sample.size() / blockSize + 2, 0);
    const Status status = input.sample.forEachBlock(
        context, {.x = false, .weights = false, .z = false},
        [&](const EventBlock& block) -> Status {
            std::size_t& count = slots[block.first / blockSize + 1];
            for (const std::uint64_t id : block.eventId)
                count += classes * copies.count(id);
            return {};
        },
        blockSize);
    if (!status)
        return status.error();
    for (std::size_t i = 1; i < slots.size(); ++i)
        slots[i] += slots[i - 1];
    return slots;
}

/// Both (or the only) rows of one copy of an event.
Status writeCopy(const SamplingInput& input, const SamplingPlan& plan, const EventBlock& block,
                 std::size_t event, std::size_t theta, std::uint64_t seed,
                 const std::uint32_t* destination, std::size_t part, RowWriter& writer)
{
    const std::size_t group =
        part * input.groups.subsets + subsetOf(block, event, input.groups.subsets);
    for (std::size_t label = 0; label < plan.classes; ++label) {
        SamplingPlan::Stream stream;
        stream.part = part;
        stream.label = static_cast<int>(label);
        stream.theta = theta;
        stream.point = label == 0 ? theta : plan.referencePoint(theta);
        double weight = 0.0;
        Status status = input.points.event(block, event, stream.point, weight, nullptr, nullptr);
        if (status)
            status = writer.write(destination[label], stream, block, event, seed);
        if (!status)
            return status;
        writer.setWeight(destination[label],
                         input.sums.factor(group) * weight *
                             static_cast<double>(input.sums.events(part)) /
                             input.sums.sigma(part, stream.point));
    }
    return {};
}

} // namespace

Result<TrainingSet> weightedRows(const SamplingInput& input, SamplingPlan& plan,
                                 const TaskContext& context, std::uint64_t& invalid)
{
    const Copies copies(input, plan, context.seed);
    constexpr std::size_t blockSize = EventSample::defaultBlock;
    const Result<std::vector<std::size_t>> slots =
        firstSlots(input, copies, plan.classes, blockSize, context);
    if (!slots)
        return slots.error();
    plan.rows = slots->back();
    const std::vector<std::uint32_t> destination = shuffledSlots(plan.rows, context.seed);
    RowWriter writer(input.sample, input.settings, plan, input.points, input.sums);
    Columns columns = input.points.columns();
    columns.x = true;
    const Status status = input.sample.forEachBlock(
        context, columns,
        [&](const EventBlock& block) -> Status {
            std::size_t slot = (*slots)[block.first / blockSize];
            for (std::size_t event = 0; event < block.size(); ++event) {
                const std::uint64_t id = block.eventId[event];
                const std::size_t count = copies.count(id);
                for (std::size_t copy = 0; copy < count; ++copy, slot += plan.classes) {
                    const Status done = writeCopy(input, plan, block, event, copies.theta(id, copy),
                                                  copies.rowSeed(id, copy), &destination[slot],
                                                  copies.partOf(id), writer);
                    if (!done)
                        return done;
                }
            }
            return {};
        },
        blockSize);
    if (!status)
        return status.error();
    return writer.take(invalid);
}

} // namespace assay
