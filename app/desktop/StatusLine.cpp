// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/StatusLine.hpp"

#include <QEvent>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStatusBar>

#include <unistd.h>

namespace assay {

namespace {

constexpr int memoryMilliseconds = 2000;

QLabel* makeLabel(QStatusBar& bar, const QString& name, const QString& accessible)
{
    auto* label = new QLabel(&bar);
    label->setObjectName(name);
    label->setAccessibleName(accessible);
    return label;
}

} // namespace

qint64 residentMemory()
{
    QFile file("/proc/self/statm");
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

StatusLine::StatusLine(QStatusBar& bar) : QObject(&bar), m_bar(bar)
{
    bar.installEventFilter(this);
    bar.setSizeGripEnabled(false);
    m_project = makeLabel(bar, "status.project", tr("Project"));
    m_warnings = new QPushButton(&bar);
    m_warnings->setObjectName("status.warnings");
    m_warnings->setProperty("link", true);
    m_warnings->setToolTip(tr("Shows the warnings in the log."));
    m_tasks = new QPushButton(&bar);
    m_tasks->setObjectName("status.tasks");
    m_tasks->setProperty("link", true);
    m_tasks->setToolTip(tr("Shows the tasks."));
    m_hover = makeLabel(bar, "status.hover", tr("Point under the mouse"));
    m_threads = makeLabel(bar, "status.threads", tr("Threads"));
    m_memory = makeLabel(bar, "status.memory", tr("Memory"));
    bar.addWidget(m_project, 1);
    bar.addPermanentWidget(m_hover);
    bar.addPermanentWidget(m_tasks);
    bar.addPermanentWidget(m_warnings);
    bar.addPermanentWidget(m_threads);
    bar.addPermanentWidget(m_memory);
    connect(m_warnings, &QPushButton::clicked, this, &StatusLine::warningsClicked);
    connect(m_tasks, &QPushButton::clicked, this, &StatusLine::tasksClicked);
    m_timer.setInterval(memoryMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::showMemory);
    m_timer.start();
    setWarnings(0);
    setTasks({});
    showMemory();
}

void StatusLine::setProject(const QString& name, bool modified, const QString& place)
{
    m_project->setText(name.isEmpty() ? QString()
                                      : QString("%1%2").arg(name, modified ? " *" : ""));
    m_project->setToolTip(place);
}

void StatusLine::setWarnings(int count)
{
    m_warnings->setVisible(count > 0);
    m_warnings->setText(count == 1 ? tr("⚠ 1 warning") : tr("⚠ %1 warnings").arg(count));
}

void StatusLine::setTasks(const std::vector<TaskSnapshot>& tasks)
{
    const TaskSnapshot* first = nullptr;
    int others = -1;
    for (const TaskSnapshot& task : tasks) {
        if (isOver(task.state))
            continue;
        if (!first || (first->state != TaskState::Running && task.state == TaskState::Running))
            first = &task;
        ++others;
    }
    m_tasks->setVisible(first != nullptr);
    if (!first)
        return;
    const QString name = QString::fromStdString(first->name);
    const QString text = first->state == TaskState::Paused
                             ? tr("⏸ %1").arg(name)
                             : tr("⟳ %1 %2 %").arg(name).arg(int(100.0 * first->progress));
    m_tasks->setText(others > 0 ? tr("%1, and %2 more").arg(text).arg(others) : text);
}

void StatusLine::setThreads(int count)
{
    m_threads->setText(count == 1 ? tr("1 thread") : tr("%1 threads").arg(count));
}

void StatusLine::setHover(const QString& text)
{
    m_hover->setText(text);
}

/// A bar that gets other letters lays itself out anew and shows what its message had hidden.
bool StatusLine::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_bar.clearMessage();
    return QObject::eventFilter(watched, event);
}

void StatusLine::showMemory()
{
    const qint64 bytes = residentMemory();
    m_memory->setVisible(bytes > 0);
    m_memory->setText(tr("%1 MB").arg(bytes / (1024 * 1024)));
}

} // namespace assay
