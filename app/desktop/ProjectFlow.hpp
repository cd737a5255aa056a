// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace assay {

class ArchiveFlow;
class ProjectDocument;
class RecoveryJournal;
struct LeftBehind;
class TaskBridge;

/// Opening, saving and leaving a project, with the dialogs that this takes. No dialog blocks.
class ProjectFlow : public QObject {
    Q_OBJECT
public:
    /// \p window is the parent of the dialogs.
    ProjectFlow(ProjectDocument& document, TaskBridge& tasks, QWidget& window);

    // What fails is told by problem() too, so that callers may ignore it.
    /// A project folder, or a recipe, which gives a new project. A project in one file opens later,
    /// when it is unpacked.
    Status open(const QString& path);
    /// A project in the scratch folder, without a name.
    Status openScratch(const QString& folder);
    Status newStudy(const QString& process);
    Status importFiles(const QStringList& files);
    /// Event files are added to a study of files, or start one; anything else is opened. Asks about
    /// unsaved work first.
    void openDropped(const QStringList& files);
    Status saveTo(const QString& folder);
    ArchiveFlow& archives() { return *m_archives; }

    /// Goes on with what was left behind, then calls \p then whatever came of it.
    void recover(RecoveryJournal& journal, const LeftBehind& left, std::function<void()> then);
    /// Tells it if something failed.
    void reportProblem(const Status& status) { report(status); }

    void chooseProject();
    void save();
    void chooseSavePlace();
    /// Asks what to do with unsaved work, then calls \p then unless it was cancelled or failed.
    void afterSaving(std::function<void()> then);
    /// Whether the window may close now. If not, it asks about unsaved work and lets tasks finish,
    /// two seconds at most, and then calls \p closeAgain; unless the question is cancelled.
    bool mayClose(const std::function<void()>& closeAgain);

Q_SIGNALS:
    void problem(const assay::Error& error);
    void savedAs(const QString& folder);
    void goTo(const QString& page);
    /// Tasks are being stopped before the window closes.
    void finishing(const QString& text);

private:
    void report(const Status& status);
    Status begun(const Status& status);
    void saveThen(const std::function<void()>& then);
    void choosePlaceThen(const std::function<void()>& then);
    void stopTasksThen(const std::function<void()>& then);

    ProjectDocument& m_document;
    TaskBridge& m_tasks;
    QWidget& m_window;
    ArchiveFlow* m_archives = nullptr;
    bool m_leaving = false;  ///< The window is to be closed.
    bool m_answered = false; ///< What becomes of unsaved work.
};

} // namespace assay
