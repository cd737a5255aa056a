// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/project/Recipe.hpp"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace assay {

/// Work that a program left behind when it ended without closing its project: edits in a recovery
/// file, or a whole project that has no name yet.
///
/// Recovery files are recipes, PROJECT/recovery/<start of the program>.toml. So that projects with
/// such files are found at the next start, a note in the program's data folder names each of them.
struct LeftBehind {
    QString folder;     ///< Of the project.
    QString title;
    QDateTime when;     ///< Of the last change.
    QStringList files;  ///< Recovery files, newest first; none: the project itself was left.
    bool untitled = false;

    /// The newest edits. Only with recovery files.
    Result<Recipe> study() const;
};

/// Everything that can be recovered and that no running program has open, newest first. Of
/// \p openFolder (the project that this program has open, may be empty) all recovery files but
/// \p ownFile.
std::vector<LeftBehind> findLeftBehind(const QString& openFolder, const QString& ownFile);

/// Deletes the recovery files, or moves an untitled project to the trash.
Status discardLeftBehind(const LeftBehind& left);

/// The folder of the recovery files of a project.
QString recoveryFolder(const QString& project);
/// Notes that a project has recovery files, or that it has none any more.
void noteRecovery(const QString& project);
void forgetRecovery(const QString& project);

} // namespace assay
