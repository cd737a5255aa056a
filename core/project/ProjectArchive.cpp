// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/ProjectArchive.hpp"

#include "core/basics/AtomicFile.hpp"
#include "core/project/ArchiveEntries.hpp"
#include "core/project/Database.hpp"
#include "core/project/Project.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>

namespace assay {

namespace {

namespace fs = std::filesystem;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using EntryFile = std::unique_ptr<zip_file_t, Discard>;

/// Removes what is there when it goes, unless told to keep it.
struct Temporary {
    fs::path path;
    ~Temporary()
    {
        std::error_code ignored;
        if (!path.empty())
            fs::remove_all(path, ignored);
    }
};

Error cannotWrite(const fs::path& path, const std::string& reason)
{
    return ioError(path.string() + " cannot be written: " + reason + ".",
                   "Check the permissions of its folder and the space on the disk.");
}

/// The database at this moment as one file without a write-ahead log.
Status copyDatabase(const fs::path& from, const fs::path& to)
{
    auto database = Database::open(from, Database::Access::Read);
    if (!database)
        return database.error();
    return (*database)->read([&](SQLite::Database& db) {
        SQLite::Statement vacuum(db, "VACUUM INTO ?");
        vacuum.bind(1, to.string());
        vacuum.exec();
    });
}

/// SQLite would blame the project for a folder that does not allow a copy of it.
Status createEmpty(const fs::path& path, const fs::path& archive)
{
    const int handle = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (handle < 0)
        return cannotWrite(archive, std::strerror(errno));
    ::close(handle);
    return {};
}

/// Belongs to the program that has the project open, not to the project.
bool isPassing(const fs::path& relative)
{
    static const std::set<std::string> names{"project.db", "project.db-wal", "project.db-shm",
                                             "lock"};
    return names.contains(relative.string()) || *relative.begin() == "recovery"
           || relative.filename().string().find(".tmp") != std::string::npos;
}

Status addFile(zip_t* archive, const std::string& name, const fs::path& file)
{
    zip_source_t* source = zip_source_file(archive, file.c_str(), 0, -1);
    const zip_int64_t index
        = source ? zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        const std::string reason = zip_strerror(archive);
        zip_source_free(source);
        return ioError(file.string() + " cannot be read: " + reason + ".",
                       "Check its permissions.");
    }
    // The columns of events are floating point numbers, which hard work makes little smaller.
    zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_DEFLATE, 1);
    return {};
}

Status addFolder(zip_t* archive, const std::string& prefix, const fs::path& folder)
{
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(folder, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        const fs::path relative = entry->path().lexically_relative(folder);
        if (!entry->is_regular_file(error) || isPassing(relative))
            continue;
        if (Status status = addFile(archive, prefix + relative.generic_string(), entry->path());
            !status)
            return status;
    }
    return error ? Status(ioError(folder.string() + " cannot be read: " + error.message() + "."))
                 : Status();
}

void reportProgress(zip_t*, double fraction, void* context)
{
    static_cast<const TaskContext*>(context)->report(fraction, "packing the project");
}

int isCancelled(zip_t*, void* context)
{
    return static_cast<const TaskContext*>(context)->cancelRequested() ? 1 : 0;
}

Status finish(Archive archive, const fs::path& path, const TaskContext& context)
{
    void* state = const_cast<TaskContext*>(&context);
    zip_register_progress_callback_with_state(archive.get(), 0.01, reportProgress, nullptr, state);
    zip_register_cancel_callback_with_state(archive.get(), isCancelled, nullptr, state);
    if (zip_close(archive.get()) == 0) {
        (void)archive.release();
        return {};
    }
    return context.cancelRequested() ? Status(cancelled())
                                     : Status(cannotWrite(path, zip_strerror(archive.get())));
}

std::string topFolder(const fs::path& archive)
{
    std::string name = archive.filename().string();
    for (const std::string_view ending : {std::string_view(".zip"), std::string_view(".assay")})
        if (name.ends_with(ending))
            name.erase(name.size() - ending.size());
    return (name.empty() ? "project" : name) + ".assay/";
}

Result<Archive> openArchive(const fs::path& path)
{
    int code = 0;
    Archive archive(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (archive)
        return archive;
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (code == ZIP_ER_NOENT)
        return notFound(path.string() + ": there is no such file.", "Check the path.");
    if (code == ZIP_ER_OPEN || code == ZIP_ER_READ)
        return ioError(path.string() + " cannot be read: " + reason + ".",
                       "Check its permissions.");
    return invalidInput(path.string() + " is not a complete zip archive: " + reason + ".",
                        "It was cut off on the way, or is of another kind: copy it again.");
}

/// No more than the entry claims is written, and its checksum is compared.
Status unpackEntry(zip_t* archive, const ArchiveEntry& entry, const fs::path& target,
                   const std::string& file, const TaskContext& context)
{
    const Error damaged
        = invalidInput(file + ": \"" + entry.path + "\" in it is damaged (checksum or length).",
                       "Copy the file again from where it comes from.");
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    const EntryFile input(zip_fopen_index(archive, entry.index, 0));
    if (!input)
        return damaged;
    std::ofstream output(target, std::ios::binary);
    std::vector<char> buffer(1 << 20);
    for (std::uint64_t left = entry.size;;) {
        if (context.cancelRequested())
            return cancelled();
        const zip_int64_t got = zip_fread(input.get(), buffer.data(), buffer.size());
        if (got < 0 || zip_uint64_t(got) > left)
            return damaged;
        if (got == 0) {
            output.close();
            return left > 0 ? Status(damaged)
                   : output ? Status()
                            : Status(cannotWrite(target, "the disk may be full"));
        }
        left -= zip_uint64_t(got);
        if (!output.write(buffer.data(), got))
            return cannotWrite(target, "the disk may be full");
    }
}

Status checkSpace(const std::vector<ArchiveEntry>& entries, const fs::path& folder,
                  const std::string& file)
{
    std::error_code error;
    const fs::space_info space = fs::space(folder.parent_path(), error);
    const std::uint64_t needed = totalSize(entries);
    if (error || needed <= space.available)
        return {};
    return ioError(file + " unpacks to " + std::to_string(needed >> 20) + " MB, but only "
                       + std::to_string(space.available >> 20) + " MB are free there.",
                   "Free some space, or unpack it on another disk.");
}

Status unpackInto(const fs::path& folder, const fs::path& archive, const TaskContext& context)
{
    const auto opened = openArchive(archive);
    if (!opened)
        return opened.error();
    const std::string file = archive.string();
    const auto entries = projectEntries(opened->get(), file);
    if (!entries)
        return entries.error();
    if (Status status = checkSpace(*entries, folder, file); !status)
        return status;
    const auto total = double(std::max<std::uint64_t>(totalSize(*entries), 1));
    double done = 0.0;
    for (const ArchiveEntry& entry : *entries) {
        context.report(done / total, "unpacking the project");
        if (Status status
            = unpackEntry(opened->get(), entry, folder / entry.path, file, context);
            !status)
            return status;
        done += double(entry.size);
    }
    // What was unpacked must be a project that this program can at least look at.
    const auto project = Project::openReadOnly(folder);
    return project ? Status() : Status(project.error());
}

} // namespace

Status packProject(Project& project, const fs::path& archive, const TaskContext& context)
{
    if (!project.readOnly())
        if (Status status = project.flushMetrics(); !status)
            return status;
    Temporary database{archive};
    database.path += ".db.tmp" + std::to_string(::getpid());
    if (Status status = createEmpty(database.path, archive); !status)
        return status;
    if (Status status = copyDatabase(project.folder() / "project.db", database.path); !status)
        return status;
    return writeAtomically(archive, [&](const fs::path& temporary) -> Status {
        int code = 0;
        Archive made(zip_open(temporary.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code));
        if (!made)
            return cannotWrite(archive, "its folder does not allow it");
        const std::string top = topFolder(archive);
        if (Status status = addFile(made.get(), top + "project.db", database.path); !status)
            return status;
        if (Status status = addFolder(made.get(), top, project.folder()); !status)
            return status;
        return finish(std::move(made), archive, context);
    });
}

Status unpackProject(const fs::path& archive, const fs::path& folder, const TaskContext& context)
{
    std::error_code error;
    if (fs::exists(folder, error))
        return invalidInput(folder.string() + ": there is already something of that name.",
                            "Choose another place for the project.");
    // Made complete under another name: the folder appears whole, or not at all.
    Temporary building{folder};
    building.path += ".new" + std::to_string(::getpid());
    fs::create_directories(building.path, error);
    if (error)
        return cannotWrite(folder, error.message());
    if (Status status = unpackInto(building.path, archive, context); !status)
        return status;
    fs::rename(building.path, folder, error);
    if (error)
        return cannotWrite(folder, error.message());
    building.path.clear();
    return {};
}

bool isProjectArchive(const fs::path& path)
{
    const std::string name = path.filename().string();
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored))
        return false;
    char start[2] = {};
    std::ifstream(path, std::ios::binary).read(start, 2);
    const bool isZip = start[0] == 'P' && start[1] == 'K';
    return name.ends_with(".zip") || (name.ends_with(".assay") && isZip);
}

fs::path folderOfArchive(const fs::path& archive)
{
    std::string name = topFolder(archive);
    name.pop_back();
    return archive.parent_path() / name;
}

} // namespace assay
