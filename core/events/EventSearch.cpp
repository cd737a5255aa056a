// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/EventSearch.hpp"

#include <algorithm>
#include <unordered_set>

namespace assay {

namespace {

bool inside(const EventBlock& block, Eigen::Index row, const EventBox& box)
{
    return std::all_of(box.begin(), box.end(), [&](const EventRangeOfColumn& range) {
        const double value = block.x(row, static_cast<Eigen::Index>(range.column));
        return value > range.low && value <= range.high;
    });
}

/// Indices of the first \p most events for whose row of a block wanted(block, row) holds.
template <typename F>
Result<std::vector<std::size_t>> search(const EventSample& sample, Columns columns,
                                        std::size_t most, const TaskContext& context, F wanted)
{
    std::vector<std::size_t> found;
    for (std::size_t first = 0; first < sample.size(); first += EventSample::defaultBlock) {
        if (context.cancelRequested())
            return cancelled();
        EventBlock block;
        const std::size_t count = std::min(EventSample::defaultBlock, sample.size() - first);
        if (Status status = sample.read(first, count, columns, block); !status)
            return status.error();
        for (std::size_t row = 0; row < count; ++row) {
            if (!wanted(block, row))
                continue;
            found.push_back(first + row);
            if (found.size() == most)
                return found;
        }
    }
    return found;
}

} // namespace

Result<std::vector<std::size_t>> findEvents(const EventSample& sample, const EventBox& box,
                                            std::size_t most, const TaskContext& context)
{
    for (const EventRangeOfColumn& range : box)
        if (range.column >= sample.schema().observables.size())
            return invalidInput("The sample has no observable number " +
                                std::to_string(range.column + 1) + ".");
    return search(sample, {true, false, false}, most, context,
                  [&](const EventBlock& block, std::size_t row) {
                      return inside(block, static_cast<Eigen::Index>(row), box);
                  });
}

Result<std::optional<std::size_t>> findEventById(const EventSample& sample, std::uint64_t id,
                                                 const TaskContext& context)
{
    const Columns ids{false, false, false};
    EventBlock block;
    if (id < sample.size()) {
        if (Status status = sample.read(id, 1, ids, block); !status)
            return status.error();
        if (!block.eventId.empty() && block.eventId[0] == id)
            return std::optional<std::size_t>(id);
    }
    const auto found = findEventsById(sample, {id}, 1, context);
    if (!found)
        return found.error();
    return found->empty() ? std::optional<std::size_t>() : found->front();
}

Result<std::vector<std::size_t>> findEventsById(const EventSample& sample,
                                                const std::vector<std::uint64_t>& ids,
                                                std::size_t most, const TaskContext& context)
{
    const std::unordered_set<std::uint64_t> wanted(ids.begin(), ids.end());
    return search(sample, {false, false, false}, most, context,
                  [&](const EventBlock& block, std::size_t row) {
                      return row < block.eventId.size() && wanted.contains(block.eventId[row]);
                  });
}

} // namespace assay
