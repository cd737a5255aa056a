// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/MissingFiles.hpp"

#include "widgets/bridge/NewStudy.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/manual/Concept.hpp"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace assay {

namespace {

constexpr qsizetype listed = 4;

/// The files of a sample, and the one that has its weights.
std::vector<std::string*> placesOf(SampleRecipe& sample)
{
    std::vector<std::string*> places;
    for (std::string& file : sample.files)
        places.push_back(&file);
    if (!sample.weightsFrom.empty())
        places.push_back(&sample.weightsFrom);
    return places;
}

} // namespace

QStringList missingFiles(const Recipe& study)
{
    QStringList missing;
    for (SampleRecipe sample : study.samples)
        for (const std::string* file : placesOf(sample)) {
            const QString path = QString::fromStdString(*file);
            if (!QFileInfo::exists(path) && !missing.contains(path))
                missing << path;
        }
    return missing;
}

MissingFiles::MissingFiles(const PageContext& context, QWidget* parent) : Panel(context, parent)
{
    setObjectName("data.missing");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text = new QLabel(this);
    m_text->setObjectName("data.missing.text");
    m_text->setProperty("role", "banner");
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    m_locate = new QPushButton(tr("Locate…"), this);
    m_locate->setObjectName("data.locate");
    m_locate->setToolTip(tr("Shows the program where the file is now. Others that are missing are "
                            "looked for in the same folder."));
    layout->addWidget(m_locate, 0, Qt::AlignTop);
    explain(m_locate, "event-sample");
    connect(m_locate, &QPushButton::clicked, this, &MissingFiles::locate);
    hide();
}

void MissingFiles::refresh()
{
    const QStringList missing
        = document().isOpen() ? missingFiles(document().study()) : QStringList();
    setVisible(!missing.isEmpty());
    if (missing.isEmpty())
        return;
    m_first = missing.front();
    QStringList shown;
    for (const QString& path : missing.mid(0, listed))
        shown << QDir::toNativeSeparators(path);
    QString text = tr("⚠ %n files of the samples are not where they were:", nullptr,
                      int(missing.size()))
                   + "\n" + shown.join('\n');
    if (missing.size() > listed)
        text += "\n" + tr("and %n more", nullptr, int(missing.size() - listed));
    m_text->setText(text);
    m_locate->setAccessibleName(tr("Locate %1").arg(QFileInfo(m_first).fileName()));
    m_locate->setEnabled(!document().readOnly());
}

void MissingFiles::locate()
{
    auto* dialog = new QFileDialog(
        this, tr("Where is %1?").arg(QFileInfo(m_first).fileName()), {}, eventFileFilter());
    dialog->setObjectName("dialog.locate");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    // The nearest folder that is still there.
    QDir folder(QFileInfo(m_first).path());
    while (!folder.exists() && folder.path() != QFileInfo(folder.path()).path())
        folder.setPath(QFileInfo(folder.path()).path());
    dialog->setDirectory(folder);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, missing = m_first](const QString& file) { relocate(missing, file); });
    dialog->open();
}

void MissingFiles::relocate(const QString& missing, const QString& file)
{
    const QDir folder(QFileInfo(file).absolutePath());
    auto samples = document().study().samples;
    for (SampleRecipe& sample : samples)
        for (std::string* entry : placesOf(sample)) {
            const QString path = QString::fromStdString(*entry);
            const QString candidate = folder.absoluteFilePath(QFileInfo(path).fileName());
            if (path == missing)
                *entry = QFileInfo(file).absoluteFilePath().toStdString();
            else if (!QFileInfo::exists(path) && QFileInfo(candidate).isFile())
                *entry = candidate.toStdString();
        }
    editStudy(document(), &Recipe::samples, samples,
              tr("locate %1").arg(QFileInfo(missing).fileName()));
    refreshNow();
}

} // namespace assay
