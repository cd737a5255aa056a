// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ScriptFlow.hpp"

#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/TaskBridge.hpp"
#include "widgets/export/ExportFiles.hpp"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace assay {

namespace {

ExportSettings scriptsIn(const QString& folder)
{
    ExportSettings settings;
    settings.folder = folder;
    settings.recipe = true;
    settings.listing = true;
    settings.report = false;
    return settings;
}

} // namespace

ScriptFlow::ScriptFlow(ProjectDocument& document, TaskBridge& tasks, QAction& action,
                       QWidget& window)
    : QObject(&window), m_document(document), m_tasks(tasks), m_window(window)
{
    setObjectName("scriptFlow");
    connect(&action, &QAction::triggered, this, &ScriptFlow::chooseFolder);
    connect(this, &ScriptFlow::message, &m_tasks, &TaskBridge::message);
}

void ScriptFlow::chooseFolder()
{
    auto* dialog = new QFileDialog(&m_window, tr("Folder for the scripts"));
    dialog->setObjectName("dialog.exportScript");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ScriptFlow::writeTo);
    dialog->open();
}

void ScriptFlow::writeTo(const QString& folder)
{
    const QStringList files = existingFiles({}, scriptsIn(folder));
    if (files.isEmpty())
        write(folder);
    else
        askBeforeReplacing(folder, files);
}

void ScriptFlow::askBeforeReplacing(const QString& folder, const QStringList& files)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Replace files?"),
                                tr("%n file(s) in %1 would be replaced.", nullptr,
                                   int(files.size()))
                                    .arg(QDir::toNativeSeparators(folder)),
                                QMessageBox::Cancel, &m_window);
    box->setObjectName("dialog.replaceScripts");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(files.join(", "));
    QPushButton* replace = box->addButton(tr("Replace"), QMessageBox::AcceptRole);
    replace->setObjectName("scripts.replace");
    connect(replace, &QPushButton::clicked, this, [this, folder] { write(folder); });
    box->open();
}

void ScriptFlow::write(const QString& folder)
{
    if (!m_document.isOpen())
        return;
    auto body = [files = furtherFiles(m_document, scriptsIn(folder), {})](
                    const TaskContext& context) { return writeFurther(files, context); };
    m_tasks.compute<QStringList>(
        tr("Write scripts"), body, this, [this, folder](Result<QStringList> files) {
            if (!files) {
                Q_EMIT message(QString::fromStdString(files.error().text()), true);
                return;
            }
            Q_EMIT message(tr("Wrote %n file(s) to %1.", nullptr, int(files->size()))
                               .arg(QDir::toNativeSeparators(folder)),
                           false);
            Q_EMIT written(*files);
        });
}

} // namespace assay
