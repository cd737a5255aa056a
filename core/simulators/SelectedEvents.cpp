// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/SelectedEvents.hpp"

#include "core/basics/Parallel.hpp"
#include "core/simulators/EventStream.hpp"

#include <algorithm>
#include <atomic>

namespace assay {

namespace {

/// Events whose particles are in memory at the same time: they stay in the caches.
constexpr std::size_t tileSize = 128;
constexpr std::size_t blockSize = 8192;

/// Leaves the first \p rows rows.
void shorten(EventBlock& block, std::size_t rows)
{
    const auto used = static_cast<Eigen::Index>(rows);
    block.x.conservativeResize(used, Eigen::NoChange);
    block.z.conservativeResize(used, Eigen::NoChange);
    block.weights.conservativeResize(used, Eigen::NoChange);
    block.samplingBenchmark.resize(rows);
    block.eventId.resize(rows);
}

/// Appends what passes of \p tile to the rows of \p block from \p used on.
void selectTile(const EventSelection& selection, std::uint64_t seed, ParticleBlock& tile,
                EventBlock& block, std::size_t& used, CutFlow* flow)
{
    for (std::size_t i = 0; i < tile.count; ++i) {
        const auto from = static_cast<Eigen::Index>(i), to = static_cast<Eigen::Index>(used);
        Random random = eventRandom(seed, StreamUse::Selection, tile.eventId[i]);
        const auto factor = selection.apply(tile.events[i], random, tile.weights(from, 0),
                                            block.x.row(to).data(), flow);
        if (!factor)
            continue;
        block.weights.row(to) = *factor * tile.weights.row(from);
        block.z.row(to) = tile.z.row(from);
        block.samplingBenchmark[used] = tile.samplingBenchmark[i];
        block.eventId[used++] = tile.eventId[i];
    }
}

EventBlock joined(std::vector<EventBlock>& parts)
{
    std::size_t rows = 0;
    for (const EventBlock& part : parts)
        rows += part.size();
    EventBlock all;
    const EventBlock& one = parts.front();
    all.x.resize(static_cast<Eigen::Index>(rows), one.x.cols());
    all.weights.resize(static_cast<Eigen::Index>(rows), one.weights.cols());
    all.z.resize(static_cast<Eigen::Index>(rows), one.z.cols());
    Eigen::Index row = 0;
    for (EventBlock& part : parts) {
        const auto count = static_cast<Eigen::Index>(part.size());
        all.x.middleRows(row, count) = part.x;
        all.weights.middleRows(row, count) = part.weights;
        all.z.middleRows(row, count) = part.z;
        all.samplingBenchmark.insert(all.samplingBenchmark.end(), part.samplingBenchmark.begin(),
                                     part.samplingBenchmark.end());
        all.eventId.insert(all.eventId.end(), part.eventId.begin(), part.eventId.end());
        row += count;
        part = {};
    }
    return all;
}

} // namespace

Status readSelected(const ParticleSource& source, const EventSelection& selection,
                    const StreamRange& range, EventBlock& block, CutFlow* flow)
{
    ParticleBlock tile;
    std::size_t used = 0;
    for (std::size_t done = 0; done < range.count; done += tileSize) {
        const std::size_t count = std::min(tileSize, range.count - done);
        if (Status made = source.generate(range.seed, range.first + done, count, range.total, tile);
            !made)
            return made;
        if (done == 0)
            shapeBlock(block, range.first, range.count,
                       static_cast<Eigen::Index>(selection.observableCount()), tile.z.cols(),
                       tile.weights.cols(), 0);
        selectTile(selection, range.seed, tile, block, used, flow);
    }
    shorten(block, used);
    return {};
}

Result<SelectedEvents> selectEvents(const ParticleSource& source, const EventSelection& selection,
                                    std::size_t total, const TaskContext& context)
{
    if (total == 0)
        return invalidInput("A sample of no events was asked for.", "Ask for at least one event.");
    const std::size_t blocks = (total + blockSize - 1) / blockSize;
    std::vector<EventBlock> parts(blocks);
    std::vector<CutFlow> flows(blocks, selection.emptyFlow());
    std::atomic<std::size_t> done = 0;
    const Status status = parallelBlocks(
        context, total, blockSize, [&](std::size_t begin, std::size_t end) -> Status {
            const std::size_t index = begin / blockSize;
            const StreamRange range{context.seed, begin, end - begin, total};
            if (Status made = readSelected(source, selection, range, parts[index], &flows[index]);
                !made)
                return made;
            done += end - begin;
            context.report(static_cast<double>(done) / static_cast<double>(total), "simulating");
            return {};
        });
    if (!status)
        return status.error();
    SelectedEvents selected{joined(parts), std::move(flows.front())};
    for (std::size_t b = 1; b < blocks; ++b)
        selected.flow.merge(flows[b]);
    if (selected.events.size() == 0)
        return invalidInput("None of " + std::to_string(total) + " events passes the cuts.",
                            "Loosen the cuts, or simulate more events.");
    return selected;
}

} // namespace assay
