// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/MadMinerWriter.hpp"

#include "core/basics/AtomicFile.hpp"
#include "core/events/Hdf5File.hpp"
#include "core/events/MadMinerSetupWriter.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t blockRows = 1U << 16;
constexpr std::size_t chunkBytes = 1U << 19; // half of HDF5's default chunk cache

/// The datasets per event, open while the sample streams through.
class EventColumns {
public:
    EventColumns(const EventSample& sample, const MadMinerWriteOptions& options)
        : m_schema(sample.schema()), m_options(options), m_size(sample.size()),
          m_signal(m_schema.physicsBenchmarkCount())
    {
        // Without counts every event has factor 1; stored ids would change that on reading.
        m_hasSampling = m_schema.mixture || !m_schema.eventsPerBenchmark.empty();
    }

    Status create(Hdf5File& file);
    Status write(const EventBlock& block);
    Status finish(Hdf5File& file, const std::string& target) const;

private:
    using Number = Hdf5File::Number;
    Status add(Hdf5File& file, Hdf5Dataset& dataset, const std::string& path, Number number,
               std::size_t columns, bool own);
    Status writeSampling(const EventBlock& block);

    const EventSchema& m_schema;
    const MadMinerWriteOptions& m_options;
    std::size_t m_size;
    std::vector<std::uint64_t> m_signal;
    std::uint64_t m_background = 0;
    bool m_hasSampling = false;
    Hdf5Dataset m_x, m_weights, m_sampling, m_eventId, m_z, m_partition;
};

Status EventColumns::add(Hdf5File& file, Hdf5Dataset& dataset, const std::string& path,
                         Number number, std::size_t columns, bool own)
{
    std::vector<std::size_t> shape{m_size};
    if (columns > 0)
        shape.push_back(columns);
    const std::size_t rowBytes = 8 * std::max<std::size_t>(columns, 1);
    const std::size_t chunk = own ? std::max<std::size_t>(chunkBytes / rowBytes, 1) : 0;
    Result<Hdf5Dataset> created = file.createDataset(path, number, shape, chunk);
    if (!created)
        return created.error();
    dataset = std::move(*created);
    return {};
}

Status EventColumns::create(Hdf5File& file)
{
    if (Status status = file.createGroup("samples"); !status)
        return status;
    const std::size_t observables = m_schema.observables.size();
    const std::size_t latents = m_schema.latents.size();
    Status status = add(file, m_weights, "samples/weights", Number::Real64,
                        m_schema.benchmarks.size(), false);
    if (status && observables > 0)
        status = add(file, m_x, "samples/observations", Number::Real64, observables, false);
    if (status && m_hasSampling)
        status = add(file, m_sampling, "samples/sampling_benchmarks", Number::Int64, 0, false);
    if (status)
        status = add(file, m_eventId, "assay/event_id", Number::UInt64, 0, true);
    if (status && latents > 0)
        status = add(file, m_z, "assay/z", Number::Real64, latents, true);
    if (status && m_options.partition)
        status = add(file, m_partition, "assay/partition", Number::UInt8, 0, true);
    return status;
}

Status EventColumns::write(const EventBlock& block)
{
    const std::size_t first = block.first;
    const std::size_t count = block.size();
    Status status = m_weights.writeRows(first, count, block.weights.data());
    if (status && m_x.valid())
        status = m_x.writeRows(first, count, block.x.data());
    if (status && m_hasSampling)
        status = writeSampling(block);
    if (status)
        status = m_eventId.writeRows(first, count, block.eventId.data());
    if (status && m_z.valid())
        status = m_z.writeRows(first, count, block.z.data());
    if (!status || !m_options.partition)
        return status;
    std::vector<std::uint8_t> parts(count);
    for (std::size_t i = 0; i < count; ++i)
        parts[i] = static_cast<std::uint8_t>(m_options.partition->partOf(block.eventId[i]));
    return m_partition.writeRows(first, count, parts.data());
}

Status EventColumns::writeSampling(const EventBlock& block)
{
    std::vector<std::int64_t> ids(block.size(), 0);
    for (std::size_t i = 0; i < std::min(ids.size(), block.samplingBenchmark.size()); ++i) {
        const int id = block.samplingBenchmark[i];
        // MadMiner would scale the subsets of a mixture, whose weights are right together: one
        // subset.
        ids[i] = m_schema.mixture ? std::min(id, 0) : id;
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] < -1 || ids[i] >= static_cast<std::int64_t>(m_signal.size()))
            return invalidInput("Event " + std::to_string(block.first + i)
                                    + " has sampling benchmark " + std::to_string(ids[i]) + " of "
                                    + std::to_string(m_signal.size()) + ".",
                                "Use an index of a physics benchmark, or -1 for background.");
        ++(ids[i] < 0 ? m_background : m_signal[static_cast<std::size_t>(ids[i])]);
    }
    return m_sampling.writeRows(block.first, ids.size(), ids.data());
}

Status EventColumns::finish(Hdf5File& file, const std::string& target) const
{
    if (!m_hasSampling)
        return {};
    if (!m_schema.mixture && m_signal != m_schema.eventsPerBenchmark)
        return invalidInput(target + ": the events per sampling benchmark disagree with the "
                                     "sample's own counts, so its weights are not what they seem.",
                            "Count the events again before writing.");
    if (Status status = file.createGroup("sample_summary"); !status)
        return status;
    const std::vector<std::int64_t> signal(m_signal.begin(), m_signal.end());
    if (Status status = file.writeIntegers("sample_summary/signal_events", signal, {signal.size()});
        !status)
        return status;
    return file.writeIntegers("sample_summary/background_events",
                              {static_cast<std::int64_t>(m_background)}, {});
}

/// A block whose columns do not have the schema's shape would be read beyond its end.
Status checkBlock(const EventBlock& block, const EventSchema& schema, const std::string& target)
{
    const auto count = static_cast<Eigen::Index>(block.size());
    const auto fits = [&](const Matrix& matrix, std::size_t columns) {
        return columns == 0
               || (matrix.rows() == count && matrix.cols() == static_cast<Eigen::Index>(columns));
    };
    if (fits(block.x, schema.observables.size()) && fits(block.weights, schema.benchmarks.size())
        && fits(block.z, schema.latents.size()))
        return {};
    return invalidInput(target + ": the events do not have the columns that the study says.",
                        "Check observables, benchmarks and latents of the sample.");
}

Status writeEvents(const EventSample& sample, Hdf5File& file, const std::string& target,
                   const TaskContext& context, const MadMinerWriteOptions& options)
{
    if (sample.size() == 0)
        return {};
    EventColumns columns(sample, options);
    if (Status status = columns.create(file); !status)
        return status;
    EventBlock block;
    for (std::size_t first = 0; first < sample.size(); first += blockRows) {
        if (context.cancelRequested())
            return cancelled();
        const std::size_t count = std::min(blockRows, sample.size() - first);
        if (Status status = sample.readRaw(first, count, {true, true, true}, block); !status)
            return status;
        if (Status status = checkBlock(block, sample.schema(), target); !status)
            return status;
        if (Status status = columns.write(block); !status)
            return status;
        context.report(static_cast<double>(first + count) / static_cast<double>(sample.size()),
                       "writing events");
    }
    return columns.finish(file, target);
}

/// The rule beside its outcome, so that a reader can apply it to events that are added later.
std::string ruleOf(const Partition& partition)
{
    return nlohmann::json{{"seed", partition.seed},
                          {"train", partition.trainShare},
                          {"validation", partition.validationShare}}
        .dump();
}

Status writeFile(const EventSample& sample, const std::filesystem::path& path,
                 const std::string& target, const TaskContext& context,
                 const MadMinerWriteOptions& options)
{
    Result<Hdf5File> file = Hdf5File::create(path, target);
    if (!file)
        return file.error();
    Status status = writeMadMinerSetup(*file, sample.schema(), target, context);
    if (status)
        status = writeEvents(sample, *file, target, context, options);
    if (status && options.partition) {
        const std::string rule = ruleOf(*options.partition);
        status = file->writeStrings("assay/partition_rule", {rule}, rule.size(), {});
    }
    return status ? file->close() : status;
}

} // namespace

Status writeMadMiner(const EventSample& sample, const std::filesystem::path& path,
                     const TaskContext& context, const MadMinerWriteOptions& options)
{
    return writeAtomically(path, [&](const std::filesystem::path& temporary) {
        return writeFile(sample, temporary, path.string(), context, options);
    });
}

} // namespace assay
