// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ProcessParticles.hpp"

#include "core/basics/Random.hpp"

#include <algorithm>

namespace assay {

namespace {

std::size_t referenceOf(const EventSchema& schema)
{
    for (std::size_t b = 0; b < schema.benchmarks.size(); ++b)
        if (schema.benchmarks[b].isReference)
            return b;
    return 0;
}

/// For each parameter of the process its index in the study.
Result<std::vector<std::size_t>> matchParameters(const Process& process, const EventSchema& study)
{
    std::vector<std::size_t> indices;
    for (const Parameter& parameter : process.schema().parameters) {
        const auto found = std::find_if(study.parameters.begin(), study.parameters.end(),
                                        [&](const auto& p) { return p.name == parameter.name; });
        if (found == study.parameters.end())
            return invalidInput("Process '" + process.name() + "' depends on '" + parameter.name +
                                    "', which is no parameter of the study.",
                                "Add the parameter, choose the process's parameters in its "
                                "settings, or mark the sample as background.");
        indices.push_back(static_cast<std::size_t>(found - study.parameters.begin()));
    }
    return indices;
}

} // namespace

Result<Matrix> benchmarkChange(const Process& process, const EventSchema& study, bool background)
{
    const EventSchema& own = process.schema();
    const auto count = static_cast<Eigen::Index>(study.physicsBenchmarkCount());
    Matrix change = Matrix::Zero(count, static_cast<Eigen::Index>(own.benchmarks.size()));
    if (background || own.parameters.empty()) {
        change.col(static_cast<Eigen::Index>(referenceOf(own))).setOnes();
        return change;
    }
    const auto indices = matchParameters(process, study);
    if (!indices)
        return indices.error();
    const Result<WeightModel> model = own.weightModel();
    if (!model)
        return model.error();
    for (Eigen::Index b = 0; b < count; ++b) {
        Theta theta;
        for (const std::size_t index : *indices)
            theta.push_back(study.benchmarks[static_cast<std::size_t>(b)].values[index]);
        const Result<Vector> row = model->weights(theta);
        if (!row)
            return row.error();
        change.row(b).head(row->size()) = row->transpose();
    }
    return change;
}

Result<std::unique_ptr<ProcessParticles>>
ProcessParticles::create(std::shared_ptr<const Process> process, const EventSchema& study,
                         const Options& options)
{
    if (!process->particles())
        return unsupported("The process '" + process->name() + "' has no particles, so it cannot "
                           "be combined with others.",
                           "Use it alone.");
    std::unique_ptr<ProcessParticles> result(new ProcessParticles(std::move(process), options));
    if (Status status = result->setUp(study); !status)
        return status.error();
    return result;
}

Status ProcessParticles::setUp(const EventSchema& study)
{
    Result<Matrix> change = benchmarkChange(*m_process, study, m_options.background);
    if (!change)
        return change.error();
    m_change = std::move(*change) * m_options.kFactor;
    m_reference = static_cast<Eigen::Index>(referenceOf(study));
    m_ownReference = static_cast<Eigen::Index>(referenceOf(m_process->schema()));
    for (std::size_t b = study.physicsBenchmarkCount(); b < study.benchmarks.size(); ++b) {
        const auto column = m_process->schema().benchmarkIndex(study.benchmarks[b].name);
        m_nuisances.push_back(column ? static_cast<int>(*column) : -1);
    }
    return {};
}

Status ProcessParticles::read(std::size_t chunk, ParticleBlock& block)
{
    block.count = 0;
    const std::size_t first = chunk * chunkEvents;
    if (first >= m_options.events)
        return {};
    const std::size_t count = std::min(chunkEvents, m_options.events - first);
    if (Status status =
            m_source->generate(m_options.seed, first, count, m_options.events, block);
        !status)
        return status;
    const auto rows = static_cast<Eigen::Index>(block.count);
    const auto physics = m_change.rows();
    const Matrix own = block.weights.topRows(rows);
    block.weights.resize(rows, physics + static_cast<Eigen::Index>(m_nuisances.size()));
    block.weights.leftCols(physics) = own * m_change.transpose();
    for (std::size_t k = 0; k < m_nuisances.size(); ++k) {
        auto column = block.weights.col(physics + static_cast<Eigen::Index>(k));
        column = block.weights.col(m_reference);
        // A nuisance weight is given at the process's reference: its ratio counts.
        for (Eigen::Index i = 0; i < rows && m_nuisances[k] >= 0; ++i)
            if (const double base = own(i, m_ownReference); base != 0.0)
                column(i) *= own(i, m_nuisances[k]) / base;
    }
    block.samplingBenchmark.assign(block.count, samplingBenchmark());
    for (std::size_t i = 0; i < block.count && m_options.number > 0; ++i)
        block.eventId[i] = mixBits(m_options.number, block.eventId[i]);
    ++m_chunksRead;
    return {};
}

double ProcessParticles::fraction() const
{
    return std::min(1.0, static_cast<double>(m_chunksRead * chunkEvents) /
                             static_cast<double>(std::max<std::size_t>(m_options.events, 1)));
}

} // namespace assay
