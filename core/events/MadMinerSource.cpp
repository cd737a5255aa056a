// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/MadMinerSource.hpp"

#include "core/events/SchemaReading.hpp"

#include <numeric>

namespace assay {

namespace {

using Shape = std::vector<std::size_t>;

Result<std::optional<Hdf5Dataset>> openColumn(const Hdf5File& file, const std::string& path,
                                              const Shape& shape)
{
    if (!file.contains(path))
        return std::optional<Hdf5Dataset>();
    Result<Hdf5Dataset> dataset = file.dataset(path);
    if (!dataset)
        return dataset.error();
    if (dataset->shape() != shape)
        return wrongShape(*dataset, "(" + std::to_string(shape[0])
                                        + (shape.size() > 1 ? ", " + std::to_string(shape[1]) : "")
                                        + ") to match samples/weights");
    if (dataset->kind() != Hdf5Kind::Integer && dataset->kind() != Hdf5Kind::Real)
        return invalidInput(dataset->label() + ": holds no numbers.",
                            "This is not a file in MadMiner's layout.");
    return std::optional<Hdf5Dataset>(std::move(*dataset));
}

Status readMatrix(const std::optional<Hdf5Dataset>& dataset, std::size_t first, std::size_t count,
                  bool wanted, Matrix& out)
{
    if (!wanted || !dataset) {
        out.resize(wanted ? static_cast<Eigen::Index>(count) : 0, 0);
        return {};
    }
    out.resize(static_cast<Eigen::Index>(count), static_cast<Eigen::Index>(dataset->rowSize()));
    return dataset->readRows(first, count, out.data());
}

} // namespace

Result<std::shared_ptr<const MadMinerSource>> MadMinerSource::open(Hdf5File file,
                                                                   const EventSchema& schema)
{
    const std::shared_ptr<MadMinerSource> source(new MadMinerSource(std::move(file)));
    if (Status status = source->openEvents(schema); !status)
        return status.error();
    if (Status status = source->openOwnGroup(schema); !status)
        return status.error();
    return std::shared_ptr<const MadMinerSource>(source);
}

Status MadMinerSource::openEvents(const EventSchema& schema)
{
    Result<Hdf5Dataset> weights = m_file.dataset("samples/weights");
    if (!weights)
        return weights.error();
    const std::size_t benchmarks = schema.benchmarks.size();
    if (weights->shape().size() != 2 || weights->rowSize() != benchmarks)
        return wrongShape(*weights,
                          "one column per benchmark (" + std::to_string(benchmarks) + ")");
    if (weights->kind() != Hdf5Kind::Real && weights->kind() != Hdf5Kind::Integer)
        return invalidInput(weights->label() + ": holds no numbers.",
                            "This is not a file in MadMiner's layout.");
    m_size = weights->rows();
    m_weights = std::move(*weights);
    m_physicsBenchmarks = static_cast<std::int64_t>(schema.physicsBenchmarkCount());

    auto x = openColumn(m_file, "samples/observations", {m_size, schema.observables.size()});
    if (!x)
        return x.error();
    if (!*x && !schema.observables.empty())
        return invalidInput(m_file.name() + ": samples/observations is missing.",
                            "Run the analysis step that computes the observables again.");
    m_x = std::move(*x);
    auto sampling = openColumn(m_file, "samples/sampling_benchmarks", {m_size});
    if (!sampling)
        return sampling.error();
    m_sampling = std::move(*sampling);
    return {};
}

Status MadMinerSource::openOwnGroup(const EventSchema& schema)
{
    auto id = openColumn(m_file, "assay/event_id", {m_size});
    if (!id)
        return id.error();
    m_eventId = std::move(*id);
    if (schema.latents.empty())
        return {};
    auto z = openColumn(m_file, "assay/z", {m_size, schema.latents.size()});
    if (!z)
        return z.error();
    m_z = std::move(*z);
    return {};
}

Status MadMinerSource::read(std::size_t first, std::size_t count, Columns columns,
                            EventBlock& block) const
{
    if (first > m_size || count > m_size - first)
        return invalidInput(m_file.name() + ": events " + std::to_string(first) + " to "
                            + std::to_string(first + count) + " asked for, it has "
                            + std::to_string(m_size) + ".");
    block.first = first;
    if (Status status = readMatrix(m_x, first, count, columns.x, block.x); !status)
        return status;
    if (Status status = readMatrix(m_z, first, count, columns.z, block.z); !status)
        return status;
    const Eigen::Index rows = columns.weights ? static_cast<Eigen::Index>(count) : 0;
    block.weights.resize(rows, static_cast<Eigen::Index>(m_weights.rowSize()));
    if (columns.weights)
        if (Status status = m_weights.readRows(first, count, block.weights.data()); !status)
            return status;
    block.eventId.resize(count);
    std::iota(block.eventId.begin(), block.eventId.end(), first);
    if (m_eventId)
        if (Status status = m_eventId->readRows(first, count, block.eventId.data()); !status)
            return status;
    return readSampling(first, count, block);
}

Status MadMinerSource::readSampling(std::size_t first, std::size_t count, EventBlock& block) const
{
    block.samplingBenchmark.assign(count, 0);
    if (!m_sampling)
        return {};
    std::vector<std::int64_t> ids(count);
    if (Status status = m_sampling->readRows(first, count, ids.data()); !status)
        return status;
    for (std::size_t i = 0; i < count; ++i) {
        // The numbers index tables of sampling factors: a wrong one must not get further.
        if (ids[i] < -1 || ids[i] >= m_physicsBenchmarks)
            return invalidInput(m_sampling->label() + ": event " + std::to_string(first + i)
                                    + " has sampling benchmark " + std::to_string(ids[i])
                                    + ", the file has " + std::to_string(m_physicsBenchmarks)
                                    + " physics benchmarks.",
                                "Use an index of a physics benchmark, or -1 for background.");
        block.samplingBenchmark[i] = static_cast<int>(ids[i]);
    }
    return {};
}

} // namespace assay
