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
    QMenuBar* bar = window.menuBar();
    file = bar->addMenu(tr("&File"));
    edit = bar->addMenu(tr("&Edit"));
    view = bar->addMenu(tr("&View"));
    go = bar->addMenu(tr("&Go"));
    run = bar->addMenu(tr("&Run"));
    lessons = bar->addMenu(tr("&Lessons"));
    helpMenu = bar->addMenu(tr("&Help"));
    buildFile();
    buildEdit(undo);
    buildView();
    buildRun();
    buildHelp();
}

QAction* Actions::add(QMenu* menu, const QString& name, const QString& text,
                      const QKeySequence& keys)
{
    QAction* action = menu->addAction(text);
    action->setObjectName("action." + name);
    action->setShortcut(keys);
    return action;
}

void Actions::buildFile()
{
    newStudy = add(file, "new", tr("&New study…"), QKeySequence::New);
    newMenu = file->addMenu(tr("New study &of"));
    exampleMenu = file->addMenu(tr("Exa&mples"));
    file->addSeparator();
    open = add(file, "open", tr("&Open…"), QKeySequence::Open);
    openFile = add(file, "openFile", tr("Open a &file…"), QKeySequence("Ctrl+Shift+O"));
    recentMenu = file->addMenu(tr("Open &recent"));
    file->addSeparator();
    save = add(file, "save", tr("&Save"), QKeySequence::Save);
    saveAs = add(file, "saveAs", tr("Save &as…"), QKeySequence("Ctrl+Shift+S"));
    saveFile = add(file, "saveFile", tr("Save as one f&ile…"), {});
    exportFigures = add(file, "exportFigures", tr("&Export figures and report…"),
                        QKeySequence("Ctrl+E"));
    exportScript = add(file, "exportScript", tr("Export as s&cript…"), {});
    file->addSeparator();
    closeProject = add(file, "close", tr("&Close project"), QKeySequence("Ctrl+W"));
    quit = add(file, "quit", tr("&Quit"), QKeySequence("Ctrl+Q"));
}

void Actions::buildEdit(QUndoStack& undo)
{
    QAction* undoAction = undo.createUndoAction(this, tr("&Undo"));
    undoAction->setObjectName("action.undo");
    undoAction->setShortcut(QKeySequence::Undo);
    QAction* redoAction = undo.createRedoAction(this, tr("&Redo"));
    redoAction->setObjectName("action.redo");
    redoAction->setShortcuts({QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")});
    edit->addActions({undoAction, redoAction});
    edit->addSeparator();
    findCommand = add(edit, "findCommand", tr("&Find a command…"), QKeySequence("Ctrl+K"));
    edit->addSeparator();
    shortcuts = add(edit, "shortcuts", tr("&Keyboard shortcuts…"), {});
    settings = add(edit, "settings", tr("&Settings…"), QKeySequence("Ctrl+,"));
}

void Actions::buildThemes()
{
    auto* group = new QActionGroup(this);
    const QStringList names{tr("Theme: as the s&ystem"), tr("Theme: &light"), tr("Theme: &dark")};
    for (int i = 0; i < names.size(); ++i) {
        const auto appearance = static_cast<Appearance>(i);
        QAction* action = add(view, "theme." + appearanceName(appearance), names[i], {});
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, appearance] { Q_EMIT appearanceChosen(appearance); });
        m_appearances.push_back(action);
    }
}

void Actions::buildView()
{
    buildThemes();
    view->addSeparator();
    largerText = add(view, "largerText", tr("Lar&ger text"), {});
    largerText->setShortcuts({QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")});
    smallerText = add(view, "smallerText", tr("S&maller text"), QKeySequence("Ctrl+-"));
    normalText = add(view, "normalText", tr("&Normal text"), QKeySequence("Ctrl+0"));
    presentation = add(view, "presentation", tr("&Presentation mode"), QKeySequence("F11"));
    presentation->setCheckable(true);
    view->addSeparator();
    nextPane = add(view, "nextPane", tr("Ne&xt pane"), QKeySequence("F6"));
    previousPane = add(view, "previousPane", tr("Pre&vious pane"), QKeySequence("Shift+F6"));
    view->addSeparator();
    panels = view->addMenu(tr("P&anels"));
    lockLayout = add(view, "lockLayout", tr("Loc&k the layout"), {});
    lockLayout->setCheckable(true);
    resetLayout = add(view, "resetLayout", tr("&Reset the layout"), {});
}

void Actions::buildRun()
{
    runStage = add(run, "runStage", tr("&Run this stage"), QKeySequence("Ctrl+Return"));
    runStage->setShortcuts({QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")});
    runAll = add(run, "runAll", tr("&Compute everything that is missing or stale"),
                 QKeySequence("Ctrl+Shift+Return"));
    run->addSeparator();
    stopAndKeep = add(run, "stopAndKeep", tr("&Stop and keep"), {});
    cancel = add(run, "cancel", tr("C&ancel"), QKeySequence("Ctrl+."));
}

void Actions::buildHelp()
{
    help = add(helpMenu, "help", tr("&Manual"), QKeySequence("F1"));
    whatsThis = add(helpMenu, "whatsThis", tr("&What is this?"), QKeySequence("Shift+F1"));
    help->setVisible(false);
    whatsThis->setVisible(false);
    about = add(helpMenu, "about", tr("&About Assay"), {});
}

void Actions::setAppearance(Appearance appearance)
{
    m_appearances[int(appearance)]->setChecked(true);
}

void Actions::setState(bool isOpen, bool running, bool readOnly, bool busy)
{
    save->setEnabled(isOpen && !readOnly);
    saveAs->setEnabled(isOpen && !running);
    saveFile->setEnabled(isOpen && !running);
    closeProject->setEnabled(isOpen);
    exportFigures->setEnabled(isOpen);
    exportScript->setEnabled(isOpen);
    runAll->setEnabled(isOpen && !running && !readOnly);
    stopAndKeep->setEnabled(running);
    cancel->setEnabled(busy);
}

} // namespace assay
