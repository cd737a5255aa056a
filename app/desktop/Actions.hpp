// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/AppTheme.hpp"

#include <QAction>
#include <QObject>

class QMainWindow;
class QMenu;
class QUndoStack;

namespace assay {

/// Menus and their actions; what they do is connected by the main window. An action whose
/// objectName starts with "action." is a command: it can be found with Ctrl+K and its shortcut can
/// be edited, wherever in the window it was made.
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(QMainWindow& window, QUndoStack& undo);

    /// A new command "action.NAME" at the end of a menu.
    QAction* add(QMenu* menu, const QString& name, const QString& text, const QKeySequence& keys);

    QAction* newStudy = nullptr;
    QAction* open = nullptr;
    QAction* openFile = nullptr;
    QAction* save = nullptr;
    QAction* saveAs = nullptr;
    QAction* saveFile = nullptr;
    QAction* closeProject = nullptr;
    QAction* exportFigures = nullptr;
    QAction* exportScript = nullptr;
    QAction* quit = nullptr;
    QAction* settings = nullptr;
    QAction* shortcuts = nullptr;
    QAction* findCommand = nullptr;
    QAction* runStage = nullptr;
    QAction* runAll = nullptr;
    QAction* stopAndKeep = nullptr;
    QAction* cancel = nullptr;
    QAction* largerText = nullptr;
    QAction* smallerText = nullptr;
    QAction* normalText = nullptr;
    QAction* presentation = nullptr;
    QAction* nextPane = nullptr;
    QAction* previousPane = nullptr;
    QAction* lockLayout = nullptr;
    QAction* resetLayout = nullptr;
    /// These two are hidden until somebody connects them and shows them.
    QAction* help = nullptr;
    QAction* whatsThis = nullptr;
    QAction* about = nullptr;
    QMenu* file = nullptr;
    QMenu* newMenu = nullptr;
    QMenu* exampleMenu = nullptr;
    QMenu* recentMenu = nullptr;
    QMenu* edit = nullptr;
    QMenu* view = nullptr;
    QMenu* panels = nullptr;
    QMenu* go = nullptr;
    QMenu* run = nullptr;
    QMenu* lessons = nullptr;
    QMenu* helpMenu = nullptr;

    void setAppearance(Appearance appearance);
    const QVector<QAction*>& appearances() const { return m_appearances; }
    /// Enables what makes sense with and without a project, and while stages run.
    void setState(bool open, bool running, bool readOnly, bool busy);

Q_SIGNALS:
    void appearanceChosen(assay::Appearance appearance);

private:
    void buildFile();
    void buildEdit(QUndoStack& undo);
    void buildView();
    void buildThemes();
    void buildRun();
    void buildHelp();

    QMainWindow& m_window;
    QVector<QAction*> m_appearances;
};

} // namespace assay
