// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"

#include <filesystem>
#include <string_view>

namespace assay {

class Project;

/// What one-file projects end in: a zip archive of the folder NAME.assay.
constexpr std::string_view archiveEnding = ".assay.zip";

/// Writes an open project with everything in it into one file, atomically. The database is copied
/// as it is at this moment; runs that are being written are left out of the file by their status.
/// Reads and writes each byte of the project once, in pieces.
Status packProject(Project& project, const std::filesystem::path& archive,
                   const TaskContext& context);

/// Unpacks a one-file project as \p folder, which must not exist and appears complete or not at
/// all. Refused are archives that are no project, incomplete, damaged, encrypted, larger than the
/// space on the disk, or whose entries name places outside of the folder.
Status unpackProject(const std::filesystem::path& archive, const std::filesystem::path& folder,
                     const TaskContext& context);

/// Whether it is a file that claims to be a one-file project: named *.zip, or *.assay and a zip
/// archive.
bool isProjectArchive(const std::filesystem::path& path);

/// Where a one-file project unpacks to unless told otherwise: the folder NAME.assay beside it.
std::filesystem::path folderOfArchive(const std::filesystem::path& archive);

} // namespace assay
