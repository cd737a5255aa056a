// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

struct EventSchema;
struct Recipe;

/// The part of the script for MadMiner that ends with "events.h5": its readers of LHE and HepMC
/// files with all that happens to an event, or the files that are there already.
QString madMinerEvents(const Recipe& study, const EventSchema& schema, const QString& eventFile);

} // namespace assay
