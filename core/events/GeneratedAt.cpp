// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/GeneratedAt.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/basics/NearestName.hpp"

#include <algorithm>

namespace assay {

namespace {

/// Another source with one sampling benchmark for all events.
class OriginSource final : public EventSource {
public:
    OriginSource(EventSample sample, int origin) : m_sample(std::move(sample)), m_origin(origin) {}

    std::size_t size() const override { return m_sample.size(); }

    Status read(std::size_t first, std::size_t count, Columns columns,
                EventBlock& block) const override
    {
        const Status status = m_sample.readRaw(first, count, columns, block);
        block.samplingBenchmark.assign(block.size(), m_origin);
        return status;
    }

private:
    EventSample m_sample;
    int m_origin;
};

Error unknownBenchmark(const EventSchema& schema, const std::string& benchmark,
                       const std::string& file)
{
    std::vector<std::string> names;
    for (const Benchmark& known : schema.benchmarks)
        if (!known.isNuisance)
            names.push_back(known.name);
    return invalidInput(file + ": 'generated_at' names benchmark '" + benchmark
                            + "', which is no physics benchmark of the file.",
                        names.empty() ? std::string()
                                      : "The nearest is '" + nearestName(benchmark, names) + "'.");
}

} // namespace

Result<EventSample> generatedAt(const EventSample& sample, const std::string& benchmark,
                                const std::string& file)
{
    EventSchema schema = sample.schema();
    const std::optional<std::size_t> index = schema.benchmarkIndex(benchmark);
    if (!index || schema.benchmarks[*index].isNuisance)
        return unknownBenchmark(schema, benchmark, file);
    if (schema.mixture)
        return invalidInput(file + ": its events are a mixture of several benchmarks, so they were "
                                   "not generated at '" + benchmark + "'.",
                            "Remove 'generated_at' from the sample.");
    std::vector<std::uint64_t> events(schema.physicsBenchmarkCount(), 0);
    events[*index] = sample.size();
    if (!schema.eventsPerBenchmark.empty() || schema.backgroundEvents > 0) {
        const bool agrees = schema.eventsPerBenchmark == events && schema.backgroundEvents == 0;
        if (agrees)
            return sample;
        return invalidInput(file + ": says itself where its events come from, and that is not all "
                                   "from '" + benchmark + "'.",
                            "Remove 'generated_at' from the sample.");
    }
    schema.eventsPerBenchmark = std::move(events);
    EventSample result(std::move(schema),
                       std::make_shared<OriginSource>(sample, static_cast<int>(*index)));
    result.setContentHash(ContentHash::ofText(sample.contentHash() + " generated at " + benchmark));
    return result;
}

} // namespace assay
