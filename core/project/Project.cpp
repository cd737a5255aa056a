// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/Project.hpp"

#include "core/project/Database.hpp"
#include "core/project/FolderLock.hpp"
#include "core/project/RunRows.hpp"

#include <unistd.h>

namespace assay {

namespace {

constexpr auto flushInterval = std::chrono::milliseconds(500);

void storeStudy(SQLite::Database& db, const Recipe& study)
{
    SQLite::Statement insert(db, "INSERT OR REPLACE INTO study (id, recipe) VALUES (1, ?)");
    insert.bind(1, writeRecipe(study));
    insert.exec();
}

Status makeFolders(const std::filesystem::path& folder)
{
    std::error_code error;
    for (const char* name : {"events", "models"}) {
        std::filesystem::create_directories(folder / name, error);
        if (error)
            return ioError((folder / name).string() + ": the folder cannot be created (" +
                               error.message() + ").",
                           "Check the permissions and the space on the disk.");
    }
    return {};
}

/// Half-written files of a program that was killed: "NAME.tmp<pid>", see writeAtomically. We hold
/// the lock, so nobody is writing them.
void removeHalfWritten(const std::filesystem::path& folder)
{
    static const std::string mark = ".tmp";
    std::error_code ignored;
    for (const char* name : {"events", "models"})
        for (const auto& entry : std::filesystem::directory_iterator(folder / name, ignored)) {
            const std::string file = entry.path().filename().string();
            const std::size_t place = file.rfind(mark);
            if (place != std::string::npos && place + mark.size() < file.size() &&
                file.find_first_not_of("0123456789", place + mark.size()) == std::string::npos)
                std::filesystem::remove(entry.path(), ignored);
        }
}

} // namespace

Project::Project(std::filesystem::path folder, std::unique_ptr<FolderLock> lock,
                 std::unique_ptr<Database> database)
    : m_folder(std::move(folder)), m_lock(std::move(lock)), m_database(std::move(database)),
      m_readOnly(!m_database->readOnlyReason().empty())
{
}

Project::~Project()
{
    if (!m_readOnly)
        (void)flushMetrics().ok(); // Nobody is left to be told; a resumed training repeats them.
}

Result<std::shared_ptr<Project>> Project::create(const std::filesystem::path& folder,
                                                 const Recipe& study)
{
    std::error_code error;
    if (std::filesystem::exists(folder, error))
        return invalidInput(folder.string() + ": there is already something of that name.",
                            "Open it, or choose another name.");
    // Made complete under another name: the folder appears with its study in it, or not at all.
    std::filesystem::path building = folder;
    building += ".new" + std::to_string(::getpid());
    const auto build = [&]() -> Status {
        if (const Status status = makeFolders(building); !status)
            return status;
        auto database = Database::open(building / "project.db", Database::Access::Write);
        if (!database)
            return database.error();
        return (*database)->write([&](SQLite::Database& db) { storeStudy(db, study); });
    };
    Status status = build();
    if (status) {
        std::filesystem::rename(building, folder, error);
        if (error)
            status = ioError(folder.string() + ": the project cannot be created (" +
                                 error.message() + ").",
                             "Check the permissions of the folder above it.");
    }
    if (!status) {
        std::filesystem::remove_all(building, error);
        return status.error();
    }
    return open(folder);
}

Result<std::shared_ptr<Project>> Project::openFor(const std::filesystem::path& folder, bool write)
{
    std::error_code error;
    if (!std::filesystem::exists(folder / "project.db", error))
        return notFound(folder.string() + ": there is no project in this folder.",
                        "Choose a folder NAME.assay that the program made.");
    // SQLite would take it for a new database.
    if (std::filesystem::file_size(folder / "project.db", error) == 0)
        return ioError(folder.string() + "/project.db is empty: the study and its runs are gone.",
                       "Bring the file back from a copy. The events and trained estimators in the "
                       "folder are untouched.");
    std::unique_ptr<FolderLock> lock;
    if (write) {
        auto acquired = FolderLock::acquire(folder);
        if (!acquired)
            return acquired.error();
        lock = std::make_unique<FolderLock>(std::move(acquired).value());
    }
    auto database = Database::open(folder / "project.db",
                                   write ? Database::Access::Write : Database::Access::Read);
    if (!database)
        return database.error();
    std::shared_ptr<Project> project(
        new Project(folder, std::move(lock), std::move(database).value()));
    if (!project->m_readOnly) {
        if (const Status status = makeFolders(folder); !status)
            return status.error();
        removeHalfWritten(folder);
        if (const Status status = project->m_database->write(markRunsInterrupted); !status)
            return status.error();
    }
    return project;
}

Result<std::shared_ptr<Project>> Project::open(const std::filesystem::path& folder)
{
    const bool writable = ::access(folder.c_str(), W_OK) == 0 &&
                          (::access((folder / "project.db").c_str(), W_OK) == 0);
    return openFor(folder, writable);
}

Result<std::shared_ptr<Project>> Project::openReadOnly(const std::filesystem::path& folder)
{
    return openFor(folder, false);
}

std::string Project::readOnlyReason() const
{
    return m_database->readOnlyReason();
}

Recipe Project::study() const
{
    const std::scoped_lock lock(m_mutex);
    std::string text;
    (void)m_database
        ->read([&](SQLite::Database& db) {
            SQLite::Statement query(db, "SELECT recipe FROM study WHERE id = 1");
            if (query.executeStep())
                text = query.getColumn(0).getString();
        })
        .ok();
    return parseRecipe(text).recipe;
}

Status Project::setStudy(const Recipe& study)
{
    const std::scoped_lock lock(m_mutex);
    return m_database->write([&](SQLite::Database& db) { storeStudy(db, study); });
}

Result<std::int64_t> Project::beginRun(const Run& run)
{
    const std::scoped_lock lock(m_mutex);
    std::int64_t id = 0;
    const Status status =
        m_database->write([&](SQLite::Database& db) { id = insertRun(db, run); });
    if (!status)
        return status.error();
    m_begun[id] = std::chrono::steady_clock::now();
    return id;
}

Status Project::writePending()
{
    if (m_pending.empty())
        return {};
    const Status status = m_database->write([&](SQLite::Database& db) {
        for (const PendingEpoch& pending : m_pending)
            insertEpoch(db, pending.run, pending.metrics);
    });
    if (status)
        m_pending.clear();
    m_lastFlush = std::chrono::steady_clock::now();
    return status;
}

Status Project::recordEpoch(std::int64_t run, const EpochMetrics& metrics)
{
    const std::scoped_lock lock(m_mutex);
    m_pending.push_back({run, metrics});
    if (std::chrono::steady_clock::now() - m_lastFlush < flushInterval)
        return {};
    return writePending();
}

Status Project::flushMetrics()
{
    const std::scoped_lock lock(m_mutex);
    return writePending();
}

Status Project::finishRun(std::int64_t run, RunStatus status, const std::string& output,
                          const std::string& message, const std::string& resultJson)
{
    const std::scoped_lock lock(m_mutex);
    if (const Status flushed = writePending(); !flushed)
        return flushed;
    const auto begun = m_begun.find(run);
    const double seconds =
        begun == m_begun.end()
            ? 0.0
            : std::chrono::duration<double>(std::chrono::steady_clock::now() - begun->second)
                  .count();
    Run end;
    end.id = run;
    end.seconds = seconds;
    end.status = status;
    end.message = message;
    end.output = output;
    end.result = resultJson;
    return m_database->write([&](SQLite::Database& db) { updateRun(db, end); });
}

std::vector<Run> Project::select(const std::string& where,
                                 const std::vector<std::string>& values) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Run> runs;
    (void)m_database
        ->read([&](SQLite::Database& db) { runs = selectRuns(db, where, values); })
        .ok();
    return runs;
}

std::vector<Run> Project::runs() const
{
    return select("ORDER BY id", {});
}

std::vector<Run> Project::runsOf(const std::string& stage) const
{
    return select("WHERE stage = ? ORDER BY id", {stage});
}

std::optional<Run> Project::run(std::int64_t id) const
{
    std::vector<Run> found = select("WHERE id = CAST(? AS INTEGER)", {std::to_string(id)});
    return found.empty() ? std::nullopt : std::optional<Run>(std::move(found.front()));
}

std::optional<Run> Project::findRun(const std::string& stage, const std::string& inputHash) const
{
    std::vector<Run> found = select(
        "WHERE stage = ? AND input_hash = ?" + std::string(newestFinished), {stage, inputHash});
    return found.empty() ? std::nullopt : std::optional<Run>(std::move(found.front()));
}

std::optional<Run> Project::latestRun(const std::string& stage) const
{
    std::vector<Run> found = select("WHERE stage = ?" + std::string(newestFinished), {stage});
    return found.empty() ? std::nullopt : std::optional<Run>(std::move(found.front()));
}

std::vector<EpochMetrics> Project::metrics(std::int64_t run) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<EpochMetrics> all;
    (void)m_database->read([&](SQLite::Database& db) { all = selectEpochs(db, run); }).ok();
    for (const PendingEpoch& pending : m_pending)
        if (pending.run == run)
            all.push_back(pending.metrics);
    return all;
}

std::string Project::viewState(const std::string& key) const
{
    const std::scoped_lock lock(m_mutex);
    std::string json;
    (void)m_database
        ->read([&](SQLite::Database& db) {
            SQLite::Statement query(db, "SELECT json FROM view_state WHERE key = ?");
            query.bind(1, key);
            if (query.executeStep())
                json = query.getColumn(0).getString();
        })
        .ok();
    return json;
}

Status Project::setViewState(const std::string& key, const std::string& json)
{
    const std::scoped_lock lock(m_mutex);
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement insert(db, "INSERT OR REPLACE INTO view_state (key, json) VALUES (?, ?)");
        insert.bind(1, key);
        insert.bind(2, json);
        insert.exec();
    });
}

} // namespace assay
