// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/MainWindow.hpp"

#include "app/desktop/Actions.hpp"
#include "app/desktop/FigureFiles.hpp"
#include "app/desktop/HelpMenu.hpp"
#include "app/desktop/LessonsMenu.hpp"
#include "app/desktop/ProblemBanner.hpp"
#include "app/desktop/ProjectFlow.hpp"
#include "app/desktop/RecoveryBanner.hpp"
#include "app/desktop/ViewState.hpp"
#include "widgets/events/EventDrawer.hpp"
#include "widgets/docks/LogDock.hpp"
#include "widgets/docks/StageRail.hpp"
#include "widgets/docks/TasksDock.hpp"
#include "widgets/pages/PageTable.hpp"
#include "widgets/pages/WelcomePage.hpp"

#include <QCloseEvent>
#include <QDir>
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
    : QMainWindow(parent), m_tasks(int(std::max(1u, std::thread::hardware_concurrency()))),
      m_sample(m_document, m_tasks), m_journal(m_document, m_tasks),
      m_flow(new ProjectFlow(m_document, m_tasks, *this))
{
    setObjectName("mainWindow");
    setAcceptDrops(true);
    m_actions = new Actions(*this, m_document.undoStack());
    buildCentral();
    buildDocks();
    connectFileActions();
    connectRunActions();
    connectDocument();
    connectFlow();
    m_place = new QLabel(this);
    statusBar()->addWidget(m_place, 1);
    statusBar()->setSizeGripEnabled(false);
    m_actions->setAppearance(m_settings.appearance());
    resize(1440, 900);
    restoreGeometry(m_settings.windowGeometry());
    if (!restoreState(m_settings.windowState(), 1))
        arrangeDocks();
    new HelpMenu(*this);
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow()
{
    // Tasks end before the document whose project they write into.
    m_tasks.cancelAll();
    disconnect(&m_document, nullptr, this, nullptr);
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
    m_stack = new QStackedWidget(central);
    column->addWidget(m_stack, 1);
    column->addWidget(new EventDrawer(context, central));
    layout->addLayout(column, 1);
    setCentralWidget(central);
    addPages(context);
    connectWelcome();
    addLessons(*this, *m_actions->lessons, *m_flow);
}

void MainWindow::addPages(const PageContext& context)
{
    int number = 0;
    for (const PageEntry& entry : pageTable()) {
        Page* page = entry.create(context);
        m_pages.push_back(page);
        m_stack->addWidget(page);
        connect(page, &Page::goTo, this, &MainWindow::goTo);
        connect(page, &Page::message, this, &MainWindow::showMessage);
        QAction* action = m_actions->go->addAction(entry.title);
        action->setObjectName("action.go." + entry.id);
        if (entry.inRail)
            action->setShortcut(QKeySequence(QString("Ctrl+%1").arg(++number)));
        connect(action, &QAction::triggered, this, [this, id = entry.id] { goTo(id); });
    }
    connect(m_rail, &StageRail::pageChosen, this,
            [this](const QString& id) { m_stack->setCurrentWidget(page(id)); });
}

void MainWindow::connectWelcome()
{
    m_welcome = findChild<WelcomePage*>();
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
        m_flow->afterSaving([=, this] { (void)m_flow->open(recipe); });
    });
}

void MainWindow::buildDocks()
{
    m_tasksDock = new TasksDock(m_tasks, this);
    m_logDock = new LogDock(this);
    arrangeDocks();
    m_actions->view->addSeparator();
    m_actions->view->addAction(m_tasksDock->toggleViewAction());
    m_actions->view->addAction(m_logDock->toggleViewAction());
}

void MainWindow::arrangeDocks()
{
    for (QDockWidget* dock : std::initializer_list<QDockWidget*>{m_tasksDock, m_logDock}) {
        addDockWidget(Qt::BottomDockWidgetArea, dock);
        dock->setFloating(false);
        dock->show();
    }
    tabifyDockWidget(m_tasksDock, m_logDock);
    m_tasksDock->raise();
    resizeDocks({m_tasksDock}, {104}, Qt::Vertical);
}

void MainWindow::connectFileActions()
{
    connect(m_actions->newStudy, &QAction::triggered, this, [this] { goTo("welcome"); });
    connect(m_actions->open, &QAction::triggered, m_flow, &ProjectFlow::chooseProject);
    connect(m_actions->save, &QAction::triggered, m_flow, &ProjectFlow::save);
    connect(m_actions->saveAs, &QAction::triggered, m_flow, &ProjectFlow::chooseSavePlace);
    connect(m_actions->exportFigures, &QAction::triggered, this, &MainWindow::chooseExportPlace);
    connect(m_actions->closeProject, &QAction::triggered, this,
            [this] { m_flow->afterSaving([this] { m_document.close(); }); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::arrangeDocks);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions, &Actions::appearanceChosen, this, [this](Appearance appearance) {
        m_settings.setAppearance(appearance);
        applyAppearance(appearance);
    });
}

void MainWindow::connectRunActions()
{
    connect(m_actions->runAll, &QAction::triggered, this, [this] {
        if (const Status status = m_document.checkStudy({}); !status)
            showProblem(status.error());
        else
            m_tasks.runStages(m_document.project(), m_document.study(), {},
                              tr("Compute everything"));
    });
    connect(m_actions->stopAndKeep, &QAction::triggered, this, [this] {
        for (const std::uint64_t id : m_tasks.stageTasks())
            m_tasks.stopAndKeep(id);
    });
    connect(m_actions->cancel, &QAction::triggered, this, [this] {
        for (const std::uint64_t id : m_tasks.stageTasks())
            m_tasks.cancel(id);
    });
}

void MainWindow::connectDocument()
{
    connect(&m_document, &ProjectDocument::titleChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &ProjectDocument::opened, this, [this] {
        m_tasks.clear();
        m_banner->hide();
        m_recovery->update();
        if (m_document.readOnly())
            m_banner->showError(unsupported("This project can be looked at, but not changed. "
                                            + m_document.readOnlyReason().toStdString()));
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
    connect(&m_journal, &RecoveryJournal::problem, this, &MainWindow::showProblem);
    connect(m_flow, &ProjectFlow::goTo, this, [this](const QString& page) {
        goTo(page);
        restoreView();
    });
    connect(m_flow, &ProjectFlow::savedAs, this, [this](const QString& folder) {
        m_banner->hide();
        m_settings.addRecentProject(folder);
        updateRecent();
        showMessage(tr("Saved to %1.").arg(QDir::toNativeSeparators(folder)), false);
    });
}

void MainWindow::updateRecent()
{
    m_welcome->setRecent(m_settings.recentProjects());
}

void MainWindow::restoreView()
{
    if (m_document.isOpen())
        applyViewState(*this, QString::fromStdString(m_document.project()->viewState("window")));
}

void MainWindow::keepView()
{
    // How it looked is a convenience: a disk that is full must not keep anybody from closing.
    if (m_document.isOpen() && !m_document.readOnly())
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

Status MainWindow::exportFigures(const QString& folder)
{
    const auto written = writeFigures(*currentPage(), folder, {});
    if (!written)
        return written.error();
    showMessage(tr("Wrote %1 files to %2.").arg(written->size()).arg(folder),
                false);
    return {};
}

void MainWindow::chooseExportPlace()
{
    auto* dialog = new QFileDialog(this, tr("Folder for the figures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) {
                if (const Status status = exportFigures(folder); !status)
                    showProblem(status.error());
            });
    dialog->open();
}

void MainWindow::showProblem(const Error& error)
{
    m_banner->showError(error);
    showMessage(QString::fromStdString(error.text()), true);
}

void MainWindow::showMessage(const QString& text, bool warning)
{
    m_logDock->add(text, warning);
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
    m_place->setText(m_document.isOpen() ? (m_document.isUntitled()
                                                ? tr("not saved under a name yet")
                                                : QDir::toNativeSeparators(m_document.path()))
                                         : QString());
}

void MainWindow::updateActions()
{
    m_actions->setState(m_document.isOpen(), m_tasks.runningStages(), m_document.readOnly());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_flow->mayClose([this] { close(); })) {
        event->ignore();
        return;
    }
    keepView();
    m_tasks.cancelAll();
    m_settings.setWindow(saveGeometry(), saveState(1));
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
