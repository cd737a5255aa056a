// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ExampleStudies.hpp"

#include <QObject>
#include <QStringList>

class QAction;
class QMenu;

namespace assay {

class Actions;

/// The commands that begin something: new studies of every built-in process, the examples, recent
/// projects.
class StartMenu : public QObject {
    Q_OBJECT
public:
    StartMenu(Actions& actions, QObject* parent);

    /// Once.
    void setExamples(const std::vector<ExampleStudy>& studies);
    void setRecent(const QStringList& folders);

Q_SIGNALS:
    void newRequested(const QString& process);
    void openRequested(const QString& path);
    void exampleRequested(const QString& recipe);

private:
    void addProcesses();

    Actions& m_actions;
};

} // namespace assay
