// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ColumnSample.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/events/CsvFile.hpp"
#include "core/events/NpyFile.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay {

namespace {

constexpr double largestWhole = 9007199254740992.0; // 2^53

/// The benchmark of a column of weights, or "" for any other column.
std::string benchmarkOf(const std::string& column)
{
    for (const std::string prefix : {"w_", "weight_"})
        if (column.size() > prefix.size() && column.compare(0, prefix.size(), prefix) == 0)
            return column.substr(prefix.size());
    return {};
}

/// Which column of the table goes where.
struct ColumnRoles {
    std::vector<Eigen::Index> observables, weights;
    std::optional<Eigen::Index> sampling, eventId;
};

Result<ColumnRoles> assignRoles(const ColumnTable& table, EventSchema& schema)
{
    ColumnRoles roles;
    for (std::size_t c = 0; c < table.names.size(); ++c) {
        const std::string& name = table.names[c];
        const auto column = static_cast<Eigen::Index>(c);
        const std::string benchmark = benchmarkOf(name);
        if (!benchmark.empty()) {
            if (schema.benchmarkIndex(benchmark))
                return invalidInput(table.file + ": two columns hold weights of benchmark '"
                                        + benchmark + "'.",
                                    "Remove one of them.");
            schema.benchmarks.push_back({benchmark, {}, false, false});
            roles.weights.push_back(column);
        } else if (name == "sampling_benchmark") {
            roles.sampling = column;
        } else if (name == "event_id") {
            roles.eventId = column;
        } else {
            schema.observables.push_back({name, "", "", "", false, {}});
            roles.observables.push_back(column);
        }
    }
    return roles;
}

/// Whole numbers in [low, high] of one column.
Result<std::vector<std::int64_t>> wholeNumbers(const ColumnTable& table, Eigen::Index column,
                                               double low, double high)
{
    std::vector<std::int64_t> numbers;
    for (Eigen::Index row = 0; row < table.values.rows(); ++row) {
        const double value = table.values(row, column);
        if (!(value >= low && value <= high) || value != std::floor(value))
            return invalidInput(table.file + ": event " + std::to_string(row) + ": column '"
                                    + table.names[static_cast<std::size_t>(column)]
                                    + "' is not a whole number in its range.",
                                "Use indices of benchmarks from 0 (-1 is background).");
        numbers.push_back(static_cast<std::int64_t>(value));
    }
    return numbers;
}

Matrix columnsOf(const Matrix& values, const std::vector<Eigen::Index>& columns)
{
    Matrix selected(values.rows(), static_cast<Eigen::Index>(columns.size()));
    for (std::size_t c = 0; c < columns.size(); ++c)
        selected.col(static_cast<Eigen::Index>(c)) = values.col(columns[c]);
    return selected;
}

Status fillOrigin(const ColumnTable& table, const ColumnRoles& roles, EventSchema& schema,
                  EventBlock& events)
{
    const auto count = static_cast<std::size_t>(table.values.rows());
    events.samplingBenchmark.assign(count, 0);
    events.eventId.resize(count);
    std::iota(events.eventId.begin(), events.eventId.end(), std::uint64_t{0});
    if (roles.eventId) {
        const auto ids = wholeNumbers(table, *roles.eventId, 0, largestWhole);
        if (!ids)
            return ids.error();
        events.eventId.assign(ids->begin(), ids->end());
    }
    if (!roles.sampling)
        return {};
    const auto ids = wholeNumbers(table, *roles.sampling, -1,
                                  static_cast<double>(schema.benchmarks.size()) - 1);
    if (!ids)
        return ids.error();
    schema.eventsPerBenchmark.assign(schema.benchmarks.size(), 0);
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t id = (*ids)[i];
        events.samplingBenchmark[i] = static_cast<int>(id);
        ++(id < 0 ? schema.backgroundEvents
                  : schema.eventsPerBenchmark[static_cast<std::size_t>(id)]);
    }
    return {};
}

Result<EventSample> hashedSample(const Result<ColumnTable>& table)
{
    if (!table)
        return table.error();
    Result<EventSample> sample = sampleFromColumns(*table);
    if (!sample)
        return sample;
    ContentHash hash;
    for (const std::string& name : table->names)
        hash.add(name);
    hash.add(table->values.data(), sizeof(double) * static_cast<std::size_t>(table->values.size()));
    sample->setContentHash(hash.hex());
    return sample;
}

} // namespace

Result<EventSample> sampleFromColumns(const ColumnTable& table)
{
    if (table.names.empty())
        return invalidInput(
            table.file + ": its columns have no names, so the weights are not known.",
            "Save a structured array, or put the names, separated by commas, into " + table.file +
                ".columns.");
    EventSchema schema;
    const Result<ColumnRoles> roles = assignRoles(table, schema);
    if (!roles)
        return roles.error();
    if (roles->weights.empty())
        return invalidInput(
            table.file + ": has no weights: no column is called w_BENCHMARK.",
            "Name the columns of weights (in pb) after their benchmarks, e.g. w_sm; "
            "without weights the file can only serve as observed data.");
    if (table.values.rows() == 0)
        return invalidInput(table.file + ": has no events: there is nothing below the names.",
                            "Choose a file with one event per row.");
    EventBlock events;
    events.x = columnsOf(table.values, roles->observables);
    events.weights = columnsOf(table.values, roles->weights);
    if (Status status = fillOrigin(table, *roles, schema, events); !status)
        return status.error();
    return EventSample::inMemory(std::move(schema), std::move(events));
}

Result<EventSample> readCsvSample(const std::filesystem::path& path, const TaskContext&)
{
    return hashedSample(readCsv(path));
}

Result<EventSample> readNpySample(const std::filesystem::path& path, const TaskContext&)
{
    return hashedSample(readNpyTable(path));
}

Result<EventSample> withStudy(const EventSample& sample, const std::vector<Parameter>& parameters,
                              const std::vector<Benchmark>& benchmarks,
                              const std::vector<std::vector<int>>& components)
{
    EventSchema schema = sample.schema();
    schema.parameters = parameters;
    schema.components = components;
    schema.morphingMatrix.reset();
    for (Benchmark& benchmark : schema.benchmarks) {
        const auto found =
            std::ranges::find(benchmarks, benchmark.name, &Benchmark::name);
        if (found == benchmarks.end())
            return invalidInput("The weights are of benchmark '" + benchmark.name
                                    + "', which the study does not have.",
                                "Add the benchmark with its values, or rename the column.");
        if (found->values.size() != parameters.size())
            return invalidInput(
                "Benchmark '" + benchmark.name + "' has " + std::to_string(found->values.size()) +
                    " values, the study has " + std::to_string(parameters.size()) + " parameters.",
                "Give it one value per parameter.");
        benchmark = *found;
    }
    EventSample completed = sample.withSchema(std::move(schema));
    ContentHash hash;
    hash.add(sample.contentHash());
    for (const Benchmark& benchmark : completed.schema().benchmarks)
        hash.add(benchmark.values.data(), sizeof(double) * benchmark.values.size());
    for (const std::vector<int>& component : components)
        hash.add(component.data(), sizeof(int) * component.size());
    completed.setContentHash(hash.hex());
    return completed;
}

} // namespace assay
