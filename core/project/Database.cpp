// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/Database.hpp"

#include <sqlite3.h>
#include <unistd.h>

namespace assay {

namespace {

std::string hintFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_IOERR: return "Check that the disk has space and works.";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return "Check the permissions of the project's folder.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "Another program is using the project: close it there.";
    case SQLITE_NOTADB: return "This is not a project of this program.";
    case SQLITE_CORRUPT: return "Restore the project from a copy.";
    default: return {};
    }
}

void createTables(SQLite::Database& db)
{
    db.exec("CREATE TABLE study (id INTEGER PRIMARY KEY CHECK (id = 1), recipe TEXT NOT NULL);"
            "CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, stage TEXT NOT NULL,"
            " input_hash TEXT NOT NULL, settings TEXT NOT NULL, seed INTEGER NOT NULL,"
            " version TEXT NOT NULL, started TEXT NOT NULL, seconds REAL NOT NULL,"
            " status INTEGER NOT NULL, message TEXT NOT NULL, output TEXT NOT NULL,"
            " result TEXT NOT NULL);"
            "CREATE INDEX run_of_stage ON run (stage, status, id);"
            "CREATE TABLE epoch (run INTEGER NOT NULL REFERENCES run (id), epoch INTEGER NOT NULL,"
            " train_loss REAL, validation_loss REAL, learning_rate REAL, gradient_norm REAL,"
            " seconds REAL, PRIMARY KEY (run, epoch)) WITHOUT ROWID;"
            "CREATE TABLE view_state (key TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;");
}

int pragma(SQLite::Database& db, const char* name)
{
    return db.execAndGet(std::string("PRAGMA ") + name).getInt();
}

} // namespace

const std::vector<Migration>& Database::projectMigrations()
{
    static const std::vector<Migration> migrations = {createTables};
    return migrations;
}

Database::Database(std::filesystem::path path, std::unique_ptr<SQLite::Database> connection)
    : m_path(std::move(path)), m_connection(std::move(connection))
{
}

Database::~Database()
{
    if (!m_readOnlyReason.empty())
        return;
    try {
        // A project at rest is one file, which can be copied.
        m_connection->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const SQLite::Exception&) {
        // The write-ahead log stays and is read at the next opening; nothing is lost.
    }
}

Error Database::errorOf(const SQLite::Exception& exception) const
{
    const std::string message =
        m_path.string() + ": the project's database failed (" + exception.what() + ").";
    if ((exception.getErrorCode() & 0xff) == SQLITE_FULL)
        return diskFull(message);
    return ioError(message, hintFor(exception.getErrorCode()));
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& path, Access access,
                                                 const std::vector<Migration>& migrations)
{
    const int flags = access == Access::Write
                          ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX
                          : SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | SQLite::OPEN_URI;
    std::string name = path.string();
    // Without write access SQLite cannot make the files beside it that WAL needs.
    if (access == Access::Read && ::access(path.parent_path().c_str(), W_OK) != 0)
        name = "file:" + name + "?immutable=1";
    try {
        auto connection = std::make_unique<SQLite::Database>(name, flags, 5000);
        std::unique_ptr<Database> database(new Database(path, std::move(connection)));
        if (const Status status = database->prepare(access, migrations); !status)
            return status.error();
        return database;
    } catch (const SQLite::Exception& exception) {
        return ioError(path.string() + ": the project's database cannot be opened (" +
                           exception.what() + ").",
                       hintFor(exception.getErrorCode()));
    }
}

Status Database::prepare(Access access, const std::vector<Migration>& migrations)
{
    SQLite::Database& db = *m_connection;
    db.exec("PRAGMA foreign_keys=ON");
    const int id = pragma(db, "application_id");
    const int version = pragma(db, "user_version");
    const int known = static_cast<int>(migrations.size());
    const bool empty = db.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
    if (id != applicationId && !(empty && access == Access::Write))
        return invalidInput(m_path.string() + ": this database is not a project of this program.",
                            "Choose a folder NAME.assay that the program made.");
    if (version > known)
        m_readOnlyReason = "It was written by a newer version of the program (schema " +
                           std::to_string(version) + "; this one knows " + std::to_string(known) +
                           "). Install that version to change it.";
    else if (access == Access::Read && version < known)
        return unsupported(m_path.string() + ": the project is of an older version and must be "
                                             "brought up to date first.",
                           "Open it once where it can be written to.");
    else if (access == Access::Read)
        m_readOnlyReason = "It was opened for reading only.";
    if (!m_readOnlyReason.empty())
        return {};
    db.exec("PRAGMA journal_mode=WAL");
    db.exec("PRAGMA synchronous=FULL");
    return version < known ? migrate(version, migrations) : Status();
}

Status Database::migrate(int version, const std::vector<Migration>& migrations)
{
    if (version > 0) {
        const std::string copy = m_path.string() + ".v" + std::to_string(version) + ".bak";
        std::error_code ignored;
        std::filesystem::remove(copy, ignored);
        SQLite::Statement vacuum(*m_connection, "VACUUM INTO ?");
        vacuum.bind(1, copy);
        vacuum.exec();
    }
    return write([&](SQLite::Database& db) {
        for (std::size_t n = static_cast<std::size_t>(version); n < migrations.size(); ++n)
            migrations[n](db);
        db.exec("PRAGMA application_id=" + std::to_string(applicationId));
        db.exec("PRAGMA user_version=" + std::to_string(migrations.size()));
    });
}

Status Database::write(const std::function<void(SQLite::Database&)>& body)
{
    if (!m_readOnlyReason.empty())
        return ioError(m_path.parent_path().string() + ": the project cannot be changed. " +
                       m_readOnlyReason);
    try {
        SQLite::Transaction transaction(*m_connection, SQLite::TransactionBehavior::IMMEDIATE);
        body(*m_connection);
        transaction.commit();
        return {};
    } catch (const SQLite::Exception& exception) {
        return errorOf(exception);
    }
}

Status Database::read(const std::function<void(SQLite::Database&)>& body) const
{
    try {
        body(*m_connection);
        return {};
    } catch (const SQLite::Exception& exception) {
        return errorOf(exception);
    }
}

} // namespace assay
