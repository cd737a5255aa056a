// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSchema.hpp"
#include "core/events/Hdf5File.hpp"

namespace assay {

/// Writes all groups of layout 0.9 that do not depend on the events, and /assay without its
/// columns per event. \p target is the file's name in messages. See writeMadMiner.
Status writeMadMinerSetup(Hdf5File& file, const EventSchema& schema, const std::string& target,
                          const TaskContext& context);

} // namespace assay
