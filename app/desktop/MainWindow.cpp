// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/MainWindow.hpp"

#include "app/desktop/Actions.hpp"
#include "app/desktop/ArchiveFlow.hpp"
#include "app/desktop/AppliedSettings.hpp"
#include "app/desktop/DockLayout.hpp"
#include "app/desktop/HelpMenu.hpp"
#include "app/desktop/HoverReadout.hpp"
#include "app/desktop/LessonsMenu.hpp"
#include "app/desktop/PaneCycle.hpp"
#include "app/desktop/PresentationMode.hpp"
#include "app/desktop/ProblemBanner.hpp"
#include "app/desktop/ProjectFlow.hpp"
#include "app/desktop/ReadOnlyBanner.hpp"
#include "app/desktop/RecoveryBanner.hpp"
#include "app/desktop/RunActions.hpp"
#include "app/desktop/ScriptFlow.hpp"
#include "app/desktop/SettingsDialog.hpp"
#include "app/desktop/StartMenu.hpp"
#include "app/desktop/StatusLine.hpp"
#include "app/desktop/ViewActions.hpp"
#include "app/desktop/ViewState.hpp"
#include "app/desktop/WindowDocks.hpp"
#include "widgets/bridge/Exploration.hpp"
#include "widgets/docks/LogDock.hpp"
#include "widgets/docks/StageRail.hpp"
#include "widgets/events/EventDrawer.hpp"
#include "widgets/pages/PageTable.hpp"
#include "widgets/pages/WelcomePage.hpp"

#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <thread>

namespace assay {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_tasks(threads()),
      m_sample(m_document, m_tasks), m_journal(m_document, m_tasks),
      m_flow(new ProjectFlow(m_document, m_tasks, *this))
{
    setObjectName("mainWindow");
    setAcceptDrops(true);
    m_actions = new Actions(*this, m_document.undoStack());
    m_applied = new AppliedSettings(m_settings, m_journal, this);
    m_start = new StartMenu(*m_actions, this);
    buildCentral();
    connectWelcome();
    connectFileActions();
    connectDocument();
    connectFlow();
    m_docks->layout().restore(m_settings.windowGeometry(), m_settings.windowState());
    new HelpMenu(*this);
    new ScriptFlow(m_document, m_tasks, *m_actions->exportScript, *this);
    m_shortcuts = new Shortcuts(*this, m_settings);
    updateTitle();
    updateActions();
}

int MainWindow::threads() const
{
    const int chosen = m_settings.number("work/threads");
    return chosen > 0 ? chosen : int(std::max(1u, std::thread::hardware_concurrency()));
}

MainWindow::~MainWindow()
{
    // Who destroys a window without closing it wants it to look the same again, too.
    keepView();
    // Tasks end before the document whose project they write into.
    m_tasks.cancelAll();
    // Pages and panels look at the document, which would go before they do.
    delete takeCentralWidget();
    qDeleteAll(findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_document.blockSignals(true);
}

void MainWindow::buildCentral()
{
    const PageContext context{m_document, m_tasks, m_sample, m_selection};
    auto* central = new QWidget(this);
    auto* layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_rail = new StageRail(context, central);
    layout->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    m_banner = new ProblemBanner(central);
    column->addWidget(m_banner);
    m_recovery = new RecoveryBanner(m_journal, *m_flow, central);
    column->addWidget(m_recovery);
    auto* readOnly = new ReadOnlyBanner(m_document, central);
    column->addWidget(readOnly);
    connect(readOnly, &ReadOnlyBanner::copyRequested, m_flow, &ProjectFlow::chooseSavePlace);
    m_stack = new QStackedWidget(central);
    column->addWidget(m_stack, 1);
    column->addWidget(new EventDrawer(context, central));
    layout->addLayout(column, 1);
    setCentralWidget(central);
    addPages(context);
    buildShell(context);
    addLessons(*this, *m_actions->lessons);
}

void MainWindow::addPages(const PageContext& context)
{
    int number = 0;
    for (const PageEntry& entry : pageTable()) {
        Page* page = entry.create(context);
        m_pages.push_back(page);
        m_stack->addWidget(page);
        connect(page, &Page::goTo, this, &MainWindow::goTo);
        connect(page, &Page::logRequested, this, [this] { m_docks->showWarnings(); });
        connect(page, &Page::message, this, &MainWindow::showMessage);
        // Ctrl+1 is the first stage; pages that are no stages have no number.
        QKeySequence keys = entry.id == "welcome" ? QKeySequence("Alt+Home") : QKeySequence();
        if (entry.inRail && keys.isEmpty() && ++number <= 9)
            keys = QKeySequence(QString("Ctrl+%1").arg(number));
        QAction* action
            = m_actions->add(m_actions->go, "go." + entry.id, entry.title, keys);
        connect(action, &QAction::triggered, this, [this, id = entry.id] { goTo(id); });
    }
    connect(m_rail, &StageRail::pageChosen, this,
            [this](const QString& id) { m_stack->setCurrentWidget(page(id)); });
}

/// What surrounds the pages: panels, status bar, palette, the keys that go round them.
void MainWindow::buildShell(const PageContext& context)
{
    m_docks = new WindowDocks(context, *m_actions, m_settings, *this);
    m_status = new StatusLine(*statusBar());
    m_status->setThreads(threads());
    m_view = new ViewActions(*m_actions, m_settings, *m_applied, *this);
    m_run = new RunActions(*m_actions, m_document, m_tasks, this);
    m_run->setPage(m_stack);
    connectPanes();
    connect(new HoverReadout(*m_stack), &HoverReadout::changed, m_status, &StatusLine::setHover);
    connect(m_run, &RunActions::problem, this, &MainWindow::showProblem);
    connect(m_run, &RunActions::message, this, &MainWindow::showMessage);
    connect(m_docks, &WindowDocks::goTo, this, &MainWindow::goTo);
    connect(m_docks, &WindowDocks::message, this, &MainWindow::showMessage);
    connect(&m_docks->log(), &LogDock::warningsChanged, m_status, &StatusLine::setWarnings);
    connect(m_status, &StatusLine::warningsClicked, m_docks, &WindowDocks::showWarnings);
    connect(m_status, &StatusLine::tasksClicked, m_docks, &WindowDocks::showTasks);
    connect(&m_tasks, &TaskBridge::tasksChanged, m_status,
            [this] { m_status->setTasks(m_tasks.tasks()); });
}

void MainWindow::connectPanes()
{
    auto* cycle = new PaneCycle(*this, *m_rail, *m_stack);
    connect(m_actions->nextPane, &QAction::triggered, cycle, [cycle] { cycle->step(1); });
    connect(m_actions->previousPane, &QAction::triggered, cycle, [cycle] { cycle->step(-1); });
    connect(m_actions->settings, &QAction::triggered, this, [this] { showSettings({}); });
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { showSettings(tr("Shortcuts")); });
}

void MainWindow::connectWelcome()
{
    m_welcome = findChild<WelcomePage*>();
    m_start->setExamples(m_welcome->examples());
    updateRecent();
    connect(m_welcome, &WelcomePage::newRequested, this, [this](const QString& process) {
        m_flow->afterSaving([=, this] { (void)m_flow->newStudy(process); });
    });
    connect(m_welcome, &WelcomePage::importRequested, this,
            [this] { m_flow->afterSaving([this] { (void)m_flow->importFiles({}); }); });
    connect(m_welcome, &WelcomePage::openRequested, this, [this](const QString& folder) {
        if (folder.isEmpty())
            m_flow->chooseProject();
        else
            m_flow->afterSaving([=, this] { (void)m_flow->open(folder); });
    });
    connect(m_welcome, &WelcomePage::exampleRequested, this, [this](const QString& recipe) {
        m_flow->afterSaving([=, this] {
            if (m_flow->open(recipe))
                m_run->makeEvents();
        });
    });
}

void MainWindow::connectFileActions()
{
    connect(m_actions->newStudy, &QAction::triggered, this, [this] { goTo("welcome"); });
    connect(m_actions->open, &QAction::triggered, m_flow, &ProjectFlow::chooseProject);
    connect(m_actions->save, &QAction::triggered, m_flow, &ProjectFlow::save);
    connect(m_actions->saveAs, &QAction::triggered, m_flow, &ProjectFlow::chooseSavePlace);
    m_flow->archives().connectActions(*m_actions);
    connect(m_actions->exportFigures, &QAction::triggered, this, [this] {
        // On the page itself the key does what its button says.
        if (currentPage()->id() == "export")
            findChild<QPushButton*>("page.export.export")->click();
        goTo("export");
    });
    connect(m_actions->closeProject, &QAction::triggered, this,
            [this] { m_flow->afterSaving([this] { m_document.close(); }); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_start, &StartMenu::newRequested, m_welcome, &WelcomePage::newRequested);
    connect(m_start, &StartMenu::openRequested, m_welcome, &WelcomePage::openRequested);
    connect(m_start, &StartMenu::exampleRequested, m_welcome, &WelcomePage::exampleRequested);
}

void MainWindow::showSettings(const QString& page)
{
    auto* dialog = new SettingsDialog(m_settings, *m_shortcuts, this);
    dialog->showPage(page);
    dialog->open();
}

void MainWindow::connectDocument()
{
    connect(&m_document, &ProjectDocument::titleChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &ProjectDocument::opened, this, [this] {
        m_tasks.clear();
        m_banner->hide();
        m_recovery->update();
        updateActions();
        if (!m_document.isUntitled())
            m_settings.addRecentProject(m_document.path());
        updateRecent();
    });
    connect(&m_document, &ProjectDocument::aboutToClose, this, [this] {
        keepView();
        m_tasks.cancelAll();
    });
    connect(&m_document, &ProjectDocument::closed, this, [this] {
        m_tasks.clear();
        updateActions();
        goTo("welcome");
    });
    connect(&m_tasks, &TaskBridge::stagesFinished, &m_document, &ProjectDocument::refreshStages);
    connect(&m_tasks, &TaskBridge::tasksChanged, this, &MainWindow::updateActions);
    connect(&m_tasks, &TaskBridge::message, this, &MainWindow::showMessage);
}

void MainWindow::connectFlow()
{
    connect(m_flow, &ProjectFlow::problem, this, &MainWindow::showProblem);
    connect(m_flow, &ProjectFlow::finishing, this,
            [this](const QString& text) { showMessage(text, false); });
    connect(&m_flow->archives(), &ArchiveFlow::aboutToSave, this, &MainWindow::keepView);
    connect(&m_flow->archives(), &ArchiveFlow::message, this, &MainWindow::showMessage);
    connect(&m_journal, &RecoveryJournal::problem, this, &MainWindow::showProblem);
    connect(m_flow, &ProjectFlow::goTo, this, [this](const QString& page) {
        goTo(page);
        restoreView();
    });
    connect(m_flow, &ProjectFlow::savedAs, this, [this](const QString& folder) {
        m_banner->hide();
        updateActions();
        m_settings.addRecentProject(folder);
        updateRecent();
        showMessage(tr("Saved to %1.").arg(QDir::toNativeSeparators(folder)), false);
    });
}

void MainWindow::updateRecent()
{
    m_welcome->setRecent(m_settings.recentProjects());
    m_start->setRecent(m_settings.recentProjects());
}

void MainWindow::restoreView()
{
    if (m_document.isOpen())
        applyViewState(*this, QString::fromStdString(m_document.project()->viewState("window")));
}

void MainWindow::keepView()
{
    // How it looked is a convenience: a disk that is full must not keep anybody from closing.
    if (!m_document.isOpen() || m_document.readOnly())
        return;
    m_sample.exploration().keep();
    (void)m_document.project()->setViewState("window", viewStateOf(*this).toStdString());
}

Page* MainWindow::page(const QString& id) const
{
    for (Page* page : m_pages)
        if (page->id() == id)
            return page;
    return m_pages.front();
}

Page* MainWindow::currentPage() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

void MainWindow::goTo(const QString& id)
{
    m_rail->setCurrentPage(id);
    m_stack->setCurrentWidget(page(id));
}

void MainWindow::offerRecovery()
{
    m_recovery->offer();
}

Status MainWindow::openPath(const QString& path)
{
    return m_flow->open(path);
}

void MainWindow::newStudy(const QString& process)
{
    (void)m_flow->newStudy(process);
}

void MainWindow::saveTo(const QString& folder)
{
    (void)m_flow->saveTo(folder);
}

void MainWindow::showProblem(const Error& error)
{
    m_banner->showError(error);
    showMessage(QString::fromStdString(error.text()), true);
}

void MainWindow::showMessage(const QString& text, bool warning)
{
    m_docks->log().add(text, warning);
    statusBar()->showMessage(text, warning ? 15000 : 6000);
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Assay"),
                                tr("<b>Assay %1</b>").arg(ASSAY_VERSION), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("A workbench for simulation-based inference in particle physics. "
                               "Free software under the GNU General Public License, version 3 or "
                               "later."));
    box->open();
}

void MainWindow::updateTitle()
{
    const QString name = m_document.title();
    setWindowTitle(name.isEmpty() ? tr("Assay") : tr("%1[*] – Assay").arg(name));
    setWindowModified(m_document.needsSaving());
    m_status->setProject(name, m_document.needsSaving(),
                         m_document.isUntitled() ? tr("not saved under a name yet")
                                                 : QDir::toNativeSeparators(m_document.path()));
}

void MainWindow::updateActions()
{
    m_actions->setState(m_document.isOpen(), m_tasks.runningStages(), m_document.readOnly(),
                        m_tasks.anyActive());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // Before anything is waited for or asked: a program that is ended meanwhile has kept it, too.
    keepView();
    if (!m_flow->mayClose([this] { close(); })) {
        event->ignore();
        return;
    }
    m_tasks.cancelAll();
    m_settings.setWindow(saveGeometry(), m_view->presentation().layout());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        files << url.toLocalFile();
    m_flow->openDropped(files);
}

} // namespace assay
