// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

struct EventSchema;
struct Recipe;

/// The part of the script for MadMiner that begins with "events.h5": training samples, trainings,
/// limits, Fisher information.
QString madMinerAnalysis(const Recipe& study, const EventSchema& schema);

} // namespace assay
