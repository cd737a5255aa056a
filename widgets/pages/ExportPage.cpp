// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ExportPage.hpp"

#include "widgets/bridge/Exploration.hpp"
#include "widgets/export/ExportDefaults.hpp"
#include "widgets/export/FigurePreview.hpp"
#include "widgets/export/FigureTour.hpp"
#include "widgets/export/ProjectReport.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/ExportForm.hpp"
#include "widgets/pages/PageTable.hpp"
#include "widgets/pages/StudyTexts.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QThread>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr char settingsKey[] = "export";
constexpr double previewDpi = 220.0;

/// Pages that draw no figures of the project.
bool drawsFigures(const QString& page)
{
    return isProjectPage(page) && page != "welcome" && page != "export";
}

} // namespace

ExportPage::ExportPage(const PageContext& context, QWidget* parent)
    : Page("export", tr("Export"), context, parent)
{
    setHint(tr("Figures, numbers, recipe and report, as files for papers and slides."));
    m_export = addButton("export", tr("Export all"), true);
    explain(m_export, "figure-export");
    connect(m_export, &QPushButton::clicked, this, &ExportPage::exportAll);
    buildControls();
    buildPreview();
    // A training that runs for hours is not what a figure waits for.
    m_tour = std::make_unique<FigureTour>([this] {
        return sample().loading() || (tasks().busy() && !tasks().runningStages());
    });
    connect(m_tour.get(), &FigureTour::arrived, this, &ExportPage::arrived);
    connect(m_tour.get(), &FigureTour::finished, this, &ExportPage::finished);
    connect(&document(), &ProjectDocument::aboutToClose, this, [this] {
        m_tour->stop();
        m_task = Task::Nothing;
        m_project.clear();
    });
}

ExportPage::~ExportPage() = default;

void ExportPage::buildControls()
{
    QVBoxLayout* controls = addControls(340);
    m_form = new ExportForm(this);
    controls->addWidget(m_form);
    controls->addWidget(new StudyTexts(document(), this));
    connect(m_form, &ExportForm::lookChanged, this, &ExportPage::preview);
    connect(m_form, &ExportForm::settingsChanged, this, &ExportPage::keepSettings);
}

void ExportPage::buildPreview()
{
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->addWidget(sectionTitle(tr("Preview")));
    m_preview = new FigurePreview(frame);
    m_preview->setObjectName("export.preview");
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setMinimumSize(200, 160);
    layout->addWidget(m_preview, 1);
    auto* row = new QHBoxLayout;
    m_progress = new QProgressBar(frame);
    m_progress->setObjectName("export.progress");
    m_progress->setTextVisible(false);
    m_progress->hide();
    row->addWidget(m_progress, 1);
    row->addStretch(0);
    m_cancel = new QPushButton(tr("Cancel"), frame);
    m_cancel->setObjectName("export.cancel");
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_tour->stop();
        if (m_task == Task::Further)
            tasks().cancel(m_writing);
        Q_EMIT message(tr("Export cancelled after %n file(s).", nullptr, int(m_written.size())),
                       false);
        endExport();
    });
    row->addWidget(m_cancel);
    m_copy = new QPushButton(tr("Copy"), frame);
    m_copy->setObjectName("export.copy");
    m_copy->setToolTip(tr("Copies the figure as a picture and as SVG, and its numbers"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { copyFigure(); });
    row->addWidget(m_copy);
    layout->addLayout(row);
    content()->addWidget(frame, 1);
}

/// The same kinds of pages as the window has, for drawing only.
void ExportPage::makePages()
{
    if (!m_pages.empty())
        return;
    for (const PageEntry& entry : pageTable()) {
        if (!drawsFigures(entry.id))
            continue;
        m_pages.emplace_back(entry.create(context()));
        m_pages.back()->resize(1200, 800);
    }
}

bool ExportPage::isWorking() const
{
    return m_task != Task::Nothing;
}

void ExportPage::refresh()
{
    if (!document().isOpen()) {
        showEmpty(tr("Nothing to export yet. Open a project or an example."), tr("Welcome page"),
                  [this] { Q_EMIT goTo("welcome"); });
        m_export->setEnabled(false);
        return;
    }
    showContent();
    loadSettings();
    if (m_task != Task::Export && m_task != Task::Further)
        list();
}

void ExportPage::loadSettings()
{
    if (m_project == document().path())
        return;
    m_project = document().path();
    const QString json = QString::fromStdString(document().project()->viewState(settingsKey));
    ExportSettings settings
        = json.isEmpty()
              ? exportDefaults()
              : ExportSettings::fromJson(QJsonDocument::fromJson(json.toUtf8()).object());
    if (settings.folder.isEmpty())
        settings.folder = QDir::home().filePath(document().title().section('.', 0, 0) + "-figures");
    m_form->setSettings(settings);
}

void ExportPage::keepSettings()
{
    if (!document().isOpen() || document().readOnly() || m_project != document().path())
        return;
    const QByteArray json
        = QJsonDocument(m_form->settings().toJson()).toJson(QJsonDocument::Compact);
    (void)document().project()->setViewState(settingsKey, json.toStdString());
    m_export->setEnabled(m_task != Task::Export && m_task != Task::Further);
}

void ExportPage::begin(Task task, const QVector<FigureStop>& stops)
{
    if (m_task == Task::Nothing)
        m_observable = sample().exploration().observable();
    m_task = task;
    m_tour->start(stops);
}

void ExportPage::list()
{
    makePages();
    m_preview->setText(tr("Collecting the figures…"));
    m_figures.clear();
    m_stops.clear();
    std::vector<Page*> pages;
    for (const auto& page : m_pages)
        pages.push_back(page.get());
    begin(Task::List, figureStops(pages));
}

void ExportPage::preview()
{
    const QString name = m_form->current();
    if (m_task != Task::Nothing && m_task != Task::Preview)
        return;
    if (m_stops.contains(name))
        begin(Task::Preview, {m_stops[name]});
    else
        m_preview->setPicture({}, {});
}

void ExportPage::arrived(const FigureStop& stop)
{
    if (m_task == Task::List)
        addToList(stop);
    else if (m_task == Task::Preview)
        showPreview(stop);
    else if (m_task == Task::Export)
        exportShown(stop);
}

void ExportPage::finished()
{
    const Task task = m_task;
    m_task = Task::Nothing;
    if (document().isOpen() && sample().exploration().observable() != m_observable)
        sample().exploration().setObservable(m_observable);
    if (task == Task::List) {
        m_export->setEnabled(!m_figures.isEmpty());
        m_preview->setText(m_figures.isEmpty() ? tr("No figures yet. Simulate events first.")
                                               : QString());
        m_form->setFigures(m_figures);
    } else if (task == Task::Export) {
        writeFurtherFiles();
    }
}

/// A report of many figures takes seconds, which the window does not wait for.
void ExportPage::writeFurtherFiles()
{
    m_task = Task::Further;
    m_progress->setRange(0, 0);
    auto body = [files = furtherFiles(document(), m_settings, m_reportFigures)](
                    const TaskContext& context) {
        // Documents are laid out with timers, which only threads of Qt have.
        Result<QStringList> written = cancelled();
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { written = writeFurther(files, context); }));
        thread->start();
        thread->wait();
        return written;
    };
    m_writing = tasks().compute<QStringList>(
        tr("Write recipe and report"), body, this, [this](Result<QStringList> further) {
            if (m_task != Task::Further)
                return;
            if (!further) {
                fail(further.error());
                return;
            }
            m_written << *further;
            Q_EMIT message(tr("Wrote %n file(s) to %1.", nullptr, int(m_written.size()))
                               .arg(QDir::toNativeSeparators(m_settings.folder)),
                           false);
            const QStringList files = m_written;
            endExport();
            Q_EMIT exported(files);
        });
}

void ExportPage::addToList(const FigureStop& stop)
{
    for (const Figure& figure : figuresAt(stop)) {
        if (m_stops.contains(figure.name))
            continue;
        m_stops.insert(figure.name, stop);
        m_figures.push_back({figure.name, figure.title});
    }
}

void ExportPage::showPreview(const FigureStop& stop)
{
    const ExportSettings settings = m_form->settings();
    for (const Figure& figure : figuresAt(stop)) {
        if (figure.name != m_form->current())
            continue;
        FigureSize size = settings.size();
        size.dpi = previewDpi;
        m_svg = figure.view->svg(settings.size(), settings.look);
        m_numbers = figure.view->csv();
        m_preview->setPicture(figure.view->picture(size, settings.look),
                              figure.view->accessibleName() + ". " + figure.view->description());
    }
}

/// As copying a plot does: a picture, the same as SVG, and the numbers.
void ExportPage::copyFigure()
{
    auto* data = new QMimeData;
    data->setImageData(m_preview->picture());
    data->setData("image/svg+xml", m_svg);
    data->setText(m_numbers);
    QApplication::clipboard()->setMimeData(data);
}

void ExportPage::exportAll()
{
    if (!document().isOpen() || isWorking())
        return;
    m_settings = m_form->settings();
    m_wanted = m_form->wanted();
    if (m_settings.folder.isEmpty()) {
        showBanner(tr("Choose a folder for the files first."));
        return;
    }
    const QStringList files = existingFiles(m_wanted, m_settings);
    if (files.isEmpty())
        startExport();
    else
        askBeforeReplacing(files);
}

void ExportPage::askBeforeReplacing(const QStringList& files)
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("Replace files?"),
                        tr("%n file(s) in %1 would be replaced.", nullptr, int(files.size()))
                            .arg(QDir::toNativeSeparators(m_settings.folder)),
                        QMessageBox::Cancel, this);
    box->setObjectName("export.replaceDialog");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(files.mid(0, 6).join(", ") + (files.size() > 6 ? ", …" : ""));
    QPushButton* replace = box->addButton(tr("Replace"), QMessageBox::AcceptRole);
    replace->setObjectName("export.replace");
    connect(replace, &QPushButton::clicked, this, &ExportPage::startExport);
    box->open();
}

void ExportPage::startExport()
{
    if (!QDir().mkpath(m_settings.folder)) {
        fail(ioError("Could not make the folder " + m_settings.folder.toStdString() + ".",
                     "Choose a folder that you may write to."));
        return;
    }
    showBanner({});
    m_written.clear();
    m_reportFigures.clear();
    QVector<FigureStop> stops;
    for (const auto& [name, title] : m_figures) {
        const FigureStop& stop = m_stops[name];
        const bool known = !stops.isEmpty() && stops.back().page == stop.page
                           && stops.back().variant == stop.variant;
        if (m_wanted.contains(name) && !known)
            stops.push_back(stop);
    }
    m_progress->setRange(0, std::max(1, int(m_wanted.size())));
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->show();
    m_export->setEnabled(false);
    begin(Task::Export, stops);
}

void ExportPage::exportShown(const FigureStop& stop)
{
    const QJsonObject provenance = projectProvenance(document());
    for (const Figure& figure : figuresAt(stop)) {
        // A figure that several stops show is written once.
        if (!m_wanted.contains(figure.name) || m_stops[figure.name].page != stop.page
            || m_stops[figure.name].variant != stop.variant)
            continue;
        const auto files = writeFigure(figure, m_settings, provenance);
        if (!files) {
            fail(files.error());
            return;
        }
        m_written << *files;
        if (m_settings.report)
            m_reportFigures.push_back(reportFigure(figure, m_settings));
        m_progress->setValue(m_progress->value() + 1);
    }
}

void ExportPage::endExport()
{
    m_task = Task::Nothing;
    m_reportFigures.clear();
    m_progress->hide();
    m_cancel->hide();
    m_export->setEnabled(true);
    if (document().isOpen() && sample().exploration().observable() != m_observable)
        sample().exploration().setObservable(m_observable);
}

void ExportPage::fail(const Error& error)
{
    m_tour->stop();
    const QString text = QString::fromStdString(error.text());
    showBanner(text);
    Q_EMIT message(text, true);
    endExport();
}

} // namespace assay
