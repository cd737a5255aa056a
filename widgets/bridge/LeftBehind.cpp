// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/LeftBehind.hpp"

#include "core/project/FolderLock.hpp"
#include "core/project/Project.hpp"
#include "widgets/bridge/ProjectDocument.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace assay {

namespace {

QString notesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/recovery";
}

QString noteOf(const QString& project)
{
    const QByteArray path = QFileInfo(project).absoluteFilePath().toUtf8();
    return notesFolder() + "/"
           + QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex() + ".path";
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool samePlace(const QString& a, const QString& b)
{
    return !a.isEmpty() && QFileInfo(a).absoluteFilePath() == QFileInfo(b).absoluteFilePath();
}

bool inUse(const QString& folder)
{
    return !FolderLock::acquire(folder.toStdString()).ok();
}

QStringList recoveryFiles(const QString& project)
{
    QStringList files;
    for (const QFileInfo& file :
         QDir(recoveryFolder(project)).entryInfoList({"*.toml"}, QDir::Files, QDir::Time))
        files << file.absoluteFilePath();
    return files;
}

/// What is left in one project, if anything.
void look(const QString& folder, const QString& openFolder, const QString& ownFile,
          std::vector<LeftBehind>& found)
{
    const bool open = samePlace(openFolder, folder);
    const bool untitled = QFileInfo(folder).absolutePath()
                          == QFileInfo(ProjectDocument::scratchBase()).absoluteFilePath();
    if (!QFileInfo::exists(folder + "/project.db") || (!open && inUse(folder)))
        return;
    LeftBehind left{folder, QFileInfo(folder).completeBaseName(), {}, recoveryFiles(folder),
                    untitled};
    if (open)
        left.files.removeAll(QFileInfo(ownFile).absoluteFilePath());
    if (left.files.isEmpty() && (open || !untitled))
        return;
    left.when = QFileInfo(left.files.isEmpty() ? folder + "/project.db" : left.files.front())
                    .lastModified();
    if (untitled && !open) {
        const auto project = Project::openReadOnly(folder.toStdString());
        const auto study = left.files.isEmpty() ? Result<Recipe>(notFound("none")) : left.study();
        if (study)
            left.title = QString::fromStdString(study->name);
        else if (project)
            left.title = QString::fromStdString((*project)->study().name);
    }
    found.push_back(std::move(left));
}

} // namespace

Result<Recipe> LeftBehind::study() const
{
    const RecipeParse parsed = parseRecipe(contentOf(files.value(0)).toStdString());
    if (!parsed.ok())
        return invalidInput(problemsText(parsed.problems, files.value(0).toStdString()),
                            "The file is a recipe: it can be repaired with a text editor.");
    return parsed.recipe;
}

std::vector<LeftBehind> findLeftBehind(const QString& openFolder, const QString& ownFile)
{
    std::vector<LeftBehind> found;
    QStringList folders;
    for (const QFileInfo& folder :
         QDir(ProjectDocument::scratchBase())
             .entryInfoList({"*.assay"}, QDir::Dirs | QDir::NoDotAndDotDot))
        folders << folder.absoluteFilePath();
    for (const QFileInfo& note : QDir(notesFolder()).entryInfoList({"*.path"}, QDir::Files))
        folders << QString::fromUtf8(contentOf(note.absoluteFilePath()));
    if (!openFolder.isEmpty())
        folders << QFileInfo(openFolder).absoluteFilePath();
    folders.removeDuplicates();
    for (const QString& folder : std::as_const(folders))
        look(folder, openFolder, ownFile, found);
    std::sort(found.begin(), found.end(),
              [](const LeftBehind& a, const LeftBehind& b) { return a.when > b.when; });
    return found;
}

Status discardLeftBehind(const LeftBehind& left)
{
    // A project without a name may hold hours of training: the trash gives them back.
    if (left.untitled && !QFile::moveToTrash(left.folder)
        && !QDir(left.folder).removeRecursively())
        return ioError(left.folder.toStdString() + ": the project cannot be removed.",
                       "Check the permissions of the folder above it.");
    for (const QString& file : left.files)
        if (!left.untitled && !QFile::remove(file))
            return ioError(file.toStdString() + ": the recovery file cannot be removed.",
                           "Check the permissions of its folder.");
    forgetRecovery(left.folder);
    return {};
}

QString recoveryFolder(const QString& project)
{
    return project + "/recovery";
}

void noteRecovery(const QString& project)
{
    QDir().mkpath(notesFolder());
    QSaveFile note(noteOf(project));
    if (note.open(QIODevice::WriteOnly)
        && note.write(QFileInfo(project).absoluteFilePath().toUtf8()) > 0)
        note.commit();
}

void forgetRecovery(const QString& project)
{
    if (!recoveryFiles(project).isEmpty())
        return;
    QDir().rmdir(recoveryFolder(project));
    QFile::remove(noteOf(project));
}

} // namespace assay
