// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/tasks/TaskQueue.hpp"

#include <QObject>
#include <QTimer>

#include <vector>

class QLabel;
class QPushButton;
class QStatusBar;

namespace assay {

/// What the status bar shows all the time: the project with * for unsaved edits, the number of
/// warnings, what runs, threads, memory, and the point under the mouse.
class StatusLine : public QObject {
    Q_OBJECT
public:
    explicit StatusLine(QStatusBar& bar);

    void setProject(const QString& name, bool modified, const QString& place);
    void setWarnings(int count);
    /// Those that are at work, shortly; nothing while there are none.
    void setTasks(const std::vector<TaskSnapshot>& tasks);
    void setThreads(int count);
    void setHover(const QString& text);

Q_SIGNALS:
    void warningsClicked();
    void tasksClicked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMemory();

    QStatusBar& m_bar;
    QLabel* m_project = nullptr;
    QPushButton* m_warnings = nullptr;
    QPushButton* m_tasks = nullptr;
    QLabel* m_threads = nullptr;
    QLabel* m_memory = nullptr;
    QLabel* m_hover = nullptr;
    QTimer m_timer;
};

/// Resident memory of this program in bytes, or 0 where the system does not tell.
qint64 residentMemory();

} // namespace assay
