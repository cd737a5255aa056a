// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ObservedEvents.hpp"

#include "core/events/ColumnTable.hpp"
#include "core/events/CsvFile.hpp"
#include "core/events/ReaderTable.hpp"

#include <cmath>

namespace assay {

namespace {

Result<ColumnTable> eventFileColumns(const std::filesystem::path& path, const TaskContext& context)
{
    const Result<EventSample> sample = openSample(path, context);
    if (!sample)
        return sample.error();
    Result<EventBlock> events = sample->readAll({.x = true, .weights = false, .z = false});
    if (!events)
        return events.error();
    ColumnTable table;
    table.file = path.string();
    for (const Observable& observable : sample->schema().observables)
        table.names.push_back(observable.name);
    table.values = std::move(events->x);
    return table;
}

/// Text files have lines, which are easier to find than numbers of events.
Error notFinite(const std::filesystem::path& path, const std::string& observable,
                std::size_t event, double value)
{
    const std::size_t line = isColumnFile(path) && path.extension() != ".npy"
                                 ? csvLine(path, event) : 0;
    const std::string place
        = line > 0 ? "line " + std::to_string(line) + ": column '" + observable + "'"
                   : "observable '" + observable + "' of event " + std::to_string(event);
    return invalidInput(path.string() + ": " + place + " is not finite ("
                            + (std::isnan(value) ? "nan" : value > 0.0 ? "inf" : "-inf") + ").",
                        "Remove the event or give the observable a value.");
}

} // namespace

Result<Matrix> readObserved(const std::filesystem::path& path,
                            const std::vector<std::string>& observables,
                            const TaskContext& context)
{
    const Result<ColumnTable> table =
        isColumnFile(path) ? readColumns(path) : eventFileColumns(path, context);
    if (!table)
        return table.error();
    Result<Matrix> values = table->select(observables);
    if (!values)
        return values;
    if (values->rows() == 0)
        return invalidInput(path.string() + ": holds no events.", "Give at least one event.");
    for (Eigen::Index event = 0; event < values->rows(); ++event)
        for (Eigen::Index o = 0; o < values->cols(); ++o)
            if (!std::isfinite((*values)(event, o)))
                return notFinite(path, observables[static_cast<std::size_t>(o)],
                                 static_cast<std::size_t>(event), (*values)(event, o));
    return values;
}

} // namespace assay
