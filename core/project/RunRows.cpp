// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/RunRows.hpp"

#include <array>
#include <ctime>
#include <limits>

namespace assay {

static_assert(static_cast<int>(RunStatus::Done) == 1 && static_cast<int>(RunStatus::Kept) == 2);
const char* const newestFinished = " AND status IN (1, 2) ORDER BY id DESC LIMIT 1";

namespace {

std::string nowUtc()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text.data();
}

Run runFromRow(SQLite::Statement& row)
{
    Run run;
    run.id = row.getColumn(0).getInt64();
    run.stage = row.getColumn(1).getString();
    run.inputHash = row.getColumn(2).getString();
    run.settings = row.getColumn(3).getString();
    run.seed = static_cast<std::uint64_t>(row.getColumn(4).getInt64());
    run.version = row.getColumn(5).getString();
    run.started = row.getColumn(6).getString();
    run.seconds = row.getColumn(7).getDouble();
    run.status = static_cast<RunStatus>(row.getColumn(8).getInt());
    run.message = row.getColumn(9).getString();
    run.output = row.getColumn(10).getString();
    run.result = row.getColumn(11).getString();
    return run;
}

/// A number or NULL, which is how SQLite stores NaN; infinities are stored as they are.
double numberOrNan(const SQLite::Column& column)
{
    return column.isNull() ? std::numeric_limits<double>::quiet_NaN() : column.getDouble();
}

} // namespace

std::int64_t insertRun(SQLite::Database& db, const Run& run)
{
    SQLite::Statement insert(db, "INSERT INTO run (stage, input_hash, settings, seed, version,"
                                 " started, seconds, status, message, output, result)"
                                 " VALUES (?, ?, ?, ?, ?, ?, 0, ?, '', '', '')");
    insert.bind(1, run.stage);
    insert.bind(2, run.inputHash);
    insert.bind(3, run.settings);
    insert.bind(4, static_cast<std::int64_t>(run.seed));
    insert.bind(5, run.version.empty() ? std::string(ASSAY_VERSION) : run.version);
    insert.bind(6, run.started.empty() ? nowUtc() : run.started);
    insert.bind(7, static_cast<int>(RunStatus::Running));
    insert.exec();
    return db.getLastInsertRowid();
}

void updateRun(SQLite::Database& db, const Run& run)
{
    SQLite::Statement update(db, "UPDATE run SET status = ?, output = ?, message = ?, result = ?,"
                                 " seconds = ? WHERE id = ?");
    update.bind(1, static_cast<int>(run.status));
    update.bind(2, run.output);
    update.bind(3, run.message);
    update.bind(4, run.result);
    update.bind(5, run.seconds);
    update.bind(6, run.id);
    update.exec();
}

std::vector<Run> selectRuns(SQLite::Database& db, const std::string& where,
                            const std::vector<std::string>& values)
{
    SQLite::Statement query(db, "SELECT id, stage, input_hash, settings, seed, version, started,"
                                " seconds, status, message, output, result FROM run " + where);
    int index = 0;
    for (const std::string& value : values)
        query.bind(++index, value);
    std::vector<Run> runs;
    while (query.executeStep())
        runs.push_back(runFromRow(query));
    return runs;
}

void markRunsInterrupted(SQLite::Database& db)
{
    SQLite::Statement update(db, "UPDATE run SET status = ?, message = ? WHERE status = ?");
    update.bind(1, static_cast<int>(RunStatus::Interrupted));
    update.bind(2, "The program ended before this run did.");
    update.bind(3, static_cast<int>(RunStatus::Running));
    update.exec();
}

void insertEpoch(SQLite::Database& db, std::int64_t run, const EpochMetrics& metrics)
{
    SQLite::Statement insert(db, "INSERT OR REPLACE INTO epoch (run, epoch, train_loss,"
                                 " validation_loss, learning_rate, gradient_norm, seconds)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, run);
    insert.bind(2, metrics.epoch);
    insert.bind(3, metrics.trainLoss);
    insert.bind(4, metrics.validationLoss);
    insert.bind(5, metrics.learningRate);
    insert.bind(6, metrics.gradientNorm);
    insert.bind(7, metrics.seconds);
    insert.exec();
}

std::vector<EpochMetrics> selectEpochs(SQLite::Database& db, std::int64_t run)
{
    SQLite::Statement query(db, "SELECT epoch, train_loss, validation_loss, learning_rate,"
                                " gradient_norm, seconds FROM epoch WHERE run = ? ORDER BY epoch");
    query.bind(1, run);
    std::vector<EpochMetrics> all;
    while (query.executeStep())
        all.push_back({query.getColumn(0).getInt(), numberOrNan(query.getColumn(1)),
                       numberOrNan(query.getColumn(2)), numberOrNan(query.getColumn(3)),
                       numberOrNan(query.getColumn(4)), numberOrNan(query.getColumn(5))});
    return all;
}

} // namespace assay
