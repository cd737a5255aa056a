// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/DrawnRows.hpp"

#include "core/augmentation/DrawRule.hpp"
#include "core/augmentation/RowWriter.hpp"
#include "core/basics/Parallel.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace assay {

namespace {

/// Where each slot's row is found: its tile, and the target within the tile's positive weight.
struct Targets {
    std::vector<std::uint32_t> tile;   ///< [slots]
    std::vector<double> target;        ///< [slots]
    std::vector<std::uint32_t> order;  ///< Slots by tile, ascending within one.
    std::vector<std::size_t> start;    ///< [tiles + 1] into order.
};

void sortByTile(Targets& targets, std::size_t tiles)
{
    targets.start.assign(tiles + 1, 0);
    for (const std::uint32_t tile : targets.tile)
        ++targets.start[tile + 1];
    for (std::size_t t = 0; t < tiles; ++t)
        targets.start[t + 1] += targets.start[t];
    std::vector<std::size_t> next = targets.start;
    targets.order.resize(targets.tile.size());
    for (std::size_t slot = 0; slot < targets.tile.size(); ++slot)
        targets.order[next[targets.tile[slot]]++] = static_cast<std::uint32_t>(slot);
}

/// Streams that share a part and a point share the running sums over tiles.
Result<Targets> findTargets(const SamplingInput& input, const SamplingPlan& plan,
                            const TaskContext& context)
{
    std::map<std::pair<std::size_t, std::size_t>, std::vector<const SamplingPlan::Stream*>> jobs;
    for (const SamplingPlan::Stream& stream : plan.streams)
        if (stream.count > 0)
            jobs[{stream.part, stream.point}].push_back(&stream);
    std::vector<std::vector<const SamplingPlan::Stream*>> list;
    for (auto& [key, streams] : jobs)
        list.push_back(std::move(streams));

    Targets targets;
    targets.tile.resize(plan.rows);
    targets.target.resize(plan.rows);
    const Status status = parallelBlocks(
        context, list.size(), 1, [&](std::size_t job, std::size_t) -> Status {
            const SamplingPlan::Stream& any = *list[job].front();
            const std::vector<double> cumulative = input.sums.cumulative(any.part, any.point);
            const double total = cumulative.back();
            if (!(total > 0.0))
                return numericalError("No event has a positive weight at " +
                                          describeTheta(plan.points[any.point]) + ".",
                                      "Choose another parameter point.");
            for (const SamplingPlan::Stream* stream : list[job])
                for (std::size_t k = 0; k < stream->count; ++k) {
                    const double target = uniformOfSeed(stream->rowSeed(k)) * total;
                    const std::size_t tile =
                        pickEvent(cumulative.data(), cumulative.size(), target);
                    targets.tile[stream->first + k] = static_cast<std::uint32_t>(tile);
                    targets.target[stream->first + k] =
                        target - (tile > 0 ? cumulative[tile - 1] : 0.0);
                }
            return {};
        });
    if (!status)
        return status.error();
    sortByTile(targets, input.sums.tiles());
    return targets;
}

/// Running sums of the positive weights of one part's events in a tile, part factors applied.
class TileCumulative {
public:
    Status fill(const SamplingInput& input, const EventTile& tile, std::size_t part,
                std::size_t point)
    {
        m_sums.clear();
        m_positions.clear();
        double total = 0.0;
        for (const EventTile::Segment& segment : tile.segments()) {
            if (segment.group / input.groups.subsets != part)
                continue;
            const Status status = input.points.weights(tile, segment, point, m_weights);
            if (!status)
                return status;
            const double factor = input.sums.factor(segment.group);
            for (std::size_t i = 0; i < m_weights.size(); ++i) {
                m_sums.push_back(total += factor * std::max(m_weights[i], 0.0));
                m_positions.push_back(segment.begin + i);
            }
        }
        return {};
    }

    /// Row of the block that the target picks.
    std::size_t pick(const EventTile& tile, double target) const
    {
        return tile.rows()[m_positions[pickEvent(m_sums.data(), m_sums.size(), target)]];
    }

private:
    std::vector<double> m_weights;
    std::vector<double> m_sums;
    std::vector<std::size_t> m_positions;
};

const SamplingPlan::Stream& streamOfSlot(const SamplingPlan& plan, std::size_t slot)
{
    const auto after = std::upper_bound(
        plan.streams.begin(), plan.streams.end(), slot,
        [](std::size_t value, const SamplingPlan::Stream& s) { return value < s.first; });
    return *(after - 1);
}

/// All rows whose events lie in one tile, stream by stream.
Status drawTile(const SamplingInput& input, const SamplingPlan& plan, const Targets& targets,
                const std::vector<std::uint32_t>& destination, const EventTile& tile,
                std::size_t index, RowWriter& writer)
{
    thread_local TileCumulative cumulative;
    const SamplingPlan::Stream* stream = nullptr;
    for (std::size_t i = targets.start[index]; i < targets.start[index + 1]; ++i) {
        const std::size_t slot = targets.order[i];
        if (!stream || slot >= stream->first + stream->count) {
            const SamplingPlan::Stream* before = stream;
            stream = &streamOfSlot(plan, slot);
            if (!before || before->part != stream->part || before->point != stream->point)
                if (const Status status =
                        cumulative.fill(input, tile, stream->part, stream->point);
                    !status)
                    return status;
        }
        const std::size_t event = cumulative.pick(tile, targets.target[slot]);
        const Status status = writer.write(destination[slot], *stream, tile.block(), event,
                                           stream->rowSeed(slot - stream->first));
        if (!status)
            return status;
    }
    return {};
}

} // namespace

Result<TrainingSet> drawnRows(const SamplingInput& input, const SamplingPlan& plan,
                              const TaskContext& context, std::uint64_t& invalid)
{
    const Result<Targets> targets = findTargets(input, plan, context);
    if (!targets)
        return targets.error();
    const std::vector<std::uint32_t> destination = shuffledSlots(plan.rows, context.seed);
    RowWriter writer(input.sample, input.settings, plan, input.points, input.sums);
    Columns columns = input.points.columns();
    columns.x = true;
    const std::size_t tileSize = input.sums.tileSize();
    const Status status = input.sample.forEachBlock(
        context, columns,
        [&](const EventBlock& block) -> Status {
            thread_local EventTile tile;
            for (std::size_t begin = 0; begin < block.size(); begin += tileSize) {
                const std::size_t index = (block.first + begin) / tileSize;
                if (targets->start[index] == targets->start[index + 1])
                    continue;
                if (context.cancelRequested())
                    return cancelled();
                tile.fill(block, begin, std::min(begin + tileSize, block.size()), input.groups);
                const Status done =
                    drawTile(input, plan, *targets, destination, tile, index, writer);
                if (!done)
                    return done;
            }
            context.report(0.5 + 0.5 * static_cast<double>(block.first) /
                                     static_cast<double>(input.sample.size()),
                           "drawing rows");
            return {};
        },
        input.sums.blockFor(input.settings.blockSize));
    if (!status)
        return status.error();
    return writer.take(invalid);
}

} // namespace assay
