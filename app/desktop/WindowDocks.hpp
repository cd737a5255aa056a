// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/PageContext.hpp"

#include <QObject>

class QMainWindow;

namespace assay {

class Actions;
class DockLayout;
class HistoryDock;
class InspectorDock;
class LogDock;
class ProjectDock;
class Settings;
class TasksDock;

/// The five panels and what they have to do with each other.
class WindowDocks : public QObject {
    Q_OBJECT
public:
    WindowDocks(const PageContext& context, Actions& actions, Settings& settings,
                QMainWindow& window);

    DockLayout& layout() const { return *m_layout; }
    LogDock& log() const { return *m_log; }
    InspectorDock& inspector() const { return *m_inspector; }
    /// Brings the log to the front, with warnings only.
    void showWarnings();
    void showTasks();

Q_SIGNALS:
    void goTo(const QString& page);
    void message(const QString& text, bool warning);

private:
    void addToMenu(Actions& actions);
    void askBefore(const QString& name, std::function<void()> remove);
    void jumpTo(const QString& stage);

    PageContext m_context;
    Settings& m_settings;
    QMainWindow& m_window;
    InspectorDock* m_inspector = nullptr;
    ProjectDock* m_project = nullptr;
    TasksDock* m_tasks = nullptr;
    LogDock* m_log = nullptr;
    HistoryDock* m_history = nullptr;
    DockLayout* m_layout = nullptr;
};

} // namespace assay
