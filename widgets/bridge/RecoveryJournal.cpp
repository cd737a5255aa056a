// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/RecoveryJournal.hpp"

#include "core/basics/AtomicFile.hpp"
#include "widgets/bridge/StudyCommands.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace assay {

namespace {

constexpr int soonMilliseconds = 1000;
constexpr int atMostMilliseconds = 30000;

} // namespace

RecoveryJournal::RecoveryJournal(ProjectDocument& document, const TaskBridge& tasks,
                                 QObject* parent)
    : QObject(parent), m_document(document)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMilliseconds);
    m_atMost.setSingleShot(true);
    m_atMost.setInterval(atMostMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &RecoveryJournal::writeNow);
    connect(&m_atMost, &QTimer::timeout, this, &RecoveryJournal::writeNow);
    connect(&document, &ProjectDocument::opened, this, &RecoveryJournal::started);
    connect(&document, &ProjectDocument::studyChanged, this, &RecoveryJournal::edited);
    connect(&document, &ProjectDocument::saved, this, &RecoveryJournal::forget);
    connect(&document, &ProjectDocument::aboutToClose, this, &RecoveryJournal::forget);
    connect(&tasks, &TaskBridge::stagesFinished, this, &RecoveryJournal::writeNow);
}

/// The program ends as it should, so the user was asked about unsaved edits.
RecoveryJournal::~RecoveryJournal()
{
    if (m_document.isOpen())
        forget();
}

std::vector<LeftBehind> RecoveryJournal::leftBehind() const
{
    return findLeftBehind(m_document.path(), m_file);
}

void RecoveryJournal::started()
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString("yyyyMMdd-hhmmss-zzz");
    m_file = recoveryFolder(m_document.path()) + "/" + stamp + "-"
             + QString::number(QCoreApplication::applicationPid()) + ".toml";
    m_written.clear();
    m_replaced.clear();
    m_complained = false;
}

bool RecoveryJournal::unsaved() const
{
    return m_document.isOpen() && !m_document.readOnly() && !m_document.undoStack().isClean();
}

void RecoveryJournal::edited()
{
    if (!m_document.isOpen() || m_document.readOnly())
        return;
    m_soon.start();
    if (!m_atMost.isActive())
        m_atMost.start();
}

void RecoveryJournal::writeNow()
{
    m_soon.stop();
    m_atMost.stop();
    if (!unsaved()) {
        // Undone to what is saved: nothing would be lost.
        if (m_document.isOpen() && !m_written.isEmpty())
            forget();
        return;
    }
    const std::string text = writeRecipe(m_document.study());
    if (m_written == QString::fromStdString(text))
        return;
    QDir().mkpath(recoveryFolder(m_document.path()));
    if (const Status status = writeTextAtomically(m_file.toStdString(), text); !status) {
        m_atMost.start();
        if (!m_complained)
            Q_EMIT problem(status.error());
        m_complained = true;
        return;
    }
    if (m_written.isEmpty())
        noteRecovery(m_document.path());
    m_written = QString::fromStdString(text);
    for (const QString& file : std::as_const(m_replaced))
        QFile::remove(file);
    m_replaced.clear();
}

void RecoveryJournal::forget()
{
    m_soon.stop();
    m_atMost.stop();
    // "Save as" has moved or copied the project, with the files in it.
    const QString before = QFileInfo(m_file).dir().filePath("..");
    for (const QString& project : {QDir::cleanPath(before), m_document.path()}) {
        QFile::remove(recoveryFolder(project) + "/" + QFileInfo(m_file).fileName());
        for (const QString& file : std::as_const(m_replaced))
            QFile::remove(recoveryFolder(project) + "/" + QFileInfo(file).fileName());
        forgetRecovery(project);
    }
    m_file = recoveryFolder(m_document.path()) + "/" + QFileInfo(m_file).fileName();
    m_replaced.clear();
    m_written.clear();
}

Status RecoveryJournal::recover(const LeftBehind& left)
{
    const bool open = m_document.isOpen()
                      && QFileInfo(m_document.path()).absoluteFilePath()
                             == QFileInfo(left.folder).absoluteFilePath();
    std::optional<Recipe> study;
    if (!left.files.isEmpty()) {
        auto read = left.study();
        if (!read)
            return read.error();
        study = *read;
    }
    if (!open) {
        const Status status = left.untitled ? m_document.openScratch(left.folder)
                                            : m_document.open(left.folder);
        if (!status)
            return status;
    }
    if (!study)
        return {};
    m_replaced = left.files;
    editStudy(m_document, *study, tr("recover unsaved edits"));
    if (m_document.study() == *study && m_document.undoStack().isClean())
        forget(); // They had been saved after all.
    else
        writeNow();
    return {};
}

} // namespace assay
