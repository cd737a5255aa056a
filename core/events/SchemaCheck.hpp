// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/EventSchema.hpp"
#include "core/events/SampleReport.hpp"

#include <string>
#include <vector>

namespace assay {

/// Defects of a sample's setup, which need no events: duplicate names, values that are not finite,
/// a morphing basis that is incomplete or does not belong to the stored matrix, names that point
/// nowhere. \p name is the file in the messages.
std::vector<Finding> checkSchema(const EventSchema& schema, const std::string& name);

} // namespace assay
