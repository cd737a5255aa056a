// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/Process.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/basics/Parallel.hpp"
#include "core/simulators/SchemaParts.hpp"
#include "core/simulators/SelectedEvents.hpp"

#include <algorithm>
#include <atomic>
#include <string>

namespace assay {

namespace {

EventBlock emptyBlock(const EventSchema& schema, std::size_t events)
{
    EventBlock block;
    const auto rows = static_cast<Eigen::Index>(events);
    block.x.resize(rows, static_cast<Eigen::Index>(schema.observables.size()));
    block.z.resize(rows, static_cast<Eigen::Index>(schema.latents.size()));
    block.weights.resize(rows, static_cast<Eigen::Index>(schema.benchmarks.size()));
    block.samplingBenchmark.resize(events);
    block.eventId.resize(events);
    return block;
}

void copyInto(EventBlock& all, const EventBlock& part, std::size_t begin)
{
    const auto first = static_cast<Eigen::Index>(begin);
    const auto rows = static_cast<Eigen::Index>(part.size());
    all.x.middleRows(first, rows) = part.x;
    all.z.middleRows(first, rows) = part.z;
    all.weights.middleRows(first, rows) = part.weights;
    std::copy(part.samplingBenchmark.begin(), part.samplingBenchmark.end(),
              all.samplingBenchmark.begin() + first);
    std::copy(part.eventId.begin(), part.eventId.end(), all.eventId.begin() + first);
}

/// Name of the sample by all that its numbers depend on.
EventSample named(EventSample sample, std::size_t events, const TaskContext& context)
{
    ContentHash hash;
    hash.add(sample.schema().provenance);
    hash.add(std::to_string(context.seed));
    hash.add(std::to_string(events));
    sample.setContentHash(hash.hex());
    return sample;
}

/// Of processes of particles only what passes the default cuts is kept.
Result<EventSample> simulateParticles(const Process& process, const ParticleSource& source,
                                      std::size_t events, const TaskContext& context)
{
    const auto selection =
        EventSelection::compile(source.defaultObservables(), source.defaultSelection());
    if (!selection)
        return selection.error();
    Result<SelectedEvents> selected = selectEvents(source, *selection, events, context);
    if (!selected)
        return selected.error();
    EventSchema schema = process.schema();
    schema.eventsPerBenchmark.assign(schema.benchmarks.size(), 0);
    const std::size_t rows = selected->events.size();
    if (schema.parameters.empty())
        schema.backgroundEvents = rows;
    else
        schema.eventsPerBenchmark[static_cast<std::size_t>(referenceIndex(schema))] = rows;
    return named(EventSample::inMemory(std::move(schema), std::move(selected->events)), events,
                 context);
}

} // namespace

Result<EventSample> simulate(const Process& process, std::size_t events, const TaskContext& context)
{
    if (events == 0)
        return invalidInput("A sample of no events was asked for.", "Ask for at least one event.");
    if (const auto source = process.particles())
        return simulateParticles(process, *source, events, context);
    EventBlock all = emptyBlock(process.schema(), events);
    std::atomic<std::size_t> done = 0;
    const Status status = parallelBlocks(
        context, events, EventSample::defaultBlock,
        [&](std::size_t begin, std::size_t end) -> Status {
            EventBlock part;
            if (Status made = process.generate(context.seed, begin, end - begin, events, part);
                !made)
                return made;
            copyInto(all, part, begin);
            done += end - begin;
            context.report(static_cast<double>(done) / static_cast<double>(events), "simulating");
            return {};
        });
    if (!status)
        return status.error();
    EventSchema schema = process.schema();
    schema.eventsPerBenchmark.assign(schema.benchmarks.size(), 0);
    schema.eventsPerBenchmark[static_cast<std::size_t>(referenceIndex(schema))] = events;
    return named(EventSample::inMemory(std::move(schema), std::move(all)), events, context);
}

} // namespace assay
