// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/TaskBridge.hpp"

#include <QDockWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace assay {

/// Background tasks with progress; a running one can be stopped, keeping what it has, or cancelled.
class TasksDock : public QDockWidget {
    Q_OBJECT
public:
    explicit TasksDock(TaskBridge& tasks, QWidget* parent = nullptr);

Q_SIGNALS:
    /// What failed is told there.
    void logRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        std::uint64_t id = 0;
        QWidget* widget = nullptr;
        QLabel* name = nullptr;
        QProgressBar* bar = nullptr;
        QLabel* text = nullptr;
        QPushButton* pause = nullptr;
        QPushButton* keep = nullptr;
        QPushButton* cancel = nullptr;
        QPushButton* log = nullptr;
    };
    void update();
    Row makeRow(const TaskSnapshot& task);
    void addButtons(Row& row, const QString& name);
    void fit(const Row& row) const;
    void showTask(const Row& row, const TaskSnapshot& task);
    void updateTitle();

    TaskBridge& m_tasks;
    QVBoxLayout* m_list = nullptr;
    QLabel* m_empty = nullptr;
    std::vector<Row> m_rows; ///< Newest first.
};

} // namespace assay
