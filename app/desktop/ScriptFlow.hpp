// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>
#include <QStringList>

class QAction;
class QWidget;

namespace assay {

class ProjectDocument;
class TaskBridge;

/// "Export as script": the study as a recipe with the shell script that computes and draws
/// everything again without a screen, and as a Python script for MadMiner, in a folder that is
/// asked for. Asks before it replaces files; nothing blocks.
class ScriptFlow : public QObject {
    Q_OBJECT
public:
    ScriptFlow(ProjectDocument& document, TaskBridge& tasks, QAction& action, QWidget& window);

    void chooseFolder();
    void writeTo(const QString& folder);

Q_SIGNALS:
    void message(const QString& text, bool warning);
    void written(const QStringList& files);

private:
    void askBeforeReplacing(const QString& folder, const QStringList& files);
    void write(const QString& folder);

    ProjectDocument& m_document;
    TaskBridge& m_tasks;
    QWidget& m_window;
};

} // namespace assay
