// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/RunActions.hpp"

#include "app/desktop/Actions.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/TaskBridge.hpp"
#include "widgets/pages/Page.hpp"

#include <QApplication>
#include <QPushButton>

namespace assay {

RunActions::RunActions(Actions& actions, ProjectDocument& document, TaskBridge& tasks,
                       QObject* parent)
    : QObject(parent), m_document(document), m_tasks(tasks)
{
    connect(actions.runStage, &QAction::triggered, this, &RunActions::runStage);
    connect(actions.runAll, &QAction::triggered, this, &RunActions::runAll);
    connect(actions.stopAndKeep, &QAction::triggered, this, [this] {
        for (const std::uint64_t id : meantTasks())
            m_tasks.stopAndKeep(id);
    });
    connect(actions.cancel, &QAction::triggered, this, [this] {
        for (const std::uint64_t id : meantTasks())
            m_tasks.cancel(id);
    });
}

void RunActions::setPage(QWidget* page)
{
    m_page = page;
}

void RunActions::makeEvents()
{
    const QString stage = m_document.dataStage();
    if (m_document.checkStudy(stage))
        m_tasks.runStages(m_document.project(), m_document.study(), stage,
                          tr("Events of the example"));
}

/// The coloured button of the page: the one in its header or, while the page is empty, the one
/// that fills it.
QPushButton* RunActions::mainButton() const
{
    if (!m_page)
        return nullptr;
    for (QPushButton* button : m_page->findChildren<QPushButton*>())
        if (button->property("primary").toBool() && button->isVisible() && button->isEnabled())
            return button;
    return nullptr;
}

std::vector<std::uint64_t> RunActions::meantTasks() const
{
    for (const QWidget* widget = QApplication::focusWidget(); widget;
         widget = widget->parentWidget())
        if (const QVariant task = widget->property("task"); task.isValid())
            return {std::uint64_t(task.toULongLong())};
    for (const Page* page : m_page ? m_page->findChildren<Page*>() : QList<Page*>())
        if (const auto task = page->isVisible() ? page->focusedTask() : std::nullopt)
            return {*task};
    return m_tasks.stageTasks();
}

void RunActions::runStage()
{
    if (QPushButton* button = mainButton())
        button->click();
    else
        Q_EMIT message(tr("There is nothing to compute on this page."), false);
}

void RunActions::runAll()
{
    if (const Status status = m_document.checkStudy({}); !status)
        Q_EMIT problem(status.error());
    else
        m_tasks.runStages(m_document.project(), m_document.study(), {}, tr("Compute everything"));
}

} // namespace assay
