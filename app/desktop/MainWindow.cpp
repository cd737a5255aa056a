// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/MainWindow.hpp"

#include "app/desktop/Actions.hpp"
#include "app/desktop/Examples.hpp"
#include "app/desktop/FigureFiles.hpp"
#include "widgets/bridge/NewStudy.hpp"
#include "widgets/docks/LogDock.hpp"
#include "widgets/docks/StageRail.hpp"
#include "widgets/docks/TasksDock.hpp"
#include "widgets/pages/PageTable.hpp"
#include "widgets/pages/WelcomePage.hpp"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>

#include <thread>

namespace assay {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_tasks(int(std::max(1u, std::thread::hardware_concurrency()))),
      m_sample(m_document, m_tasks)
{
    setObjectName("mainWindow");
    setAcceptDrops(true);
    m_actions = new Actions(*this, m_document.undoStack());
    buildPages();
    buildDocks();
    connectActions();
    connectDocument();
    m_place = new QLabel(this);
    statusBar()->addWidget(m_place, 1);
    statusBar()->setSizeGripEnabled(false);
    m_actions->setAppearance(m_settings.appearance());
    resize(1440, 900);
    restoreGeometry(m_settings.windowGeometry());
    if (!restoreState(m_settings.windowState(), 1))
        arrangeDocks();
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow()
{
    // Tasks end before the document whose project they write into.
    m_tasks.cancelAll();
    disconnect(&m_document, nullptr, this, nullptr);
}

void MainWindow::buildPages()
{
    const PageContext context{m_document, m_tasks, m_sample};
    auto* central = new QWidget(this);
    auto* layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_rail = new StageRail(context, central);
    m_stack = new QStackedWidget(central);
    layout->addWidget(m_rail);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);
    int number = 0;
    for (const PageEntry& entry : pageTable()) {
        Page* page = entry.create(context);
        m_pages.push_back(page);
        m_stack->addWidget(page);
        connect(page, &Page::goTo, this, &MainWindow::goTo);
        connect(page, &Page::message, this, &MainWindow::showMessage);
        QAction* action = m_actions->go->addAction(entry.title);
        action->setObjectName("action.go." + entry.id);
        action->setShortcut(QKeySequence(QString("Ctrl+%1").arg(++number)));
        connect(action, &QAction::triggered, this, [this, id = entry.id] { goTo(id); });
    }
    connect(m_rail, &StageRail::pageChosen, this, [this](const QString& id) {
        m_stack->setCurrentWidget(page(id));
    });
    auto* welcome = findChild<WelcomePage*>();
    welcome->setRecent(m_settings.recentProjects());
    welcome->setExamples(exampleRecipes());
    connect(welcome, &WelcomePage::newRequested, this,
            [this](const QString& process) { afterSaving([=, this] { newStudy(process); }); });
    connect(welcome, &WelcomePage::importRequested, this, [this] {
        afterSaving([this] { importFiles({}); });
    });
    connect(welcome, &WelcomePage::openRequested, this, [this](const QString& folder) {
        if (folder.isEmpty())
            chooseProject();
        else
            afterSaving([=, this] { report(openPath(folder)); });
    });
    connect(welcome, &WelcomePage::exampleRequested, this, [this](const QString& recipe) {
        afterSaving([=, this] { report(openPath(recipe)); });
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

void MainWindow::connectActions()
{
    connect(m_actions->newStudy, &QAction::triggered, this, [this] { goTo("welcome"); });
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseProject);
    connect(m_actions->save, &QAction::triggered, this, &MainWindow::save);
    connect(m_actions->saveAs, &QAction::triggered, this, &MainWindow::chooseSavePlace);
    connect(m_actions->exportFigures, &QAction::triggered, this, &MainWindow::chooseExportPlace);
    connect(m_actions->closeProject, &QAction::triggered, this, [this] {
        afterSaving([this] { m_document.close(); });
    });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->runAll, &QAction::triggered, this, [this] {
        m_tasks.runStages(m_document.project(), m_document.study(), {}, tr("Compute everything"));
    });
    connect(m_actions->stopAndKeep, &QAction::triggered, this, [this] {
        for (const std::uint64_t id : m_tasks.stageTasks())
            m_tasks.stopAndKeep(id);
    });
    connect(m_actions->cancel, &QAction::triggered, this, [this] {
        for (const std::uint64_t id : m_tasks.stageTasks())
            m_tasks.cancel(id);
    });
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::arrangeDocks);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions, &Actions::appearanceChosen, this, [this](Appearance appearance) {
        m_settings.setAppearance(appearance);
        applyAppearance(appearance);
    });
}

void MainWindow::connectDocument()
{
    connect(&m_document, &ProjectDocument::titleChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &ProjectDocument::opened, this, [this] {
        m_tasks.clear();
        updateActions();
        if (!m_document.isUntitled())
            m_settings.addRecentProject(m_document.path());
        findChild<WelcomePage*>()->setRecent(m_settings.recentProjects());
    });
    connect(&m_document, &ProjectDocument::aboutToClose, this, [this] { m_tasks.cancelAll(); });
    connect(&m_document, &ProjectDocument::closed, this, [this] {
        m_tasks.clear();
        updateActions();
        goTo("welcome");
    });
    connect(&m_tasks, &TaskBridge::stagesFinished, &m_document, &ProjectDocument::refreshStages);
    connect(&m_tasks, &TaskBridge::tasksChanged, this, &MainWindow::updateActions);
    connect(&m_tasks, &TaskBridge::message, this, &MainWindow::showMessage);
}

Page* MainWindow::page(const QString& id) const
{
    for (Page* page : m_pages)
        if (page->id() == id)
            return page;
    return m_pages.front();
}

void MainWindow::goTo(const QString& id)
{
    m_rail->setCurrentPage(id);
    m_stack->setCurrentWidget(page(id));
}

Status MainWindow::openPath(const QString& path)
{
    Status status;
    if (path.endsWith(".toml")) {
        const auto recipe = loadRecipe(path.toStdString());
        status = recipe ? m_document.createNew(*recipe) : Status(recipe.error());
    } else {
        status = m_document.open(QFileInfo(path).absoluteFilePath());
    }
    if (!status)
        return status;
    goTo(m_document.schema().parameters.empty() ? "data" : "model");
    return {};
}

void MainWindow::newStudy(const QString& process)
{
    const auto study = assay::newStudy(process);
    const Status status = study ? m_document.createNew(*study) : Status(study.error());
    report(status);
    if (status)
        goTo("model");
}

void MainWindow::importFiles(const QStringList& files)
{
    const Status status = m_document.createNew(newStudyOfFiles(files));
    report(status);
    if (status)
        goTo("data");
}

void MainWindow::saveTo(const QString& folder)
{
    QString target = folder;
    if (!target.endsWith(".assay"))
        target += ".assay";
    const Status status = m_document.saveAs(target, m_tasks.runningStages());
    report(status);
    if (!status)
        return;
    m_settings.addRecentProject(target);
    findChild<WelcomePage*>()->setRecent(m_settings.recentProjects());
    showMessage(tr("Saved to %1.").arg(QDir::toNativeSeparators(target)), false);
}

void MainWindow::save()
{
    if (m_document.isUntitled())
        chooseSavePlace();
    else
        report(m_document.save());
}

Status MainWindow::exportFigures(const QString& folder)
{
    const auto written = writeFigures(*qobject_cast<Page*>(m_stack->currentWidget()), folder, {});
    if (!written)
        return written.error();
    showMessage(tr("Wrote %1 files to %2.").arg(written->size()).arg(folder),
                false);
    return {};
}

void MainWindow::chooseProject()
{
    auto* dialog = new QFileDialog(this, tr("Open a project"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        afterSaving([=, this] { report(openPath(folder)); });
    });
    dialog->open();
}

void MainWindow::chooseSavePlace()
{
    auto* dialog = new QFileDialog(this, tr("Save the project"), {}, tr("Assay projects (*.assay)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_document.title() + ".assay");
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveTo);
    dialog->open();
}

void MainWindow::chooseExportPlace()
{
    auto* dialog = new QFileDialog(this, tr("Folder for the figures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { report(exportFigures(folder)); });
    dialog->open();
}

void MainWindow::afterSaving(std::function<void()> then)
{
    if (!m_document.needsSaving()) {
        then();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Assay"),
                                tr("Keep the work in \"%1\"?").arg(m_document.title()),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(m_document.isUntitled()
                                ? tr("It has not been saved under a name yet.")
                                : tr("It has changes that are not saved."));
    connect(box, &QMessageBox::finished, this, [this, then = std::move(then)](int answer) {
        if (answer == QMessageBox::Discard)
            then();
        else if (answer == QMessageBox::Save) {
            save();
            // With a name to choose first, the user repeats what he wanted to do after it.
            if (!m_document.needsSaving())
                then();
        }
    });
    box->open();
}

void MainWindow::report(const Status& status)
{
    if (!status)
        showMessage(QString::fromStdString(status.error().text()), true);
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
    if (!m_closing && m_document.needsSaving()) {
        event->ignore();
        afterSaving([this] {
            m_closing = true;
            close();
        });
        return;
    }
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
    if (files.isEmpty())
        return;
    const bool events = files.front().endsWith(".h5") || files.front().endsWith(".hdf5");
    afterSaving([=, this] {
        if (events)
            importFiles(files);
        else
            report(openPath(files.front()));
    });
}

} // namespace assay
