// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/Settings.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/RecoveryJournal.hpp"
#include "widgets/bridge/SampleView.hpp"
#include "widgets/bridge/WindowSelection.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QMainWindow>

class QStackedWidget;

namespace assay {

class Actions;
class AppliedSettings;
class Page;
class ProblemBanner;
class ProjectFlow;
class RecoveryBanner;
class RunActions;
class Shortcuts;
class StageRail;
class StartMenu;
class StatusLine;
class ViewActions;
class WelcomePage;
class WindowDocks;
struct PageContext;

/// The window: stage rail, pages, docks and menus put together.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    ProjectDocument& document() { return m_document; }
    TaskBridge& tasks() { return m_tasks; }
    SampleView& sample() { return m_sample; }
    WindowSelection& selection() { return m_selection; }
    Settings& settings() { return m_settings; }
    Actions& actions() { return *m_actions; }
    WindowDocks& docks() { return *m_docks; }
    Shortcuts& shortcuts() { return *m_shortcuts; }
    const std::vector<Page*>& pages() const { return m_pages; }
    /// The first page if there is none of this name.
    Page* page(const QString& id) const;
    Page* currentPage() const;

    void goTo(const QString& page);
    /// Shows what a program that was killed left behind, if anything; also done for every project
    /// that is opened.
    void offerRecovery();
    /// Opens a project folder or a recipe file; problems are shown in the window and returned.
    Status openPath(const QString& path);
    /// The same for these two, which say in the window what went wrong.
    void newStudy(const QString& process);
    void saveTo(const QString& folder);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    int threads() const;
    void buildCentral();
    void addPages(const PageContext& context);
    void buildShell(const PageContext& context);
    void connectWelcome();
    void connectFileActions();
    void connectPanes();
    void connectDocument();
    void connectFlow();
    void updateTitle();
    void updateActions();
    void updateRecent();
    void restoreView();
    void keepView();
    void showMessage(const QString& text, bool warning);
    void showProblem(const Error& error);
    void showSettings(const QString& page);
    void showAbout();

    Settings m_settings;
    ProjectDocument m_document;
    TaskBridge m_tasks;
    SampleView m_sample;
    WindowSelection m_selection;
    RecoveryJournal m_journal;
    ProjectFlow* m_flow = nullptr;
    Actions* m_actions = nullptr;
    AppliedSettings* m_applied = nullptr;
    RunActions* m_run = nullptr;
    StartMenu* m_start = nullptr;
    WindowDocks* m_docks = nullptr;
    ViewActions* m_view = nullptr;
    Shortcuts* m_shortcuts = nullptr;
    StatusLine* m_status = nullptr;
    ProblemBanner* m_banner = nullptr;
    RecoveryBanner* m_recovery = nullptr;
    StageRail* m_rail = nullptr;
    QStackedWidget* m_stack = nullptr;
    WelcomePage* m_welcome = nullptr;
    std::vector<Page*> m_pages;
};

} // namespace assay
