// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>
#include <QTimer>

class QLabel;
class QPushButton;
class QStatusBar;

namespace assay {

/// What the status bar shows all the time: the project with * for unsaved edits, the number of
/// warnings, threads, memory, and the point under the mouse.
class StatusLine : public QObject {
    Q_OBJECT
public:
    explicit StatusLine(QStatusBar& bar);

    void setProject(const QString& name, bool modified, const QString& place);
    void setWarnings(int count);
    void setThreads(int count);
    void setHover(const QString& text);

Q_SIGNALS:
    void warningsClicked();

private:
    void showMemory();

    QLabel* m_project = nullptr;
    QPushButton* m_warnings = nullptr;
    QLabel* m_threads = nullptr;
    QLabel* m_memory = nullptr;
    QLabel* m_hover = nullptr;
    QTimer m_timer;
};

/// Resident memory of this program in bytes, or 0 where the system does not tell.
qint64 residentMemory();

} // namespace assay
