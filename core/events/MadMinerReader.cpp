// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/MadMinerReader.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/events/AssayGroup.hpp"
#include "core/events/MadMinerSchema.hpp"
#include "core/events/MadMinerSource.hpp"

#include <algorithm>
#include <fstream>

namespace assay {

namespace {

constexpr std::uintmax_t fullHashBytes = 64U << 20;
constexpr std::size_t sampledBlocks = 256;
constexpr std::size_t sampledBytes = 64U << 10;
constexpr std::size_t countingBlock = 1U << 18;

struct Counts {
    std::vector<std::uint64_t> signal; ///< By sampling benchmark.
    std::uint64_t background = 0;
};

Result<Counts> countEvents(const MadMinerSource& source, std::size_t benchmarks,
                           const TaskContext& context)
{
    Counts counts{std::vector<std::uint64_t>(benchmarks), 0};
    EventBlock block;
    const Columns nothing{false, false, false};
    for (std::size_t first = 0; first < source.size(); first += countingBlock) {
        if (context.cancelRequested())
            return cancelled();
        const std::size_t count = std::min(countingBlock, source.size() - first);
        if (Status status = source.read(first, count, nothing, block); !status)
            return status.error();
        for (const int id : block.samplingBenchmark)
            ++(id < 0 ? counts.background : counts.signal[static_cast<std::size_t>(id)]);
    }
    return counts;
}

std::string list(const std::vector<std::uint64_t>& numbers)
{
    std::string text;
    for (const std::uint64_t number : numbers)
        text += (text.empty() ? "" : ", ") + std::to_string(number);
    return text;
}

/// Replaces the file's summary by the recount, with a note if they differ.
void applyCounts(Counts counts, const std::string& file, EventSchema& schema,
                 const TaskContext& context)
{
    const bool hadSummary = !schema.eventsPerBenchmark.empty();
    if (hadSummary
        && (counts.signal != schema.eventsPerBenchmark
            || counts.background != schema.backgroundEvents)) {
        const std::string note =
            file + ": sample_summary says " + list(schema.eventsPerBenchmark)
            + " signal events per benchmark and " + std::to_string(schema.backgroundEvents)
            + " background events, the events say " + list(counts.signal) + " and "
            + std::to_string(counts.background) + ". The recount is used.";
        schema.notes.push_back(note);
        context.warn(note);
    }
    schema.eventsPerBenchmark = std::move(counts.signal);
    schema.backgroundEvents = counts.background;
}

} // namespace

Result<std::string> hashEventFile(const std::filesystem::path& path)
{
    std::error_code code;
    const std::uintmax_t size = std::filesystem::file_size(path, code);
    if (code)
        return notFound(path.string() + ": " + code.message() + ".", "Check the path.");
    if (size <= fullHashBytes)
        return ContentHash::ofFile(path);
    std::ifstream file(path, std::ios::binary);
    ContentHash hash;
    const auto time = std::filesystem::last_write_time(path, code).time_since_epoch().count();
    hash.add(&size, sizeof size);
    hash.add(&time, sizeof time);
    std::vector<char> bytes(sampledBytes);
    for (std::size_t i = 0; i < sampledBlocks; ++i) {
        const std::uintmax_t offset = (size - sampledBytes) / (sampledBlocks - 1) * i;
        file.seekg(
            static_cast<std::streamoff>(i + 1 == sampledBlocks ? size - sampledBytes : offset));
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        hash.add(bytes.data(), static_cast<std::size_t>(file.gcount()));
    }
    if (!file)
        return ioError(path.string() + ": reading failed.", "Check the disk.");
    return hash.hex();
}

Result<EventSample> readMadMiner(const std::filesystem::path& path, const TaskContext& context)
{
    Result<Hdf5File> file = Hdf5File::open(path);
    if (!file)
        return file.error();
    Result<EventSchema> schema = readMadMinerSchema(*file);
    if (!schema)
        return schema.error();
    if (Status status = readAssayGroup(*file, *schema); !status)
        return status.error();
    Result<std::string> hash = hashEventFile(path);
    if (!hash)
        return hash.error();

    const std::string name = file->name();
    EventSample sample;
    if (!file->contains("samples")) {
        schema->notes.push_back(name + ": a setup file, it holds no events.");
        context.warn(schema->notes.back());
        EventBlock none;
        none.x.resize(0, static_cast<Eigen::Index>(schema->observables.size()));
        none.weights.resize(0, static_cast<Eigen::Index>(schema->benchmarks.size()));
        sample = EventSample::inMemory(std::move(*schema), std::move(none));
        sample.setContentHash(*hash);
        return sample;
    }
    const auto source = MadMinerSource::open(std::move(*file), *schema);
    if (!source)
        return source.error();
    if ((*source)->hasSamplingBenchmarks()) {
        Result<Counts> counts = countEvents(**source, schema->physicsBenchmarkCount(), context);
        if (!counts)
            return counts.error();
        applyCounts(std::move(*counts), name, *schema, context);
    } else {
        schema->eventsPerBenchmark.clear();
        schema->backgroundEvents = 0;
    }
    sample = EventSample(std::move(*schema), *source);
    sample.setContentHash(*hash);
    return sample;
}

} // namespace assay
