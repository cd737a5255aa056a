// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/EventOpening.hpp"

#include "core/events/EventSearch.hpp"

#include <utility>

namespace assay {

void openEventById(const PageContext& context, std::uint64_t eventId, const QString& where,
                   QObject* receiver, std::function<void(const QString&)> failed)
{
    const auto events = context.sample.events();
    if (!events)
        return;
    using Found = std::optional<std::size_t>;
    auto body = [events, eventId](const TaskContext& task) {
        return findEventById(events->sample, eventId, task);
    };
    context.tasks.compute<Found>(
        QObject::tr("Find an event"), body, receiver,
        [&selection = context.selection, where, failed](const Result<Found>& found) {
            if (found && *found)
                selection.select({Selected::Kind::Event, where, qint64(**found), {}});
            else if (!found)
                failed(QString::fromStdString(found.error().text()));
        });
}

void openEvents(const PageContext& context, FindEvents find, const QString& where,
                QObject* receiver, std::function<void(const QString&)> failed)
{
    const auto events = context.sample.events();
    if (!events)
        return;
    using Found = std::vector<std::size_t>;
    auto body = [events, find = std::move(find)](const TaskContext& task) {
        return find(events->sample, mostOpened, task);
    };
    context.tasks.compute<Found>(
        QObject::tr("Find events"), body, receiver,
        [&selection = context.selection, where, failed](const Result<Found>& found) {
            if (!found)
                return failed(QString::fromStdString(found.error().text()));
            if (found->empty())
                return failed(QObject::tr("None of these events is in the sample."));
            QVector<qint64> list;
            for (const std::size_t index : *found)
                list << qint64(index);
            selection.select({Selected::Kind::Event, where, list.front(), list});
        });
}

void openEventsById(const PageContext& context, const std::vector<std::uint64_t>& eventIds,
                    const QString& where, QObject* receiver,
                    std::function<void(const QString&)> failed)
{
    openEvents(
        context,
        [eventIds](const EventSample& sample, std::size_t most, const TaskContext& task) {
            return findEventsById(sample, eventIds, most, task);
        },
        where, receiver, std::move(failed));
}

} // namespace assay
