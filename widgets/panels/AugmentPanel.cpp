// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/AugmentPanel.hpp"

#include "core/events/EventSearch.hpp"

namespace assay {

QString AugmentPanel::parameterTitle(std::size_t index) const
{
    const auto& parameters = document().schema().parameters;
    if (index >= parameters.size())
        return {};
    const Parameter& parameter = parameters[index];
    return QString::fromStdString(parameter.label.empty() ? parameter.name : parameter.label);
}

void AugmentPanel::openEvent(std::uint64_t eventId)
{
    const auto events = sample().events();
    if (!events)
        return;
    using Found = std::optional<std::size_t>;
    auto body = [events, eventId](const TaskContext& context) {
        return findEventById(events->sample, eventId, context);
    };
    tasks().compute<Found>(tr("Find an event"), body, this, [this](Result<Found> found) {
        if (found && *found)
            selection().select(
                {Selected::Kind::Event, tr("the training sample"), qint64(**found), {}});
        else if (!found)
            Q_EMIT message(QString::fromStdString(found.error().text()), true);
    });
}

} // namespace assay
