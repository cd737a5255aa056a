// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// Brings the schema from version n (its index) to n + 1. Runs inside a transaction.
using Migration = std::function<void(SQLite::Database&)>;

/// The project's SQLite file: WAL with synchronous=FULL, foreign keys, an application id, and a
/// schema version that migrations raise. Not thread-safe: its owner holds a mutex.
class Database {
public:
    static constexpr int applicationId = 0x41737361; ///< "Assa"
    enum class Access { Write, Read };

    /// Opens or (Write) creates it. Older versions are migrated in one transaction after a backup
    /// copy NAME.v<n>.bak was made; newer ones, and Read, give a database that is not written to.
    static Result<std::unique_ptr<Database>>
    open(const std::filesystem::path& path, Access access,
         const std::vector<Migration>& migrations = projectMigrations());
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    SQLite::Database& connection() { return *m_connection; }
    /// Empty when it can be written to; else why not, in words.
    const std::string& readOnlyReason() const { return m_readOnlyReason; }

    /// Runs body in an immediate transaction. Exceptions of SQLite become errors that name the file
    /// and say what to do; nothing of the transaction remains then.
    Status write(const std::function<void(SQLite::Database&)>& body);
    /// The same for reading.
    Status read(const std::function<void(SQLite::Database&)>& body) const;

    static const std::vector<Migration>& projectMigrations();

private:
    Database(std::filesystem::path path, std::unique_ptr<SQLite::Database> connection);
    Error errorOf(const SQLite::Exception& exception) const;
    Status prepare(Access access, const std::vector<Migration>& migrations);
    Status migrate(int version, const std::vector<Migration>& migrations);

    std::filesystem::path m_path;
    std::unique_ptr<SQLite::Database> m_connection;
    std::string m_readOnlyReason;
};

} // namespace assay
