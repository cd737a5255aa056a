// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

struct EventSchema;
struct Recipe;

/// The study as a Python script for MadMiner 0.9: parameters, benchmarks and morphing, the reader
/// of its events with smearing, observables and cuts, training samples, trainings, limits and
/// Fisher information. \p schema has the parameters and benchmarks in force; \p eventFile is the
/// HDF5 file of this project's events, which MadMiner reads, or empty. What MadMiner does not have,
/// or does otherwise, is a comment.
QString madMinerListing(const Recipe& study, const EventSchema& schema, const QString& eventFile);

} // namespace assay
