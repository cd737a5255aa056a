// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/TasksDock.hpp"

#include "widgets/manual/Concept.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t shownTasks = 20;
constexpr int nameCharacters = 36;

QString duration(double seconds)
{
    if (seconds < 60.0)
        return QObject::tr("%1 s").arg(seconds, 0, 'f', 1);
    return QObject::tr("%1 min %2 s").arg(int(seconds) / 60).arg(int(seconds) % 60);
}

QString stateText(const TaskSnapshot& task)
{
    const QString text = QString::fromStdString(task.text);
    switch (task.state) {
    case TaskState::Queued: return QObject::tr("waiting");
    case TaskState::Running: {
        const QString done = QObject::tr("%1 %, %2").arg(int(100.0 * task.progress)).arg(text);
        if (task.progress <= 0.02 || task.seconds < 3.0)
            return done;
        const double left = task.seconds * (1.0 - task.progress) / task.progress;
        return QObject::tr("%1, about %2 left").arg(done, duration(left));
    }
    case TaskState::Paused: return QObject::tr("paused: %1").arg(text);
    case TaskState::Done: return QObject::tr("done in %1").arg(duration(task.seconds));
    case TaskState::Failed: return QObject::tr("failed: %1").arg(text);
    case TaskState::Cancelled: return QObject::tr("cancelled");
    }
    return text;
}

} // namespace

TasksDock::TasksDock(TaskBridge& tasks, QWidget* parent)
    : QDockWidget(tr("Tasks"), parent), m_tasks(tasks)
{
    setObjectName("dock.tasks");
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto* inside = new QWidget(area);
    m_list = new QVBoxLayout(inside);
    m_list->setContentsMargins(14, 6, 14, 6);
    m_list->setSpacing(2);
    m_empty = new QLabel(tr("Nothing has run yet."), inside);
    m_empty->setProperty("role", "hint");
    m_list->addWidget(m_empty);
    m_list->addStretch();
    area->setWidget(inside);
    setWidget(area);
    connect(&tasks, &TaskBridge::tasksChanged, this, &TasksDock::update);
}

TasksDock::Row TasksDock::makeRow(const TaskSnapshot& task)
{
    Row row;
    row.id = task.id;
    row.widget = new QWidget(this);
    row.widget->setProperty("task", qulonglong(task.id)); // Of which the focus may be inside.
    auto* layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 1, 0, 1);
    layout->setSpacing(12);
    const QString name = QString::fromStdString(task.name);
    row.name = new QLabel(row.widget);
    row.name->setProperty("whole", name);
    row.bar = new QProgressBar(row.widget);
    row.bar->setRange(0, 1000);
    row.bar->setTextVisible(false);
    row.bar->setAccessibleName(tr("Progress of %1").arg(name));
    row.text = new QLabel(row.widget);
    row.text->setProperty("role", "hint");
    row.text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(row.name);
    layout->addWidget(row.bar);
    layout->addWidget(row.text, 1);
    addButtons(row, name);
    fit(row);
    return row;
}

/// All bars below one another, whatever the names are; a long one is cut and said by its tip.
void TasksDock::fit(const Row& row) const
{
    const QFontMetrics metrics = row.name->fontMetrics();
    const QString name = row.name->property("whole").toString();
    row.name->setFixedWidth(metrics.averageCharWidth() * nameCharacters);
    row.name->setText(metrics.elidedText(name, Qt::ElideRight, row.name->width()));
    row.name->setToolTip(row.name->text() == name ? QString() : name);
    row.bar->setFixedSize(metrics.averageCharWidth() * 28, metrics.height() / 2);
}

void TasksDock::changeEvent(QEvent* event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        for (const Row& row : m_rows)
            fit(row);
}

void TasksDock::addButtons(Row& row, const QString& name)
{
    row.pause = new QPushButton(tr("Pause"), row.widget);
    row.pause->setObjectName("task.pause");
    explain(row.pause, "pause");
    row.keep = new QPushButton(tr("Stop and keep"), row.widget);
    row.keep->setObjectName("task.keep");
    row.keep->setAccessibleName(tr("Stop %1 and keep what it has").arg(name));
    explain(row.keep, "stop-and-keep");
    row.cancel = new QPushButton(tr("Cancel"), row.widget);
    row.cancel->setObjectName("task.cancel");
    row.cancel->setAccessibleName(tr("Cancel %1").arg(name));
    explain(row.cancel, "task");
    row.log = new QPushButton(tr("Log"), row.widget);
    row.log->setObjectName("task.log");
    row.log->setAccessibleName(tr("What the log says of %1").arg(name));
    explain(row.log, "log");
    connect(row.log, &QPushButton::clicked, this, &TasksDock::logRequested);
    for (QPushButton* button : {row.pause, row.keep, row.cancel, row.log}) {
        button->setProperty("small", true);
        row.widget->layout()->addWidget(button);
    }
    const std::uint64_t id = row.id;
    connect(row.pause, &QPushButton::clicked, this, [this, id] { m_tasks.pauseOrResume(id); });
    connect(row.keep, &QPushButton::clicked, this, [this, id] { m_tasks.stopAndKeep(id); });
    connect(row.cancel, &QPushButton::clicked, this, [this, id] { m_tasks.cancel(id); });
}

/// Says also while another panel is in front that something runs.
void TasksDock::updateTitle()
{
    const auto& tasks = m_tasks.tasks();
    const auto active = std::count_if(tasks.begin(), tasks.end(), [](const TaskSnapshot& task) {
        return !isOver(task.state);
    });
    const QString title = active > 0 ? tr("Tasks (%1)").arg(active) : tr("Tasks");
    if (title != windowTitle())
        setWindowTitle(title);
}

void TasksDock::showTask(const Row& row, const TaskSnapshot& task)
{
    const bool active = !isOver(task.state);
    row.bar->setValue(task.state == TaskState::Done ? 1000 : int(1000.0 * task.progress));
    row.bar->setEnabled(active || task.state == TaskState::Done);
    const QString text = stateText(task);
    row.text->setText(text.section('\n', 0, 0));
    row.text->setToolTip(text);
    const bool paused = task.state == TaskState::Paused;
    row.pause->setText(paused ? tr("Resume") : tr("Pause"));
    row.pause->setAccessibleName(
        (paused ? tr("Resume %1") : tr("Pause %1")).arg(QString::fromStdString(task.name)));
    row.pause->setVisible(paused || task.state == TaskState::Running);
    row.keep->setVisible(active);
    row.cancel->setVisible(active);
    row.log->setVisible(task.state == TaskState::Failed);
}

void TasksDock::update()
{
    for (const TaskSnapshot& task : m_tasks.tasks()) {
        auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                [&](const Row& other) { return other.id == task.id; });
        if (row == m_rows.end()) {
            // Those that were removed from the list are older than all that are in it.
            if (m_rows.size() == shownTasks && task.id < m_rows.back().id)
                continue;
            row = m_rows.insert(m_rows.begin(), makeRow(task));
            m_list->insertWidget(0, row->widget);
            m_empty->hide();
        }
        showTask(*row, task);
    }
    updateTitle();
    while (m_rows.size() > shownTasks) {
        m_rows.back().widget->deleteLater();
        m_rows.pop_back();
    }
}

} // namespace assay
