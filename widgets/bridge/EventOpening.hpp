// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/PageContext.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace assay {

/// Finds the event of that id in the sample, in a task, and selects it in the window, which opens
/// the event view. \p where is where it was picked. \p failed gets the reason if it cannot be
/// found; nothing happens if \p receiver died.
void openEventById(const PageContext& context, std::uint64_t eventId, const QString& where,
                   QObject* receiver, std::function<void(const QString&)> failed);

/// Indices of the events that are wanted, at most as many as the number says; in a worker.
using FindEvents = std::function<Result<std::vector<std::size_t>>(
    const EventSample& sample, std::size_t most, const TaskContext& context)>;

/// Selects all that \p find gives, of which the window lists at most mostOpened.
void openEvents(const PageContext& context, FindEvents find, const QString& where,
                QObject* receiver, std::function<void(const QString&)> failed);

/// The same for several events, of which the window lists at most mostOpened.
void openEventsById(const PageContext& context, const std::vector<std::uint64_t>& eventIds,
                    const QString& where, QObject* receiver,
                    std::function<void(const QString&)> failed);

/// More would be no list that anybody reads, and a drag may enclose all events.
constexpr std::size_t mostOpened = 1000;

} // namespace assay
