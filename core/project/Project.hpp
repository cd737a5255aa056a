// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/TrainingSettings.hpp"
#include "core/project/Recipe.hpp"
#include "core/project/Run.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace assay {

class Database;

/// A project on disk: the folder NAME.assay with project.db (SQLite: study, runs, metrics, results,
/// view state), events/*.h5 and models/*. One writer: opening it twice is refused. Thread-safe.
class Project {
public:
    /// Creates the folder (refuses an existing one) with the given study.
    static Result<std::shared_ptr<Project>> create(const std::filesystem::path& folder,
                                                   const Recipe& study);
    static Result<std::shared_ptr<Project>> open(const std::filesystem::path& folder);
    ~Project();

    const std::filesystem::path& folder() const { return m_folder; }
    bool readOnly() const { return m_readOnly; } ///< e.g. written by a newer version

    Recipe study() const;
    Status setStudy(const Recipe& study);

    /// Starts a run: a row with status "running". Runs that were "running" when the program was
    /// killed are "interrupted" on opening.
    Result<std::int64_t> beginRun(const Run& run);
    Status recordEpoch(std::int64_t run, const EpochMetrics& metrics);
    /// Output and final status; the output file was renamed to its final name before.
    Status finishRun(std::int64_t run, RunStatus status, const std::string& output,
                     const std::string& message, const std::string& resultJson);
    std::vector<Run> runs() const;
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
    Project(std::filesystem::path folder, std::unique_ptr<Database> database, bool readOnly);

    std::filesystem::path m_folder;
    std::unique_ptr<Database> m_database;
    bool m_readOnly = false;
    mutable std::mutex m_mutex;
};

} // namespace assay
