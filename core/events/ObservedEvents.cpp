// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ObservedEvents.hpp"

#include "core/events/ColumnTable.hpp"
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
                return invalidInput(path.string() + ": observable '"
                                        + observables[static_cast<std::size_t>(o)] + "' of event "
                                        + std::to_string(event) + " is not finite.",
                                    "Remove the event or give the observable a value.");
    return values;
}

} // namespace assay
