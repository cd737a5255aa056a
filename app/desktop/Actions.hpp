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

/// Menus and their actions; what they do is connected by the main window.
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(QMainWindow& window, QUndoStack& undo);

    QAction* newStudy = nullptr;
    QAction* open = nullptr;
    QAction* save = nullptr;
    QAction* saveAs = nullptr;
    QAction* closeProject = nullptr;
    QAction* exportFigures = nullptr;
    QAction* quit = nullptr;
    QAction* runAll = nullptr;
    QAction* stopAndKeep = nullptr;
    QAction* cancel = nullptr;
    QAction* resetLayout = nullptr;
    QAction* about = nullptr;
    QMenu* view = nullptr;
    QMenu* go = nullptr;
    QMenu* lessons = nullptr;

    void setAppearance(Appearance appearance);
    /// Enables what makes sense with and without a project, and while stages run.
    void setState(bool open, bool running, bool readOnly);

Q_SIGNALS:
    void appearanceChosen(assay::Appearance appearance);

private:
    QAction* add(QMenu* menu, const QString& name, const QString& text, const QKeySequence& keys);
    void buildFile(QMenu* menu);
    void buildView(QMenu* menu);
    void buildRun(QMenu* menu);

    QMainWindow& m_window;
    QVector<QAction*> m_appearances;
};

} // namespace assay
