// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>

#include <cstdint>
#include <vector>

class QPushButton;
class QWidget;

namespace assay {

class Actions;
class ProjectDocument;
class TaskBridge;
struct Error;

/// What the Run menu does: the stage of the page that is shown, everything; stop and cancel, of
/// the task that has the focus, else of the run that is selected on the page, else of all.
class RunActions : public QObject {
    Q_OBJECT
public:
    RunActions(Actions& actions, ProjectDocument& document, TaskBridge& tasks, QObject* parent);

    /// Whose main button "Run this stage" presses.
    void setPage(QWidget* page);
    /// Simulates or imports the events of the study: an example is there to be looked at at once.
    void makeEvents();

Q_SIGNALS:
    void problem(const assay::Error& error);
    void message(const QString& text, bool warning);

private:
    QPushButton* mainButton() const;
    std::vector<std::uint64_t> meantTasks() const;
    void runStage();
    void runAll();

    ProjectDocument& m_document;
    TaskBridge& m_tasks;
    QWidget* m_page = nullptr;
};

} // namespace assay
