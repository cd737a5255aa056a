// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/TrainingSettings.hpp"
#include "core/project/Recipe.hpp"
#include "core/project/Run.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace assay {

class Database;
class FolderLock;

/// A project on disk: the folder NAME.assay with project.db (SQLite: study, runs, metrics, results,
/// view state), events/*.h5 and models/*. One writer: opening it twice is refused. Thread-safe.
/// Metrics of epochs are kept for up to half a second before they are written in one transaction.
class Project {
public:
    /// Creates the folder (refuses an existing one) with the given study.
    static Result<std::shared_ptr<Project>> create(const std::filesystem::path& folder,
                                                   const Recipe& study);
    /// Refused when another program has it open. A folder without write permission, or a project of
    /// a newer version, opens with readOnly() true, and every change is refused with the reason.
    static Result<std::shared_ptr<Project>> open(const std::filesystem::path& folder);
    /// To look at it only, also while another program works on it.
    static Result<std::shared_ptr<Project>> openReadOnly(const std::filesystem::path& folder);
    ~Project();

    const std::filesystem::path& folder() const { return m_folder; }
    bool readOnly() const { return m_readOnly; } ///< e.g. written by a newer version
    std::string readOnlyReason() const;          ///< In words; empty when it can be changed.

    Recipe study() const;
    Status setStudy(const Recipe& study);

    /// Starts a run: a row with status "running". Runs that were "running" when the program was
    /// killed are "interrupted" on opening.
    Result<std::int64_t> beginRun(const Run& run);
    Status recordEpoch(std::int64_t run, const EpochMetrics& metrics);
    Status flushMetrics(); ///< Writes those that wait; done by finishRun and on closing too.
    /// Output and final status; the output file was renamed to its final name before.
    Status finishRun(std::int64_t run, RunStatus status, const std::string& output,
                     const std::string& message, const std::string& resultJson);
    std::vector<Run> runs() const;
    /// Those of one stage, oldest first.
    std::vector<Run> runsOf(const std::string& stage) const;
    std::optional<Run> run(std::int64_t id) const;
    /// The newest finished run of a stage with this input hash; empty means missing or stale.
    std::optional<Run> findRun(const std::string& stage, const std::string& inputHash) const;
    /// The newest finished run of a stage whatever its inputs (drawn as stale if they differ).
    std::optional<Run> latestRun(const std::string& stage) const;
    std::vector<EpochMetrics> metrics(std::int64_t run) const;

    std::string viewState(const std::string& key) const; ///< JSON text of a widget, or empty
    Status setViewState(const std::string& key, const std::string& json);

    std::filesystem::path eventsFolder() const { return m_folder / "events"; }
    std::filesystem::path modelsFolder() const { return m_folder / "models"; }
    /// Resolves a path that a run's output column gives relative to the project.
    std::filesystem::path resolve(const std::string& output) const { return m_folder / output; }

private:
    struct PendingEpoch {
        std::int64_t run = 0;
        EpochMetrics metrics;
    };

    Project(std::filesystem::path folder, std::unique_ptr<FolderLock> lock,
            std::unique_ptr<Database> database);
    static Result<std::shared_ptr<Project>> openFor(const std::filesystem::path& folder,
                                                    bool write);
    Status writePending(); ///< With m_mutex held.
    std::vector<Run> select(const std::string& where, const std::vector<std::string>& values) const;

    std::filesystem::path m_folder;
    std::unique_ptr<FolderLock> m_lock; ///< Null when read-only; released after the database.
    std::unique_ptr<Database> m_database;
    bool m_readOnly = false;
    mutable std::mutex m_mutex;
    std::vector<PendingEpoch> m_pending;
    std::chrono::steady_clock::time_point m_lastFlush;
    std::map<std::int64_t, std::chrono::steady_clock::time_point> m_begun;
};

} // namespace assay
