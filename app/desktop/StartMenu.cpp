// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/StartMenu.hpp"

#include "app/desktop/Actions.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace assay {

StartMenu::StartMenu(Actions& actions, QObject* parent) : QObject(parent), m_actions(actions)
{
    addProcesses();
}

void StartMenu::addProcesses()
{
    for (const ProcessEntry& entry : processTable()) {
        const QString name = QString::fromStdString(entry.name);
        QAction* action = m_actions.add(m_actions.newMenu, "new." + name, name, {});
        action->setProperty("words", QString::fromStdString(entry.description));
        action->setToolTip(QString::fromStdString(entry.description));
        connect(action, &QAction::triggered, this, [this, name] { Q_EMIT newRequested(name); });
    }
}

void StartMenu::setExamples(const std::vector<ExampleStudy>& studies)
{
    for (const ExampleStudy& study : studies) {
        QAction* action =
            m_actions.add(m_actions.exampleMenu, "example." + study.id, study.title, {});
        action->setProperty("words", study.id + " " + study.sentence);
        action->setToolTip(study.sentence);
        connect(action, &QAction::triggered, this,
                [this, path = study.path] { Q_EMIT exampleRequested(path); });
    }
    m_actions.exampleMenu->menuAction()->setVisible(!m_actions.exampleMenu->isEmpty());
}

void StartMenu::setRecent(const QStringList& folders)
{
    QMenu* menu = m_actions.recentMenu;
    // Later, because it may be one of them that was just chosen.
    for (QAction* old : menu->actions()) {
        menu->removeAction(old);
        old->setObjectName({});
        old->deleteLater();
    }
    for (const QString& folder : folders) {
        if (!QFileInfo::exists(folder))
            continue;
        QAction* action = m_actions.add(menu, "recent." + folder,
                                        QFileInfo(folder).completeBaseName(), {});
        action->setProperty("words", folder);
        action->setToolTip(QDir::toNativeSeparators(folder));
        connect(action, &QAction::triggered, this,
                [this, folder] { Q_EMIT openRequested(folder); });
    }
    menu->menuAction()->setVisible(!menu->isEmpty());
}

} // namespace assay
