// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/EventSample.hpp"

#include "core/basics/Parallel.hpp"

#include <algorithm>
#include <string>

namespace assay {

namespace {

/// Events that fit into memory. Reading copies rows, so that every source behaves the same.
class MemorySource final : public EventSource {
public:
    explicit MemorySource(EventBlock events) : m_events(std::move(events)) {}

    std::size_t size() const override { return m_events.size(); }

    Status read(std::size_t first, std::size_t count, Columns columns,
                EventBlock& block) const override
    {
        block.first = first;
        copyRows(m_events.x, columns.x, first, count, block.x);
        copyRows(m_events.weights, columns.weights, first, count, block.weights);
        copyRows(m_events.z, columns.z, first, count, block.z);
        const auto offset = static_cast<std::ptrdiff_t>(first);
        const auto end = static_cast<std::ptrdiff_t>(first + count);
        block.eventId.assign(m_events.eventId.begin() + offset, m_events.eventId.begin() + end);
        if (m_events.samplingBenchmark.empty())
            block.samplingBenchmark.clear();
        else
            block.samplingBenchmark.assign(m_events.samplingBenchmark.begin() + offset,
                                           m_events.samplingBenchmark.begin() + end);
        return {};
    }

private:
    static void copyRows(const Matrix& from, bool wanted, std::size_t first, std::size_t count,
                         Matrix& to)
    {
        if (!wanted || from.rows() == 0) {
            to.resize(0, from.cols());
            return;
        }
        to = from.middleRows(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(count));
    }

    EventBlock m_events;
};

bool allOnes(const std::vector<double>& factors)
{
    return std::all_of(factors.begin(), factors.end(), [](double f) { return f == 1.0; });
}

} // namespace

EventSample::EventSample(EventSchema schema, std::shared_ptr<const EventSource> source)
    : m_schema(std::make_shared<EventSchema>(std::move(schema))), m_source(std::move(source)),
      m_factors(m_schema->samplingFactors())
{
    if (allOnes(m_factors))
        m_factors.clear();
}

EventSample EventSample::inMemory(EventSchema schema, EventBlock events)
{
    events.first = 0;
    return {std::move(schema), std::make_shared<MemorySource>(std::move(events))};
}

Status EventSample::read(std::size_t first, std::size_t count, Columns columns,
                         EventBlock& block) const
{
    if (const Status status = readRaw(first, count, columns, block); !status)
        return status;
    if (m_factors.empty() || block.weights.rows() == 0 || block.samplingBenchmark.empty())
        return {};
    for (std::size_t i = 0; i < block.size(); ++i) {
        const int origin = block.samplingBenchmark[i];
        if (origin < 0) // background: already normalised to its full cross section
            continue;
        if (static_cast<std::size_t>(origin) >= m_factors.size())
            return invalidInput("Event " + std::to_string(first + i) +
                                    " was sampled from benchmark " + std::to_string(origin) +
                                    ", but there are only " + std::to_string(m_factors.size()) +
                                    " physics benchmarks.",
                                "Check the sampling_benchmarks of the file.");
        block.weights.row(static_cast<Eigen::Index>(i)) *=
            m_factors[static_cast<std::size_t>(origin)];
    }
    return {};
}

Status EventSample::readRaw(std::size_t first, std::size_t count, Columns columns,
                            EventBlock& block) const
{
    if (first > size() || count > size() - first)
        return Error{ErrorCode::Internal,
                     "Events " + std::to_string(first) + " to " + std::to_string(first + count) +
                         " were asked of a sample of " + std::to_string(size()) + ".",
                     "Please report this."};
    if (!m_source)
        return {};
    return m_source->read(first, count, columns, block);
}

Result<EventBlock> EventSample::readAll(Columns columns) const
{
    EventBlock block;
    if (const Status status = read(0, size(), columns, block); !status)
        return status.error();
    return block;
}

Status EventSample::forEachBlock(const TaskContext& context, Columns columns,
                                 const std::function<Status(const EventBlock&)>& body,
                                 std::size_t blockSize) const
{
    return parallelBlocks(context, size(), blockSize,
                          [&](std::size_t begin, std::size_t end) -> Status {
                              // Kept between the blocks of a thread, because faulting in fresh
                              // pages costs more than the copy; moved out, so that loops nest.
                              thread_local EventBlock spare;
                              EventBlock block = std::move(spare);
                              Status status = read(begin, end - begin, columns, block);
                              if (status)
                                  status = body(block);
                              spare = std::move(block);
                              return status;
                          });
}

} // namespace assay
