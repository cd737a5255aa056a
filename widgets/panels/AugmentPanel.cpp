// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/AugmentPanel.hpp"

#include "widgets/bridge/EventOpening.hpp"

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
    openEventById(context(), eventId, tr("the training sample"), this,
                  [this](const QString& reason) { Q_EMIT message(reason, true); });
}

void AugmentPanel::openEvents(const std::vector<std::uint64_t>& eventIds)
{
    openEventsById(context(), eventIds, tr("the training sample"), this,
                   [this](const QString& reason) { Q_EMIT message(reason, true); });
}

void AugmentPanel::openRows(const TrainingSet& rows, const Vector& values, double low, double high)
{
    std::vector<std::uint64_t> ids;
    for (Eigen::Index i = 0; i < values.size(); ++i)
        if (values[i] >= low && values[i] < high)
            ids.push_back(rows.eventId.empty() ? std::uint64_t(i) : rows.eventId[std::size_t(i)]);
    if (!ids.empty())
        openEvents(ids);
}

} // namespace assay
