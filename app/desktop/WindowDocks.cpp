// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/WindowDocks.hpp"

#include "app/desktop/Actions.hpp"
#include "app/desktop/DockLayout.hpp"
#include "app/desktop/Settings.hpp"
#include "widgets/docks/HistoryDock.hpp"
#include "widgets/docks/InspectorDock.hpp"
#include "widgets/docks/LogDock.hpp"
#include "widgets/docks/ProjectDock.hpp"
#include "widgets/docks/StageTarget.hpp"
#include "widgets/docks/TasksDock.hpp"

#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>

namespace assay {

WindowDocks::WindowDocks(const PageContext& context, Actions& actions, Settings& settings,
                         QMainWindow& window)
    : QObject(&window), m_context(context), m_settings(settings), m_window(window),
      m_inspector(new InspectorDock(context, &window)),
      m_project(new ProjectDock(context, &window)), m_tasks(new TasksDock(context.tasks, &window)),
      m_log(new LogDock(&window)),
      m_history(new HistoryDock(context.document.undoStack(), &window)),
      m_layout(new DockLayout(window, {m_inspector, m_project}, {m_tasks, m_log, m_history}))
{
    addToMenu(actions);
    connect(m_project, &ProjectDock::goTo, this, &WindowDocks::goTo);
    connect(m_project, &ProjectDock::message, this, &WindowDocks::message);
    connect(m_inspector, &InspectorDock::goTo, this, &WindowDocks::goTo);
    connect(m_tasks, &TasksDock::logRequested, this, &WindowDocks::showWarnings);
    connect(m_log, &LogDock::jumpRequested, this, &WindowDocks::jumpTo);
    connect(&context.document, &ProjectDocument::stagesChanged, this, [this] {
        QStringList names;
        for (const Stage& stage : m_context.document.stages())
            names << QString::fromStdString(stage.name);
        m_log->setStages(names);
    });
    m_project->setConfirm([this](const QString& name, std::function<void()> remove) {
        askBefore(name, std::move(remove));
    });
}

void WindowDocks::addToMenu(Actions& actions)
{
    for (QDockWidget* dock : m_layout->docks()) {
        QAction* action = dock->toggleViewAction();
        action->setObjectName("action.panel." + dock->objectName().section('.', 1));
        actions.panels->addAction(action);
    }
    connect(actions.resetLayout, &QAction::triggered, m_layout, &DockLayout::reset);
    connect(actions.lockLayout, &QAction::toggled, this,
            [this](bool on) { m_settings.setValue("appearance/lockLayout", on); });
    const auto lock = [this, &actions] {
        const bool on = m_settings.isOn("appearance/lockLayout");
        actions.lockLayout->setChecked(on);
        m_layout->setLocked(on);
    };
    connect(&m_settings, &Settings::changed, this, [lock](const QString& key) {
        if (key == "appearance/lockLayout")
            lock();
    });
    lock();
}

void WindowDocks::showWarnings()
{
    m_log->showWarnings();
    m_log->show();
    m_log->raise();
}

void WindowDocks::showTasks()
{
    m_tasks->show();
    m_tasks->raise();
}

void WindowDocks::jumpTo(const QString& stage)
{
    const StageTarget target = stageTarget(stage);
    Q_EMIT goTo(target.page);
    if (target.selected.kind != Selected::Kind::Nothing)
        m_context.selection.select(target.selected);
}

void WindowDocks::askBefore(const QString& name, std::function<void()> remove)
{
    if (!m_settings.isOn("work/confirmRemove")) {
        remove();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Assay"), tr("Remove \"%1\"?").arg(name),
                                QMessageBox::Yes | QMessageBox::Cancel, &m_window);
    box->setObjectName("dialog.remove");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("It can be undone. Results that were computed stay."));
    connect(box, &QMessageBox::finished, this, [remove = std::move(remove)](int answer) {
        if (answer == QMessageBox::Yes)
            remove();
    });
    box->open();
}

} // namespace assay
