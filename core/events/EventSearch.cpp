// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/EventSearch.hpp"

#include <algorithm>
#include <cmath>
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

namespace {

/// What makes an event one of a finding; \p column is its benchmark or observable.
struct FindingRow {
    const char* code;
    Columns columns;
    bool (*concerns)(const EventBlock& block, Eigen::Index row, Eigen::Index column,
                     Eigen::Index physics);
};

constexpr Columns values{true, false, false};
constexpr Columns weights{false, true, false};

const std::vector<FindingRow>& findingTable()
{
    using Block = EventBlock;
    using Index = Eigen::Index;
    static const std::vector<FindingRow> table = {
        {"nan-weight", weights,
         [](const Block& b, Index row, Index c, Index) { return std::isnan(b.weights(row, c)); }},
        {"infinite-weight", weights,
         [](const Block& b, Index row, Index c, Index) { return std::isinf(b.weights(row, c)); }},
        {"zero-weight", weights,
         [](const Block& b, Index row, Index c, Index) { return b.weights(row, c) == 0.0; }},
        {"all-zero", weights,
         [](const Block& b, Index row, Index c, Index) { return b.weights(row, c) == 0.0; }},
        {"negative-weight", weights,
         [](const Block& b, Index row, Index c, Index) {
             return b.weights(row, c) < 0.0 && std::isfinite(b.weights(row, c));
         }},
        {"nan-observable", values,
         [](const Block& b, Index row, Index c, Index) { return std::isnan(b.x(row, c)); }},
        {"infinite-observable", values,
         [](const Block& b, Index row, Index c, Index) { return std::isinf(b.x(row, c)); }},
        {"sampling-benchmark", weights,
         [](const Block& b, Index row, Index, Index physics) {
             const int id = b.samplingBenchmark.empty() ? 0 : b.samplingBenchmark[std::size_t(row)];
             return id < -1 || id >= physics;
         }},
        {"background-weight", weights,
         [](const Block& b, Index row, Index, Index physics) {
             const auto signal = b.weights.row(row).head(physics);
             return !b.samplingBenchmark.empty() && b.samplingBenchmark[std::size_t(row)] == -1
                    && physics > 0 && (signal.array() != signal[0]).any();
         }},
    };
    return table;
}

const FindingRow* rowOf(const Finding& finding)
{
    for (const FindingRow& row : findingTable())
        if (finding.code == row.code)
            return &row;
    return nullptr;
}

} // namespace

bool hasEvents(const Finding& finding)
{
    return finding.firstEvent && rowOf(finding);
}

Result<std::vector<std::size_t>> findEventsOf(const EventSample& sample, const Finding& finding,
                                              std::size_t most, const TaskContext& context)
{
    const FindingRow* kind = rowOf(finding);
    if (!kind)
        return unsupported("'" + finding.code + "' is about no single events.");
    const EventSchema& schema = sample.schema();
    const std::size_t columns = kind->columns.x ? schema.observables.size()
                                                : schema.benchmarks.size();
    const std::size_t column = finding.column.value_or(0);
    if (column >= columns)
        return invalidInput("The sample has no column " + std::to_string(column + 1) + ".");
    const auto physics = static_cast<Eigen::Index>(schema.physicsBenchmarkCount());
    return search(sample, kind->columns, most, context,
                  [&](const EventBlock& block, std::size_t row) {
                      return kind->concerns(block, static_cast<Eigen::Index>(row),
                                            static_cast<Eigen::Index>(column), physics);
                  });
}

} // namespace assay
