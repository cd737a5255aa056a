// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/FirstEvents.hpp"

#include "core/project/StudySelection.hpp"
#include "core/tasks/StudyContext.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {

/// The first step that an event did not reach the end of.
QString lostAt(const CutFlow& flow)
{
    for (const CutFlow::Step& step : flow.steps)
        if (step.events == 0)
            return QString::fromStdString(step.name);
    return {};
}

} // namespace

Result<FirstEvents> firstEvents(const ParticleSource& source, const Recipe& study,
                                std::size_t count)
{
    const auto compiled = compileStudySelection(study, &source);
    if (!compiled)
        return compiled.error();
    ParticleBlock block;
    if (const Status status = source.generate(seedFor(study, "simulate"), 0, count, count, block);
        !status)
        return status.error();
    const std::uint64_t seed = seedFor(study, "selection");
    FirstEvents events;
    for (const Observable& observable : studyObservables(study, &source))
        events.observables << QString::fromStdString(observable.name);
    for (std::size_t i = 0; i < std::min(count, block.count); ++i) {
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

Result<CutFlow> firstFlow(const ParticleSource& source, const Recipe& study, std::size_t count,
                          const TaskContext& context)
{
    constexpr std::size_t atOnce = 1000;
    const auto compiled = compileStudySelection(study, &source);
    if (!compiled)
        return compiled.error();
    const std::uint64_t stream = seedFor(study, "simulate"), seed = seedFor(study, "selection");
    CutFlow flow = compiled->emptyFlow();
    std::vector<double> x(compiled->observableCount());
    ParticleBlock block;
    for (std::size_t first = 0; first < count; first += atOnce) {
        if (context.cancelRequested())
            return cancelled();
        const std::size_t wanted = std::min(atOnce, count - first);
        if (const Status status = source.generate(stream, first, wanted, count, block); !status)
            return status.error();
        for (std::size_t i = 0; i < block.count; ++i) {
            Random random(seed, block.eventId[i]);
            compiled->apply(block.events[i], random, block.weights(Eigen::Index(i), 0), x.data(),
                            &flow);
        }
    }
    return flow;
}

} // namespace assay
