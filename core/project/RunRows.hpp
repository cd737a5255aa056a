// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/TrainingSettings.hpp"
#include "core/project/Run.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

namespace assay {

// Rows of the tables `run` and `epoch` of a project. All throw SQLite::Exception, which
// Database::read and Database::write turn into errors.

/// Adds a run that is running; version and start time are filled in where they are empty.
/// Returns its id.
std::int64_t insertRun(SQLite::Database& db, const Run& run);
/// Sets status, output, message, result and seconds of the run with this id.
void updateRun(SQLite::Database& db, const Run& run);
/// \p where is SQL after FROM run, with a ? for each of \p values.
std::vector<Run> selectRuns(SQLite::Database& db, const std::string& where,
                            const std::vector<std::string>& values);
/// Ends a WHERE clause: of the runs that came to an end with a result, the newest.
extern const char* const newestFinished;
/// Runs that still say "running" belong to a program that was killed: whoever calls this holds the
/// lock of the project, so that nobody else can be running them.
void markRunsInterrupted(SQLite::Database& db);

void insertEpoch(SQLite::Database& db, std::int64_t run, const EpochMetrics& metrics);
/// In the order of epochs.
std::vector<EpochMetrics> selectEpochs(SQLite::Database& db, std::int64_t run);

} // namespace assay
