// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/Settings.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/SampleView.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace assay {

class Actions;
class LogDock;
class Page;
class StageRail;
class TasksDock;

/// The window: stage rail, pages, docks and menus put together.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    ProjectDocument& document() { return m_document; }
    TaskBridge& tasks() { return m_tasks; }
    SampleView& sample() { return m_sample; }
    const std::vector<Page*>& pages() const { return m_pages; }
    Page* page(const QString& id) const;

    void goTo(const QString& page);
    /// Opens a project folder or a recipe file; problems are shown in the window and returned.
    Status openPath(const QString& path);
    void newStudy(const QString& process);
    void saveTo(const QString& folder);
    /// Writes every figure of the current page into \p folder as PDF, SVG and PNG.
    Status exportFigures(const QString& folder);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildPages();
    void buildDocks();
    void connectActions();
    void connectDocument();
    void arrangeDocks();
    void updateTitle();
    void updateActions();
    void showMessage(const QString& text, bool warning);
    void report(const Status& status);
    void chooseProject();
    void chooseSavePlace();
    void chooseExportPlace();
    void save();
    void importFiles(const QStringList& files);
    void showAbout();
    /// Asks what to do with unsaved work, then calls \p then unless it was cancelled.
    void afterSaving(std::function<void()> then);

    Settings m_settings;
    ProjectDocument m_document;
    TaskBridge m_tasks;
    SampleView m_sample;
    Actions* m_actions = nullptr;
    StageRail* m_rail = nullptr;
    QStackedWidget* m_stack = nullptr;
    TasksDock* m_tasksDock = nullptr;
    LogDock* m_logDock = nullptr;
    QLabel* m_place = nullptr;
    std::vector<Page*> m_pages;
    bool m_closing = false;
};

} // namespace assay
