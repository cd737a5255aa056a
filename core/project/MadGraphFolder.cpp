// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/MadGraphExport.hpp"

#include "core/basics/AtomicFile.hpp"

#include <unistd.h>

namespace assay {

namespace {

namespace fs = std::filesystem;

Error failed(const fs::path& path, const std::string& what, const std::error_code& code)
{
    return ioError(path.string() + ": " + what + " failed (" + code.message() + ").",
                   "Check the folder's permissions and the space on the disk.");
}

Status writeFile(const fs::path& path, const MadGraphFile& file)
{
    std::error_code code;
    fs::create_directories(path.parent_path(), code);
    if (code)
        return failed(path.parent_path(), "making the folder", code);
    if (const Status written = writeTextAtomically(path, file.text); !written)
        return written;
    if (file.executable)
        fs::permissions(path,
                        fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec,
                        fs::perm_options::add, code);
    return code ? Status(failed(path, "making the script executable", code)) : Status();
}

Status checkTarget(const fs::path& folder, bool force)
{
    std::error_code code;
    if (folder.empty())
        return invalidInput("No folder was named for the cards and scripts.", "Name one.");
    if (!fs::exists(folder, code))
        return {};
    if (!fs::is_directory(folder, code))
        return invalidInput(folder.string() + ": this is a file.", "Name a folder.");
    if (!force && !fs::is_empty(folder, code))
        return invalidInput(folder.string() + ": the folder is not empty.",
                            "Name a new one, or replace the files of the same names (--force).");
    return {};
}

/// Files go to their places, each by a rename.
Status moveInto(const fs::path& from, const fs::path& folder,
                const std::vector<MadGraphFile>& files)
{
    std::error_code code;
    for (const MadGraphFile& file : files) {
        fs::create_directories((folder / file.path).parent_path(), code);
        if (!code)
            fs::rename(from / file.path, folder / file.path, code);
        if (code)
            return failed(folder / file.path, "replacing", code);
    }
    return {};
}

} // namespace

Result<std::vector<fs::path>> writeMadGraphFolder(const fs::path& target,
                                                  const std::vector<MadGraphFile>& files,
                                                  bool force)
{
    if (const Status fine = checkTarget(target, force); !fine)
        return fine.error();
    std::error_code code;
    fs::path folder = fs::absolute(target).lexically_normal();
    if (!folder.has_filename())
        folder = folder.parent_path();
    fs::path partial = folder;
    partial += ".part" + std::to_string(::getpid());
    Status status;
    for (const MadGraphFile& file : files)
        if (status)
            status = writeFile(partial / file.path, file);
    if (status && (!fs::exists(folder, code) || fs::is_empty(folder, code))) {
        fs::rename(partial, folder, code);
        if (code)
            status = failed(folder, "renaming the finished folder", code);
    } else if (status) {
        status = moveInto(partial, folder, files);
    }
    fs::remove_all(partial, code);
    if (!status)
        return status.error();
    std::vector<fs::path> written;
    for (const MadGraphFile& file : files)
        written.push_back(folder / file.path);
    return written;
}

} // namespace assay
