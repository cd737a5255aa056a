// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Actions.hpp"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

namespace assay {

Actions::Actions(QMainWindow& window, QUndoStack& undo) : QObject(&window), m_window(window)
{
    buildFile(window.menuBar()->addMenu(tr("&File")));
    QMenu* edit = window.menuBar()->addMenu(tr("&Edit"));
    QAction* undoAction = undo.createUndoAction(this, tr("Undo"));
    undoAction->setObjectName("action.undo");
    undoAction->setShortcut(QKeySequence::Undo);
    QAction* redoAction = undo.createRedoAction(this, tr("Redo"));
    redoAction->setObjectName("action.redo");
    redoAction->setShortcuts({QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")});
    edit->addActions({undoAction, redoAction});
    go = window.menuBar()->addMenu(tr("&Go"));
    buildRun(window.menuBar()->addMenu(tr("&Run")));
    buildView(window.menuBar()->addMenu(tr("&View")));
    lessons = window.menuBar()->addMenu(tr("&Lessons"));
    QMenu* help = window.menuBar()->addMenu(tr("&Help"));
    about = add(help, "about", tr("About Assay"), {});
}

QAction* Actions::add(QMenu* menu, const QString& name, const QString& text,
                      const QKeySequence& keys)
{
    QAction* action = menu->addAction(text);
    action->setObjectName("action." + name);
    action->setShortcut(keys);
    return action;
}

void Actions::buildFile(QMenu* menu)
{
    newStudy = add(menu, "new", tr("&New study…"), QKeySequence::New);
    open = add(menu, "open", tr("&Open…"), QKeySequence::Open);
    menu->addSeparator();
    save = add(menu, "save", tr("&Save"), QKeySequence::Save);
    saveAs = add(menu, "saveAs", tr("Save &as…"), QKeySequence("Ctrl+Shift+S"));
    exportFigures = add(menu, "exportFigures", tr("&Export the figures of this page…"),
                        QKeySequence("Ctrl+E"));
    menu->addSeparator();
    closeProject = add(menu, "close", tr("&Close project"), QKeySequence("Ctrl+W"));
    quit = add(menu, "quit", tr("&Quit"), QKeySequence("Ctrl+Q"));
}

void Actions::buildRun(QMenu* menu)
{
    runAll = add(menu, "runAll", tr("Compute everything that is missing or stale"),
                 QKeySequence("Ctrl+Shift+Return"));
    menu->addSeparator();
    stopAndKeep = add(menu, "stopAndKeep", tr("Stop and keep"), {});
    cancel = add(menu, "cancel", tr("Cancel"), QKeySequence("Ctrl+."));
}

void Actions::buildView(QMenu* menu)
{
    view = menu;
    auto* group = new QActionGroup(this);
    const QStringList names{tr("Theme: as the system"), tr("Theme: light"), tr("Theme: dark")};
    for (int i = 0; i < names.size(); ++i) {
        const auto appearance = static_cast<Appearance>(i);
        QAction* action = add(menu, "theme." + appearanceName(appearance), names[i], {});
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, appearance] { Q_EMIT appearanceChosen(appearance); });
        m_appearances.push_back(action);
    }
    menu->addSeparator();
    resetLayout = add(menu, "resetLayout", tr("Reset layout"), {});
}

void Actions::setAppearance(Appearance appearance)
{
    m_appearances[int(appearance)]->setChecked(true);
}

void Actions::setState(bool isOpen, bool running, bool readOnly)
{
    save->setEnabled(isOpen && !readOnly);
    saveAs->setEnabled(isOpen && !running);
    closeProject->setEnabled(isOpen);
    exportFigures->setEnabled(isOpen);
    runAll->setEnabled(isOpen && !running && !readOnly);
    stopAndKeep->setEnabled(running);
    cancel->setEnabled(running);
}

} // namespace assay
