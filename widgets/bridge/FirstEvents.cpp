// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/FirstEvents.hpp"

#include "core/project/StudySelection.hpp"
#include "core/tasks/ParticleStudy.hpp"
#include "core/tasks/StudyContext.hpp"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {

/// The first events of a study in blocks, whatever they come from.
class EventBlocks {
public:
    static Result<EventBlocks> open(const ParticleSource* source, const Recipe& study,
                                    std::size_t count);

    /// The next events; none at the end.
    Status next(ParticleBlock& block);
    const QString& origin() const { return m_origin; }
    /// Whether all events were read, once next() gave none.
    bool whole() const { return m_source || m_ended; }
    double correction() const { return m_stream ? m_stream->correction() : 1.0; }

private:
    static constexpr std::size_t atOnce = 1000;

    const ParticleSource* m_source = nullptr;
    std::unique_ptr<ParticleStream> m_stream;
    QString m_origin;
    std::uint64_t m_seed = 0;
    std::size_t m_count = 0, m_read = 0, m_chunk = 0;
    bool m_ended = false;
};

Result<EventBlocks> EventBlocks::open(const ParticleSource* source, const Recipe& study,
                                      std::size_t count)
{
    EventBlocks blocks;
    blocks.m_source = source;
    blocks.m_count = count;
    blocks.m_seed = seedFor(study, "simulate");
    for (const SampleRecipe& sample : study.samples)
        for (const std::string& path : sample.files) {
            if (source || blocks.m_stream || particleFormat(sample, path).empty())
                continue;
            auto stream = plainParticles(sample, path);
            if (!stream)
                return stream.error();
            blocks.m_stream = std::move(*stream);
            blocks.m_origin = QFileInfo(QString::fromStdString(path)).fileName();
        }
    if (!source && !blocks.m_stream)
        return invalidInput("There are no events to try the selection on.",
                            "Add LHE or HepMC files on the Data page.");
    return blocks;
}

Status EventBlocks::next(ParticleBlock& block)
{
    block.count = 0;
    if (m_read >= m_count)
        return {};
    if (m_source) {
        const std::size_t wanted = std::min(atOnce, m_count - m_read);
        if (Status status = m_source->generate(m_seed, m_read, wanted, m_count, block); !status)
            return status;
    } else if (Status status = m_stream->read(m_chunk++, block); !status) {
        return status;
    }
    m_ended = block.count == 0 || (m_stream && block.count < ParticleStream::chunkEvents);
    block.count = std::min(block.count, m_count - m_read);
    m_read += block.count;
    return {};
}

/// The first step that an event did not reach the end of.
QString lostAt(const CutFlow& flow)
{
    for (const CutFlow::Step& step : flow.steps)
        if (step.events == 0)
            return QString::fromStdString(step.name);
    return {};
}

} // namespace

Result<FirstEvents> firstEvents(const ParticleSource* source, const Recipe& study,
                                std::size_t count)
{
    const auto compiled = compileStudySelection(study, source);
    if (!compiled)
        return compiled.error();
    auto blocks = EventBlocks::open(source, study, count);
    if (!blocks)
        return blocks.error();
    ParticleBlock block;
    if (const Status status = blocks->next(block); !status)
        return status.error();
    const std::uint64_t seed = seedFor(study, "selection");
    FirstEvents events;
    events.origin = blocks->origin();
    for (const Observable& observable : studyObservables(study, source))
        events.observables << QString::fromStdString(observable.name);
    for (std::size_t i = 0; i < block.count; ++i) {
        FirstEvents::Row row;
        row.x.fill(std::numeric_limits<double>::quiet_NaN(),
                   qsizetype(compiled->observableCount()));
        CutFlow flow = compiled->emptyFlow();
        Random random(seed, block.eventId[i]);
        const auto factor = compiled->apply(block.events[i], random, 1.0, row.x.data(), &flow);
        row.factor = factor.value_or(0.0);
        if (!factor)
            row.droppedBy = lostAt(flow);
        row.x.resize(events.observables.size());
        events.rows.push_back(row);
    }
    return events;
}

Result<FirstFlow> firstFlow(const ParticleSource* source, const Recipe& study, std::size_t count,
                            const TaskContext& context)
{
    const auto compiled = compileStudySelection(study, source);
    if (!compiled)
        return compiled.error();
    auto blocks = EventBlocks::open(source, study, count);
    if (!blocks)
        return blocks.error();
    const std::uint64_t seed = seedFor(study, "selection");
    FirstFlow result{compiled->emptyFlow(), 0, false, blocks->origin()};
    std::vector<double> x(compiled->observableCount());
    ParticleBlock block;
    do {
        if (context.cancelRequested())
            return cancelled();
        if (const Status status = blocks->next(block); !status)
            return status.error();
        for (std::size_t i = 0; i < block.count; ++i) {
            Random random(seed, block.eventId[i]);
            compiled->apply(block.events[i], random, block.weights(Eigen::Index(i), 0), x.data(),
                            &result.flow);
        }
        result.events += block.count;
    } while (block.count > 0);
    result.whole = blocks->whole();
    const double correction = blocks->correction();
    for (CutFlow::Step& step : result.flow.steps) {
        step.weight *= correction;
        step.weightSquared *= correction * correction;
    }
    return result;
}

} // namespace assay
