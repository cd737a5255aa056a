// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ParticleImport.hpp"

#include "core/basics/Parallel.hpp"
#include "core/events/EventSpool.hpp"
#include "core/events/Partition.hpp"

#include <algorithm>
#include <bit>
#include <map>

namespace assay {

namespace {

/// What the selection leaves of a chunk.
struct SelectedRows {
    std::vector<double> values; ///< Rows of the spool.
    CutFlow flow;
    std::uint64_t read = 0;
};

/// Reads streams chunk by chunk and appends what is selected to the spool.
class Importing {
public:
    Importing(const EventSelection& selection, const EventSchema& schema, EventSpool& spool,
              const TaskContext& context)
        : m_selection(selection), m_reference(referenceColumn(schema)), m_spool(spool),
          m_context(context), m_wave(static_cast<std::size_t>(std::max(context.threads, 1)) * 4),
          m_blocks(m_wave), m_rows(m_wave)
    {
        for (SelectedRows& rows : m_rows)
            rows.flow = selection.emptyFlow();
    }

    /// Adds the counts to \p group.
    Status run(ParticleStream& stream, ImportedGroup& group)
    {
        CutFlow flow = m_selection.emptyFlow();
        for (std::size_t chunk = 0;; chunk += m_wave) {
            const Result<bool> more = wave(stream, chunk);
            if (!more)
                return more.error();
            for (SelectedRows& rows : m_rows) {
                if (Status status = m_spool.append(rows.values); !status)
                    return status;
                flow.merge(rows.flow);
                group.read += rows.read;
            }
            m_context.report(stream.fraction(), "reading " + stream.name());
            if (!*more)
                break;
        }
        const double correction = stream.correction();
        for (CutFlow::Step& step : flow.steps) {
            step.weight *= correction;
            step.weightSquared *= correction * correction;
        }
        group.flow.merge(flow);
        return {};
    }

private:
    /// Chunks [first, first + wave); false at the end.
    Result<bool> wave(ParticleStream& stream, std::size_t first)
    {
        const bool parallel = stream.parallel();
        for (std::size_t i = 0; i < m_wave && !parallel; ++i) {
            if (m_context.cancelRequested())
                return cancelled();
            if (Status status = stream.read(first + i, m_blocks[i]); !status)
                return status.error();
        }
        const Status status = parallelBlocks(
            m_context, m_wave, 1, [&](std::size_t i, std::size_t) -> Status {
                if (parallel)
                    if (Status read = stream.read(first + i, m_blocks[i]); !read)
                        return read;
                select(m_blocks[i], m_rows[i]);
                return {};
            });
        if (!status)
            return status.error();
        if (const auto chunks = stream.chunkCount())
            return first + m_wave < *chunks;
        return m_blocks.back().count > 0;
    }

    void select(ParticleBlock& block, SelectedRows& rows) const
    {
        const EventSpool::Shape& shape = m_spool.shape();
        rows.flow = m_selection.emptyFlow();
        rows.read = block.count;
        rows.values.resize(block.count * shape.width());
        double* to = rows.values.data();
        for (std::size_t i = 0; i < block.count; ++i)
            if (addRow(block, i, to, rows.flow))
                to += shape.width();
        rows.values.resize(static_cast<std::size_t>(to - rows.values.data()));
    }

    bool addRow(ParticleBlock& block, std::size_t i, double* to, CutFlow& flow) const
    {
        const EventSpool::Shape& shape = m_spool.shape();
        const double* weights = block.weights.row(static_cast<Eigen::Index>(i)).data();
        Random random(m_context.seed, block.eventId[i]);
        const std::optional<double> factor =
            m_selection.apply(block.events[i], random, weights[m_reference], to, &flow);
        if (!factor)
            return false;
        to += shape.observables;
        for (std::size_t b = 0; b < shape.benchmarks; ++b)
            *to++ = *factor * weights[b];
        for (std::size_t z = 0; z < shape.latents; ++z)
            *to++ = block.z(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(z));
        *to++ = block.samplingBenchmark[i];
        *to = std::bit_cast<double>(block.eventId[i]);
        return true;
    }

    const EventSelection& m_selection;
    std::size_t m_reference;
    EventSpool& m_spool;
    const TaskContext& m_context;
    std::size_t m_wave;
    std::vector<ParticleBlock> m_blocks;
    std::vector<SelectedRows> m_rows;
};

/// A stream's rows in the spool, with what decides their share.
struct Piece {
    std::string group;
    int sampling = 0;
    EventSpool::Stretch stretch;
    CutFlow flow;
    std::uint64_t read = 0;
};

/// The flows of the runs of one process, averaged as its events are: by their numbers, whatever
/// benchmark they were generated at. Numbers of events add up.
void averageFlows(const std::vector<Piece>& pieces, ImportedGroup& group)
{
    const auto isRun = [&](const Piece& piece) { return piece.group == group.name; };
    for (const bool background : {false, true}) {
        double kept = 0.0, read = 0.0;
        for (const Piece& piece : pieces)
            if (isRun(piece) && (piece.sampling < 0) == background) {
                kept += static_cast<double>(piece.stretch.count);
                read += static_cast<double>(piece.read);
            }
        for (const Piece& piece : pieces) {
            if (!isRun(piece) || (piece.sampling < 0) != background || piece.read == 0)
                continue;
            const double share = kept > 0.0 ? static_cast<double>(piece.stretch.count) / kept
                                            : static_cast<double>(piece.read) / read;
            CutFlow flow = piece.flow; // which has the correction of its file already
            for (CutFlow::Step& step : flow.steps) {
                step.weight *= share;
                step.weightSquared *= share * share;
            }
            group.flow.merge(flow);
            group.read += piece.read;
        }
    }
}

/// Runs of one process at one benchmark are averaged by their numbers of events; with \p mixture
/// the benchmarks of one process, too.
void applyShares(std::vector<Piece>& pieces, bool mixture)
{
    std::map<std::pair<std::string, int>, double> events;
    const auto key = [&](const Piece& piece) {
        return std::pair(piece.group, mixture && piece.sampling >= 0 ? 0 : piece.sampling);
    };
    for (const Piece& piece : pieces)
        events[key(piece)] += static_cast<double>(piece.stretch.count);
    for (Piece& piece : pieces)
        if (piece.stretch.count > 0)
            piece.stretch.factor *= static_cast<double>(piece.stretch.count) / events[key(piece)];
}

void countEvents(const std::vector<Piece>& pieces, EventSchema& schema)
{
    schema.eventsPerBenchmark.assign(schema.physicsBenchmarkCount(), 0);
    schema.backgroundEvents = 0;
    for (const Piece& piece : pieces)
        (piece.sampling < 0
             ? schema.backgroundEvents
             : schema.eventsPerBenchmark[static_cast<std::size_t>(piece.sampling)]) +=
            piece.stretch.count;
}

ImportedGroup& groupOf(std::vector<ImportedGroup>& groups, const std::string& name,
                       const EventSelection& selection)
{
    for (ImportedGroup& group : groups)
        if (group.name == name)
            return group;
    groups.push_back({name, selection.emptyFlow(), 0, {}});
    return groups.back();
}

/// Is the sum of all that is no background one process?
bool isMixture(const std::vector<Piece>& pieces)
{
    std::string signal;
    bool any = false;
    for (const Piece& piece : pieces) {
        if (piece.sampling < 0)
            continue;
        if (any && piece.group != signal)
            return true;
        any = true;
        signal = piece.group;
    }
    return false;
}

} // namespace

Result<ImportedEvents> importParticles(std::vector<ParticleInput> inputs,
                                       const EventSelection& selection, EventSchema schema,
                                       const std::filesystem::path& folder,
                                       const TaskContext& context)
{
    Result<EventSpool> spool = EventSpool::create(
        folder, {schema.observables.size(), schema.benchmarks.size(), schema.latents.size()});
    if (!spool)
        return spool.error();
    ImportedEvents result;
    std::vector<Piece> pieces;
    Importing importing(selection, schema, *spool, context);
    for (ParticleInput& input : inputs) {
        ImportedGroup& group = groupOf(result.groups, input.group, selection);
        Piece piece{input.group,
                    input.stream->samplingBenchmark(),
                    {spool->size(), 0, 1.0},
                    selection.emptyFlow(),
                    0};
        ImportedGroup part{input.group, selection.emptyFlow(), 0, {}};
        if (Status status = importing.run(*input.stream, part); !status)
            return status.error();
        piece.stretch.count = spool->size() - piece.stretch.first;
        piece.flow = std::move(part.flow);
        piece.read = part.read;
        piece.stretch.factor = input.stream->correction();
        pieces.push_back(std::move(piece));
        for (Finding& finding : input.stream->findings())
            group.findings.push_back(std::move(finding));
        input.stream.reset(); // closes the file
    }
    for (ImportedGroup& group : result.groups)
        averageFlows(pieces, group);
    schema.mixture = schema.mixture || isMixture(pieces);
    applyShares(pieces, schema.mixture);
    countEvents(pieces, schema);
    std::vector<EventSpool::Stretch> stretches;
    for (const Piece& piece : pieces)
        stretches.push_back(piece.stretch);
    result.sample = EventSample(std::move(schema), spool->source(std::move(stretches)));
    return result;
}

} // namespace assay
