// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/steering/MadGraphDialog.hpp"

#include "core/basics/AtomicFile.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/steering/CardPlaceTable.hpp"
#include "widgets/steering/FileField.hpp"
#include "widgets/steering/MadGraphForm.hpp"
#include "widgets/tables/TableEditing.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace assay {

namespace {

template <typename T>
T* named(T* widget, const QString& name, const QString& accessible)
{
    widget->setObjectName("madgraph." + name);
    widget->setAccessibleName(accessible);
    explain(widget, "madgraph-steering");
    return widget;
}

QLabel* section(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("role", "section");
    return label;
}

} // namespace

MadGraphDialog::MadGraphDialog(const PageContext& context, QWidget* parent)
    : QDialog(parent), m_context(context)
{
    setObjectName("dialog.madgraph");
    setWindowTitle(tr("MadGraph steering"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_timer.setParent(this); // Who looks for work that waits finds it.
    m_timer.setSingleShot(true);
    m_timer.setInterval(150);
    connect(&m_timer, &QTimer::timeout, this, &MadGraphDialog::preview);
    auto* layout = new QVBoxLayout(this);
    auto* splitter = new QSplitter(this);
    splitter->setObjectName("madgraph.splitter");
    splitter->addWidget(makeLeft());
    splitter->addWidget(makeRight());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    layout->addWidget(splitter, 1);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 160, metrics.height() * 42);
    connect(m_form, &MadGraphForm::changed, this, &MadGraphDialog::previewSoon);
    const auto fill = [this] { m_form->setBenchmarks(study().benchmarks); };
    fill();
    load();
    connect(&m_context.document, &ProjectDocument::studyChanged, this, fill);
    connect(&m_context.document, &ProjectDocument::aboutToClose, this, &QDialog::reject);
}

QWidget* MadGraphDialog::makeLeft()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget(area);
    auto* layout = new QVBoxLayout(inside);
    layout->addWidget(section(tr("Cards and runs")));
    m_form = new MadGraphForm(inside);
    layout->addWidget(m_form);
    addPlaces(*layout);
    layout->addStretch(1);
    area->setWidget(inside);
    // The colour of the window in every theme.
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    area->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    return area;
}

void MadGraphDialog::addPlaces(QVBoxLayout& layout)
{
    layout.addWidget(section(tr("Parameters in the param card")));
    auto* table = new CardPlaceTable(m_context.document, this);
    auto* view = makeTableView("table.cardPlaces", tr("Parameters in the param card"), table, this);
    explain(view, "madgraph-steering");
    view->setMinimumHeight(fontMetrics().height() * 5);
    auto* editing = new TableEditing(*view, *table);
    connect(editing, &TableEditing::refused, this,
            [this](const QString& reason) { tell(reason, false); });
    layout.addWidget(view);
}

QWidget* MadGraphDialog::makeRight()
{
    auto* right = new QWidget(this);
    auto* layout = new QVBoxLayout(right);
    layout->addWidget(section(tr("Files that are written")));
    m_files = named(new QComboBox(right), "files", tr("File of the preview"));
    layout->addWidget(m_files);
    m_text = named(new QPlainTextEdit(right), "preview", tr("Preview of the file"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    layout->addWidget(m_text, 1);
    m_state = named(new QLabel(right), "state", tr("State of the export"));
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_state);
    m_folder = new FileField("madgraph.folder", tr("Folder to write"), FileField::Kind::Folder,
                             right);
    m_folder->setPlaceholder(tr("New folder for cards and scripts"));
    layout->addWidget(m_folder);
    auto* row = new QHBoxLayout;
    m_replace = named(new QCheckBox(tr("Replace files of the same names"), right), "replace",
                      tr("Replace files of the same names"));
    row->addWidget(m_replace, 1);
    m_export = named(new QPushButton(tr("Write files"), right), "export", tr("Write files"));
    m_export->setProperty("primary", true);
    m_export->setDefault(true);
    row->addWidget(m_export);
    auto* close = named(new QPushButton(tr("Close"), right), "close", tr("Close"));
    close->setAutoDefault(false);
    row->addWidget(close);
    layout->addLayout(row);
    connect(m_files, &QComboBox::currentIndexChanged, this, &MadGraphDialog::showFile);
    connect(m_export, &QPushButton::clicked, this, &MadGraphDialog::exportFiles);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return right;
}

/// Before there are events, only the study says what is to be generated.
EventSchema MadGraphDialog::study() const
{
    EventSchema study = m_context.document.schema();
    const Recipe& recipe = m_context.document.study();
    if (study.benchmarks.empty())
        study.benchmarks = recipe.benchmarks;
    if (!recipe.systematics.empty())
        study.systematics = recipe.systematics;
    return study;
}

std::filesystem::path MadGraphDialog::settingsFile() const
{
    const auto project = m_context.document.project();
    return project ? project->folder() / "madgraph.toml" : std::filesystem::path();
}

void MadGraphDialog::load()
{
    std::error_code ignored;
    const std::filesystem::path file = settingsFile();
    if (!file.empty() && std::filesystem::exists(file, ignored)) {
        if (const auto steering = loadMadGraphSteering(file))
            m_form->setSteering(*steering);
        else
            tell(QString::fromStdString(steering.error().text()), false);
    }
    m_folder->setPaths({QDir::home().filePath(
        m_context.document.title().section('.', 0, 0) + "-madgraph")});
}

Result<std::vector<MadGraphFile>> MadGraphDialog::filesOf(const Wanted& wanted)
{
    return wanted.reweighting
               ? madGraphReweightFiles(wanted.steering, wanted.study, *wanted.reweighting)
               : madGraphFiles(wanted.steering, wanted.study);
}

MadGraphDialog::Wanted MadGraphDialog::wanted() const
{
    return {m_form->steering(), m_form->reweighting(), study()};
}

/// The settings stay with the project.
void MadGraphDialog::keep()
{
    const std::filesystem::path file = settingsFile();
    if (file.empty() || m_context.document.readOnly()
        || m_form->steering() == MadGraphSteering())
        return;
    const auto written = writeTextAtomically(file, writeMadGraphSteering(m_form->steering()));
    if (!written)
        Q_EMIT message(QString::fromStdString(written.error().text()), true);
}

void MadGraphDialog::done(int result)
{
    keep();
    QDialog::done(result);
}

void MadGraphDialog::previewSoon()
{
    m_timer.start();
}

/// Templates may lie on slow disks, so they are read by a worker.
void MadGraphDialog::preview()
{
    const int asked = ++m_asked;
    auto body = [wanted = wanted()](const TaskContext&) { return filesOf(wanted); };
    m_context.tasks.computeQuietly<std::vector<MadGraphFile>>(
        body, this, [this, asked](const Files& files) {
            if (asked == m_asked)
                showFiles(files);
        });
}

void MadGraphDialog::showFiles(const Files& files)
{
    m_export->setEnabled(files.ok());
    const QString before = m_files->currentText();
    {
        const QSignalBlocker blocker(m_files);
        m_previewed = files ? *files : std::vector<MadGraphFile>();
        m_files->clear();
        for (const MadGraphFile& file : m_previewed)
            m_files->addItem(QString::fromStdString(file.path));
        m_files->setCurrentIndex(std::max(m_files->count() > 0 ? 0 : -1,
                                          m_files->findText(before)));
    }
    showFile();
    if (files)
        tell(tr("%n file(s) will be written.", nullptr, int(m_previewed.size())), true);
    else
        tell(QString::fromStdString(files.error().text()), false);
}

void MadGraphDialog::showFile()
{
    const int index = m_files->currentIndex();
    m_text->setPlainText(index < 0 ? QString()
                                   : QString::fromStdString(m_previewed[std::size_t(index)].text));
}

void MadGraphDialog::exportFiles()
{
    if (m_folder->path().isEmpty()) {
        tell(tr("Choose a folder for the files first."), false);
        return;
    }
    keep();
    m_export->setEnabled(false);
    const QString folder = m_folder->path();
    auto body = [wanted = wanted(), target = folder.toStdString(),
                 force = m_replace->isChecked()](const TaskContext&) -> Result<int> {
        const Files files = filesOf(wanted);
        if (!files)
            return files.error();
        const auto written = writeMadGraphFolder(target, *files, force);
        if (!written)
            return written.error();
        return int(written->size());
    };
    m_context.tasks.compute<int>(
        tr("Write MadGraph cards"), body, this, [this, folder](Result<int> written) {
            m_export->setEnabled(true);
            if (!written) {
                tell(QString::fromStdString(written.error().text()), false);
                return;
            }
            const QString text = tr("Wrote %n file(s) to %1.", nullptr, *written)
                                     .arg(QDir::toNativeSeparators(folder));
            tell(text, true);
            Q_EMIT message(text, false);
            Q_EMIT exported(folder);
        });
}

void MadGraphDialog::tell(const QString& text, bool good)
{
    m_state->setText((good ? "✔ " : "✖ ") + text);
}

} // namespace assay
