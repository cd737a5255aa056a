// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ArchiveFlow.hpp"

#include "app/desktop/Actions.hpp"
#include "app/desktop/ProjectFlow.hpp"
#include "core/project/ProjectArchive.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace assay {

namespace {

QString ending()
{
    return QString::fromUtf8(archiveEnding.data(), qsizetype(archiveEnding.size()));
}

/// The same task answers with the path that it made.
Result<QString> answer(const Status& status, const QString& path)
{
    return status ? Result<QString>(path) : Result<QString>(status.error());
}

} // namespace

ArchiveFlow::ArchiveFlow(ProjectDocument& document, TaskBridge& tasks, ProjectFlow& flow,
                         QWidget& window)
    : QObject(&flow), m_document(document), m_tasks(tasks), m_flow(flow), m_window(window)
{
}

void ArchiveFlow::connectActions(const Actions& actions)
{
    connect(actions.openFile, &QAction::triggered, this, &ArchiveFlow::chooseFile);
    connect(actions.saveFile, &QAction::triggered, this, &ArchiveFlow::chooseSavePlace);
}

void ArchiveFlow::open(const QString& archive)
{
    const QFileInfo info(archive);
    const QString file = info.absoluteFilePath();
    QString folder = QString::fromStdString(folderOfArchive(file.toStdString()).string());
    const bool beside
        = !QFileInfo::exists(folder) && QFileInfo(info.absolutePath()).isWritable();
    if (!beside)
        folder = ProjectDocument::scratchFolder();
    auto body = [=](const TaskContext& context) {
        return answer(unpackProject(file.toStdString(), folder.toStdString(), context), folder);
    };
    m_tasks.compute<QString>(tr("Unpack %1").arg(info.fileName()), body, this,
                             [=, this](const Result<QString>& made) {
                                 if (made)
                                     unpacked(file, folder, beside);
                                 else if (made.error().code != ErrorCode::Cancelled)
                                     m_flow.reportProblem(made.error());
                             });
}

void ArchiveFlow::unpacked(const QString& archive, const QString& folder, bool beside)
{
    m_flow.afterSaving([=, this] {
        if (beside) {
            (void)m_flow.open(folder);
            return;
        }
        if (!m_flow.openScratch(folder))
            return;
        const QString there = QFileInfo(
            QString::fromStdString(folderOfArchive(archive.toStdString()).string())).fileName();
        Q_EMIT message(QFileInfo::exists(QFileInfo(archive).path() + "/" + there)
                           ? tr("There is a project %1 beside the file already, which stays as it "
                                "is. This one has no name until it is saved.").arg(there)
                           : tr("Nothing can be written beside the file. The project has no name "
                                "until it is saved."),
                       false);
    });
}

void ArchiveFlow::saveTo(const QString& archive)
{
    if (!m_document.isOpen())
        return;
    if (m_tasks.runningStages()) {
        m_flow.reportProblem(invalidInput(
            tr("The project cannot be packed while stages are running.").toStdString(),
            tr("Wait for them, or stop them in the Tasks panel.").toStdString()));
        return;
    }
    QString file = archive;
    if (!file.endsWith(".zip"))
        file = (file.endsWith(".assay") ? file.chopped(6) : file) + ending();
    Q_EMIT aboutToSave();
    if (!m_document.readOnly()) {
        const Status saved = m_document.isUntitled()
                                 ? m_document.project()->setStudy(m_document.study())
                                 : m_document.save();
        if (!saved) {
            m_flow.reportProblem(saved);
            return;
        }
    }
    auto body = [project = m_document.project(), file](const TaskContext& context) {
        return answer(packProject(*project, file.toStdString(), context), file);
    };
    m_tasks.compute<QString>(tr("Save as %1").arg(QFileInfo(file).fileName()), body, this,
                             [this](const Result<QString>& made) {
                                 if (made)
                                     Q_EMIT m_flow.savedAs(*made);
                                 else if (made.error().code != ErrorCode::Cancelled)
                                     m_flow.reportProblem(made.error());
                             });
}

void ArchiveFlow::chooseFile()
{
    auto* dialog = new QFileDialog(
        &m_window, tr("Open a project in one file, or a recipe"), {},
        tr("Projects and recipes (*.assay.zip *.zip *.assay *.toml);;All files (*)"));
    dialog->setObjectName("dialog.openFile");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_flow.afterSaving([=, this] { (void)m_flow.open(path); });
    });
    dialog->open();
}

void ArchiveFlow::chooseSavePlace()
{
    auto* dialog = new QFileDialog(&m_window, tr("Save the project as one file"), {},
                                   tr("Assay projects in one file (*.assay.zip)"));
    dialog->setObjectName("dialog.saveFile");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    if (!m_document.isUntitled())
        dialog->setDirectory(QFileInfo(m_document.path()).path());
    dialog->selectFile(m_document.title() + ending());
    connect(dialog, &QFileDialog::fileSelected, this, &ArchiveFlow::saveTo);
    dialog->open();
}

} // namespace assay
