// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/MadMinerSchema.hpp"

#include "core/events/MadMinerSystematics.hpp"
#include "core/events/SchemaReading.hpp"

#include <algorithm>

namespace assay {

Result<int> detectMadMinerLayout(const Hdf5File& file)
{
    if (!file.contains("parameters/names") || !file.contains("benchmarks/names"))
        return invalidInput(file.name() +
                                ": has no parameters/names and benchmarks/names, so it is "
                                "not a MadMiner file.",
                            "Give a file that MadMiner or Assay has written.");
    if (file.contains("parameters/val_ranges"))
        return 5;
    if (file.contains("sample_summary/signal_events_per_benchmark")
        || file.contains("samples/sampling_benchmarks"))
        return hasL4Systematics(file) ? 4 : 3;
    // A setup file of 0.6 to 0.8 has no samples, but its systematics or differences betray it.
    if (hasL4Systematics(file) || file.contains("finite_differences/epsilon"))
        return 4;
    return file.contains("benchmarks/is_nuisance") ? 2 : 1;
}

namespace {

/// The highest power of each parameter; files up to 0.8 have one column per process class.
Status readMaxPowers(const Hdf5File& file, std::vector<Parameter>& parameters)
{
    Result<Hdf5Dataset> dataset = file.dataset("parameters/max_power");
    if (!dataset)
        return dataset.error();
    const std::vector<std::size_t>& shape = dataset->shape();
    if (shape.empty() || shape.size() > 2 || shape[0] != parameters.size()
        || (shape.size() == 2 && shape[1] == 0))
        return wrongShape(*dataset, "one row per parameter (" + std::to_string(parameters.size())
                                        + ")");
    Result<std::vector<std::int64_t>> powers = dataset->readIntegers();
    if (!powers)
        return powers.error();
    const std::size_t columns = dataset->rowSize();
    for (std::size_t p = 0; p < parameters.size(); ++p) {
        const auto begin = powers->begin() + static_cast<std::ptrdiff_t>(p * columns);
        const std::int64_t power =
            *std::max_element(begin, begin + static_cast<std::ptrdiff_t>(columns));
        if (power < 0 || power > 100)
            return invalidInput(dataset->label() + ": parameter '" + parameters[p].name
                                    + "' has maximum power " + std::to_string(power) + ".",
                                "Powers are small numbers such as 2.");
        parameters[p].maxPower = static_cast<int>(power);
    }
    return {};
}

Status readParameters(const Hdf5File& file, EventSchema& schema)
{
    const Result<std::vector<std::string>> names = readNames(file, "parameters/names");
    if (!names)
        return names.error();
    const std::size_t count = names->size();
    if (count == 0)
        return invalidInput(file.name() + ": parameters/names is empty.",
                            "A study needs a parameter.");
    const auto blocks = readStringsOf(file, "parameters/lha_blocks", count);
    const auto transforms = readStringsOf(file, "parameters/transforms", count);
    const auto ids = readIntegersOf(file, "parameters/lha_ids", {count});
    const auto ranges = readNumbersOf(
        file, schema.layout == 5 ? "parameters/val_ranges" : "parameters/ranges", {count, 2});
    for (const Error* error : {errorOf(blocks), errorOf(transforms), errorOf(ids), errorOf(ranges)})
        if (error)
            return *error;
    for (std::size_t p = 0; p < count; ++p) {
        Parameter parameter;
        parameter.name = (*names)[p];
        parameter.lhaBlock = nullable((*blocks)[p]);
        parameter.lhaId = (*ids)[p];
        parameter.low = (*ranges)[2 * p];
        parameter.high = (*ranges)[2 * p + 1];
        const std::string transform = nullable((*transforms)[p]);
        parameter.transform = transform == "_" || transform == "theta" ? "" : transform;
        schema.parameters.push_back(parameter);
    }
    return readMaxPowers(file, schema.parameters);
}

Status readBenchmarks(const Hdf5File& file, EventSchema& schema)
{
    const Result<std::vector<std::string>> names = readNames(file, "benchmarks/names");
    if (!names)
        return names.error();
    const std::size_t count = names->size();
    const std::size_t parameters = schema.parameters.size();
    const auto values = readNumbersOf(file, "benchmarks/values", {count, parameters});
    const auto nuisance = readFlags(file, "benchmarks/is_nuisance", count);
    const auto reference = readFlags(file, "benchmarks/is_reference", count);
    for (const Error* error : {errorOf(values), errorOf(nuisance), errorOf(reference)})
        if (error)
            return *error;
    if (count == 0)
        return invalidInput(file.name() + ": benchmarks/names is empty.",
                            "A study needs a benchmark.");
    for (std::size_t b = 0; b < count; ++b) {
        const double* first = values->data() + b * parameters;
        schema.benchmarks.push_back({(*names)[b], Theta(first, first + parameters),
                                     (*reference)[b] != 0, (*nuisance)[b] != 0});
        if (b > 0 && !schema.benchmarks[b].isNuisance && schema.benchmarks[b - 1].isNuisance)
            return invalidInput(file.name() + ": benchmark '" + (*names)[b]
                                    + "' follows a nuisance benchmark.",
                                "Physics benchmarks must come first: write the file again.");
    }
    return {};
}

Status readMorphing(const Hdf5File& file, EventSchema& schema)
{
    if (!file.contains("morphing/components") || !file.contains("morphing/morphing_matrix"))
        return {};
    Result<Hdf5Dataset> dataset = file.dataset("morphing/components");
    if (!dataset)
        return dataset.error();
    const std::size_t parameters = schema.parameters.size();
    if (dataset->shape().size() != 2 || dataset->rowSize() != parameters)
        return wrongShape(*dataset,
                          "one column per parameter (" + std::to_string(parameters) + ")");
    const std::size_t count = dataset->rows();
    const auto powers = dataset->readIntegers();
    const auto matrix = readNumbersOf(file, "morphing/morphing_matrix", {count, count});
    for (const Error* error : {errorOf(powers), errorOf(matrix)})
        if (error)
            return *error;
    for (std::size_t c = 0; c < count; ++c) {
        std::vector<int> row;
        for (std::size_t p = 0; p < parameters; ++p) {
            const std::int64_t power = (*powers)[c * parameters + p];
            if (power < 0 || power > 100)
                return invalidInput(dataset->label() + ": component " + std::to_string(c)
                                        + " has the power " + std::to_string(power) + ".",
                                    "Powers are small numbers such as 2.");
            row.push_back(static_cast<int>(power));
        }
        schema.components.push_back(row);
    }
    const auto size = static_cast<Eigen::Index>(count);
    schema.morphingMatrix = Eigen::Map<const Matrix>(matrix->data(), size, size);
    return {};
}

Status readFiniteDifferences(const Hdf5File& file, EventSchema& schema)
{
    if (!file.contains("finite_differences/base_benchmarks")
        || !file.contains("finite_differences/shifted_benchmarks")
        || !file.contains("finite_differences/epsilon"))
        return {};
    const auto bases = readNames(file, "finite_differences/base_benchmarks");
    if (!bases)
        return bases.error();
    const std::size_t parameters = schema.parameters.size();
    Result<Hdf5Dataset> shifted = file.dataset("finite_differences/shifted_benchmarks");
    if (!shifted)
        return shifted.error();
    if (shifted->shape() != std::vector<std::size_t>{bases->size(), parameters})
        return wrongShape(*shifted, "one row per base benchmark and one column per parameter");
    const auto names = shifted->readStrings();
    const Result<Hdf5Dataset> epsilon = file.dataset("finite_differences/epsilon");
    for (const Error* error : {errorOf(names), errorOf(epsilon)})
        if (error)
            return *error;
    if (epsilon->elements() != 1)
        return wrongShape(*epsilon, "one number");
    const auto step = epsilon->readNumbers();
    if (!step)
        return step.error();
    FiniteDifferences differences{step->front(), *bases, {}};
    for (std::size_t f = 0; f < bases->size(); ++f) {
        const auto first = names->begin() + static_cast<std::ptrdiff_t>(f * parameters);
        differences.shiftedBenchmarks.emplace_back(first,
                                                   first + static_cast<std::ptrdiff_t>(parameters));
    }
    schema.finiteDifferences = differences;
    return {};
}

Status readObservables(const Hdf5File& file, EventSchema& schema)
{
    if (!file.contains("observables/names"))
        return {};
    const auto names = readNames(file, "observables/names");
    if (!names)
        return names.error();
    std::vector<std::string> definitions(names->size());
    if (file.contains("observables/definitions")) {
        auto read = readStringsOf(file, "observables/definitions", names->size());
        if (!read)
            return read.error();
        definitions = *read;
    }
    for (std::size_t o = 0; o < names->size(); ++o) {
        const std::string definition = nullable(definitions[o]);
        schema.observables.push_back(
            {(*names)[o], definition == "_" ? "" : definition, "", "", false, {}});
    }
    return {};
}

Status readSummary(const Hdf5File& file, EventSchema& schema)
{
    const std::string path = schema.layout == 5 ? "sample_summary/signal_events"
                                                : "sample_summary/signal_events_per_benchmark";
    if (!file.contains(path) || !file.contains("sample_summary/background_events"))
        return {};
    const std::size_t physics = schema.physicsBenchmarkCount();
    const auto signal = readIntegersOf(file, path, {physics});
    if (!signal)
        return signal.error();
    Result<Hdf5Dataset> dataset = file.dataset("sample_summary/background_events");
    if (!dataset)
        return dataset.error();
    if (dataset->elements() != 1)
        return wrongShape(*dataset, "one number");
    const auto background = dataset->readIntegers();
    if (!background)
        return background.error();
    if (background->front() < 0 || std::ranges::any_of(*signal, [](auto n) { return n < 0; }))
        return invalidInput(file.name() + ": sample_summary has a negative number of events.",
                            "The file is damaged: write or copy it again.");
    schema.eventsPerBenchmark.assign(signal->begin(), signal->end());
    schema.backgroundEvents = static_cast<std::uint64_t>(background->front());
    return {};
}

} // namespace

Result<EventSchema> readMadMinerSchema(const Hdf5File& file)
{
    EventSchema schema;
    const Result<int> layout = detectMadMinerLayout(file);
    if (!layout)
        return layout.error();
    schema.layout = *layout;
    for (const auto& step : {readParameters, readBenchmarks, readMorphing, readFiniteDifferences,
                             readSystematics, readNuisances, readObservables, readSummary})
        if (Status status = step(file, schema); !status)
            return status.error();
    return schema;
}

} // namespace assay
