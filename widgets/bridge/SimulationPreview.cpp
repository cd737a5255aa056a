// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/SimulationPreview.hpp"

#include "core/events/Partition.hpp"
#include "core/project/StudySelection.hpp"
#include "core/simulators/SelectedEvents.hpp"
#include "core/tasks/StudyContext.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr int interval = 150; // milliseconds
constexpr int bins = 50;
constexpr std::size_t fewest = 5000;
constexpr std::size_t most = 200000;

std::vector<double> edgesOf(const EventBlock& block, Eigen::Index column)
{
    std::vector<double> values;
    for (Eigen::Index row = 0; row < block.x.rows(); ++row)
        if (std::isfinite(block.x(row, column)))
            values.push_back(block.x(row, column));
    if (values.size() < 2)
        return {};
    std::sort(values.begin(), values.end());
    const std::size_t tail = values.size() * 3 / 1000;
    const double low = values[tail], high = values[values.size() - 1 - tail];
    std::vector<double> edges;
    for (int i = 0; i <= bins && high > low; ++i)
        edges.push_back(low + (high - low) * i / bins);
    return edges;
}

/// The first events of the simulation, with the observables and the selection of the study.
Status generateFirst(const Process& process, const Recipe& study, std::size_t count,
                     EventBlock& block)
{
    const StreamRange range{seedFor(study, "simulate"), 0, count, std::size_t(study.events)};
    const auto particles = process.particles();
    if (!particles)
        return process.generate(range.seed, range.first, range.count, range.total, block);
    const auto selection = compileStudySelection(study, particles.get());
    if (!selection)
        return selection.error();
    return readSelected(*particles, *selection, range, block, nullptr);
}

} // namespace

SimulationPreview::SimulationPreview(const PageContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &SimulationPreview::tick);
    connect(&context.tasks, &TaskBridge::tasksChanged, this, [this] {
        if (m_active && !m_timer.isActive() && m_context.tasks.stageProgress("simulate") >= 0.0)
            tick();
    });
    connect(&context.sample, &SampleView::changed, this, &SimulationPreview::clear);
}

void SimulationPreview::setObservable(std::size_t column)
{
    if (column == m_column)
        return;
    m_column = column;
    m_edges.clear();
    m_asked = 0;
}

void SimulationPreview::setActive(bool active)
{
    m_active = active;
    if (!active)
        m_timer.stop();
}

void SimulationPreview::clear()
{
    const bool any = !m_edges.empty();
    m_edges.clear();
    m_values.clear();
    m_errors.clear();
    m_events = 0;
    m_asked = 0;
    if (any)
        Q_EMIT changed();
}

void SimulationPreview::tick()
{
    const double progress = m_context.tasks.stageProgress("simulate");
    const auto process = m_context.document.process();
    if (!m_active || progress < 0.0 || !process) {
        m_timer.stop();
        return;
    }
    m_timer.start();
    const Recipe& study = m_context.document.study();
    const auto total = std::size_t(study.events);
    const auto count = std::min(
        {std::max(fewest, std::size_t(progress * double(total))), most, total});
    if (m_busy || count == m_asked)
        return;
    m_busy = true;
    m_asked = count;
    auto body = [process, study, count, column = m_column,
                 edges = m_edges](const TaskContext&) -> Result<Filled> {
        EventBlock block;
        if (Status status = generateFirst(*process, study, count, block); !status)
            return status.error();
        const auto x = Eigen::Index(std::min<std::size_t>(column, std::size_t(block.x.cols()) - 1));
        Filled filled{edges.empty() ? edgesOf(block, x) : edges, {}, {}, count};
        const auto weight = Eigen::Index(referenceColumn(process->schema()));
        filled.values.assign(filled.edges.empty() ? 0 : filled.edges.size() - 1, 0.0);
        filled.errors = filled.values;
        for (Eigen::Index row = 0; row < block.x.rows(); ++row) {
            const auto above
                = std::lower_bound(filled.edges.begin(), filled.edges.end(), block.x(row, x));
            if (above == filled.edges.begin() || above == filled.edges.end())
                continue;
            const auto bin = std::size_t(above - filled.edges.begin()) - 1;
            filled.values[bin] += block.weights(row, weight);
            filled.errors[bin] += block.weights(row, weight) * block.weights(row, weight);
        }
        for (double& error : filled.errors)
            error = std::sqrt(error);
        return filled;
    };
    m_context.tasks.computeQuietly<Filled>(body, this, [this](Result<Filled> filled) {
        m_busy = false;
        if (filled && m_context.tasks.stageProgress("simulate") >= 0.0)
            adopt(*filled);
    });
}

void SimulationPreview::adopt(const Filled& filled)
{
    m_edges = filled.edges;
    m_values = filled.values;
    m_errors = filled.errors;
    m_events = filled.events;
    Q_EMIT changed();
}

} // namespace assay
