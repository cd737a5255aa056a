// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>

class QWidget;

namespace assay {

class Actions;
class ProjectDocument;
class ProjectFlow;
class TaskBridge;

/// Projects as one file: packing and unpacking, as tasks that can be cancelled.
class ArchiveFlow : public QObject {
    Q_OBJECT
public:
    ArchiveFlow(ProjectDocument& document, TaskBridge& tasks, ProjectFlow& flow, QWidget& window);

    void connectActions(const Actions& actions);

    /// Unpacks into the folder of that name beside the file and opens it. Where there is one
    /// already, or none may be made, the project opens without a name. Asks about unsaved work
    /// before it takes the place of another project.
    void open(const QString& archive);
    /// Saves the project, and writes all of it into one file.
    void saveTo(const QString& archive);

    void chooseFile();
    void chooseSavePlace();

Q_SIGNALS:
    /// What is remembered with the project but not part of the study can be stored now.
    void aboutToSave();
    void message(const QString& text, bool warning);

private:
    void unpacked(const QString& archive, const QString& folder, bool beside);

    ProjectDocument& m_document;
    TaskBridge& m_tasks;
    ProjectFlow& m_flow;
    QWidget& m_window;
};

} // namespace assay
