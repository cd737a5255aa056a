// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ProjectFlow.hpp"

#include "app/desktop/ArchiveFlow.hpp"
#include "core/project/ProjectArchive.hpp"
#include "widgets/bridge/NewStudy.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/RecoveryJournal.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QTimer>

#include <memory>
#include <utility>

namespace assay {

namespace {

constexpr qint64 finishMilliseconds = 2000;

} // namespace

ProjectFlow::ProjectFlow(ProjectDocument& document, TaskBridge& tasks, QWidget& window)
    : QObject(&window), m_document(document), m_tasks(tasks), m_window(window),
      m_archives(new ArchiveFlow(document, tasks, *this, window))
{
}

void ProjectFlow::report(const Status& status)
{
    if (!status)
        Q_EMIT problem(status.error());
}

/// Tells what failed, or shows where the work on a project begins.
Status ProjectFlow::begun(const Status& status)
{
    report(status);
    if (status)
        Q_EMIT goTo(m_document.schema().parameters.empty() ? "data" : "model");
    return status;
}

Status ProjectFlow::open(const QString& path)
{
    if (isProjectArchive(path.toStdString())) {
        m_archives->open(path);
        return {};
    }
    Status status;
    if (path.endsWith(".toml")) {
        const auto recipe = loadRecipe(path.toStdString());
        status = recipe ? m_document.createNew(*recipe) : Status(recipe.error());
    } else {
        status = m_document.open(QFileInfo(path).absoluteFilePath());
    }
    return begun(status);
}

Status ProjectFlow::openScratch(const QString& folder)
{
    return begun(m_document.openScratch(folder));
}

Status ProjectFlow::newStudy(const QString& process)
{
    const auto study = assay::newStudy(process);
    const Status status = study ? m_document.createNew(*study) : Status(study.error());
    report(status);
    if (status)
        Q_EMIT goTo("model");
    return status;
}

Status ProjectFlow::importFiles(const QStringList& files)
{
    const Status status = m_document.createNew(newStudyOfFiles(files));
    report(status);
    if (status)
        Q_EMIT goTo("data");
    return status;
}

void ProjectFlow::recover(RecoveryJournal& journal, const LeftBehind& left,
                          std::function<void()> then)
{
    const bool open = QFileInfo(left.folder) == QFileInfo(m_document.path());
    const auto takeOver = [=, this, &journal, then = std::move(then)] {
        const Status status = journal.recover(left);
        report(status);
        if (status && !open)
            Q_EMIT goTo(m_document.schema().parameters.empty() ? "data" : "model");
        then();
    };
    if (open)
        takeOver();
    else
        afterSaving(takeOver);
}

void ProjectFlow::openDropped(const QStringList& files)
{
    QStringList events, others;
    for (const QString& file : files)
        (isEventFile(file) ? events : others) << file;
    if (!others.isEmpty() && files.size() > 1) {
        Q_EMIT problem({ErrorCode::InvalidInput,
                        tr("%1 cannot be opened together with the other files. Drop event files "
                           "only, or one project or recipe.").arg(others.front()).toStdString(),
                        {}});
        return;
    }
    if (!events.isEmpty() && m_document.isOpen() && addEventFiles(m_document, events)) {
        Q_EMIT goTo("data");
        return;
    }
    if (!files.isEmpty())
        afterSaving([=, this] { (void)(events.isEmpty() ? open(others.front())
                                                        : importFiles(events)); });
}

Status ProjectFlow::saveTo(const QString& folder)
{
    const QString target = folder.endsWith(".assay") ? folder : folder + ".assay";
    const Status status = m_document.saveAs(target, m_tasks.runningStages());
    report(status);
    if (status)
        Q_EMIT savedAs(target);
    return status;
}

void ProjectFlow::save()
{
    saveThen([] {});
}

void ProjectFlow::chooseSavePlace()
{
    choosePlaceThen([] {});
}

void ProjectFlow::saveThen(const std::function<void()>& then)
{
    if (m_document.isUntitled()) {
        choosePlaceThen(then);
        return;
    }
    const Status status = m_document.save();
    report(status);
    if (status)
        then();
}

void ProjectFlow::choosePlaceThen(const std::function<void()>& then)
{
    auto* dialog
        = new QFileDialog(&m_window, tr("Save the project"), {}, tr("Assay projects (*.assay)"));
    dialog->setObjectName("dialog.saveAs");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_document.title() + ".assay");
    connect(dialog, &QFileDialog::fileSelected, this, [=, this](const QString& folder) {
        const auto save = [=, this] {
            if (saveTo(folder))
                then();
        };
        if (m_leaving)
            stopTasksThen(save);
        else
            save();
    });
    dialog->open();
}

void ProjectFlow::chooseProject()
{
    auto* dialog = new QFileDialog(&m_window, tr("Open a project"));
    dialog->setObjectName("dialog.open");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { afterSaving([=, this] { (void)open(folder); }); });
    dialog->open();
}

void ProjectFlow::afterSaving(std::function<void()> then)
{
    if (!m_document.needsSaving()) {
        then();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Assay"),
                                tr("Keep the work in \"%1\"?").arg(m_document.title()),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
                                &m_window);
    box->setObjectName("dialog.unsaved");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(m_document.isUntitled()
                                ? tr("It has not been saved under a name yet.")
                                : tr("It has changes that are not saved."));
    connect(box, &QMessageBox::finished, this, [this, then = std::move(then)](int answer) {
        if (answer == QMessageBox::Discard)
            then();
        else if (answer == QMessageBox::Save)
            saveThen(then);
        else
            m_leaving = false;
    });
    box->open();
}

bool ProjectFlow::mayClose(const std::function<void()>& closeAgain)
{
    if (m_document.needsSaving() && !m_answered) {
        if (std::exchange(m_leaving, true) && m_window.findChild<QMessageBox*>("dialog.unsaved"))
            return false;
        afterSaving([=, this] {
            m_answered = true;
            closeAgain();
        });
        return false;
    }
    if (m_tasks.busy()) {
        stopTasksThen([=, this] {
            m_answered = true;
            closeAgain();
        });
        return false;
    }
    return true;
}

void ProjectFlow::stopTasksThen(const std::function<void()>& then)
{
    if (!m_tasks.busy()) {
        then();
        return;
    }
    // Trainings go on from their last checkpoint when the project is opened again.
    m_tasks.cancelAll();
    Q_EMIT finishing(tr("Finishing…"));
    auto* poll = new QTimer(this);
    auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    connect(poll, &QTimer::timeout, this, [=, this] {
        if (m_tasks.busy() && clock->elapsed() < finishMilliseconds)
            return;
        poll->stop();
        poll->deleteLater();
        then();
    });
    poll->start(20);
}

} // namespace assay
