// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/DataPage.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QListWidget>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

/// The benchmark whose rate differs most from the one at \p reference, which shows best what the
/// weights do.
Benchmark farthest(const ReweightedSample& sample, const Theta& reference, double crossSection)
{
    Benchmark far;
    far.name = "reference";
    far.values = reference;
    double largest = 0.0;
    for (const Benchmark& benchmark : sample.schema().benchmarks) {
        if (benchmark.isNuisance || benchmark.values == reference)
            continue;
        const auto total = sample.total(benchmark.values);
        if (!total || !(total->crossSection > 0.0))
            continue;
        const double distance = std::abs(std::log(total->crossSection / crossSection));
        if (distance > largest) {
            largest = distance;
            far = benchmark;
        }
    }
    return far;
}

} // namespace

DataPage::DataPage(const PageContext& context, QWidget* parent)
    : Page("data", tr("Data"), context, parent)
{
    setHint(tr("Events with weights at the benchmarks, from a built-in process or from files."));
    m_run = addButton("run", tr("Simulate"), true);
    connect(m_run, &QPushButton::clicked, this, &DataPage::run);
    buildControls();
    buildResults();
    connect(&sample(), &SampleView::changed, this, &DataPage::refreshSoon);
    connect(&tasks(), &TaskBridge::stagesFinished, this, &DataPage::refreshSoon);
}

void DataPage::buildControls()
{
    auto* column = addControls(400);
    column->addWidget(sectionTitle(tr("Source")));
    m_source = new QStackedWidget(this);
    m_source->addWidget(makeSimulation());
    m_source->addWidget(makeFileList());
    m_source->setMaximumHeight(190);
    column->addWidget(m_source);
    m_state = new QLabel(this);
    m_state->setObjectName("data.state");
    m_state->setProperty("role", "hint");
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    column->addWidget(sectionTitle(tr("Checks on load")));
    m_notes = new QLabel(this);
    m_notes->setObjectName("data.notes");
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_notes);
    column->addStretch();
}

QWidget* DataPage::makeSimulation()
{
    auto* simulate = new QWidget(m_source);
    auto* form = new QFormLayout(simulate);
    form->setContentsMargins(0, 0, 0, 0);
    m_process = new QLabel(simulate);
    m_process->setWordWrap(true);
    m_events = new QSpinBox(simulate);
    m_events->setObjectName("data.events");
    m_events->setRange(1000, 100000000);
    m_events->setSingleStep(10000);
    m_events->setGroupSeparatorShown(true);
    m_events->setKeyboardTracking(false);
    m_seed = new QSpinBox(simulate);
    m_seed->setObjectName("data.seed");
    m_seed->setRange(1, 1000000000);
    m_seed->setKeyboardTracking(false);
    form->addRow(tr("Process"), m_process);
    form->addRow(tr("Events"), m_events);
    form->addRow(tr("Seed"), m_seed);
    connect(m_events, &QSpinBox::valueChanged, this, [this](int value) {
        editStudy(document(), &Recipe::events, std::uint64_t(value), tr("change number of events"));
    });
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int value) {
        editStudy(document(), &Recipe::seed, std::uint64_t(value), tr("change seed"));
    });
    return simulate;
}

QWidget* DataPage::makeFileList()
{
    auto* import = new QWidget(m_source);
    auto* list = new QVBoxLayout(import);
    list->setContentsMargins(0, 0, 0, 0);
    m_files = new QListWidget(import);
    m_files->setObjectName("data.files");
    m_files->setAccessibleName(tr("Event files"));
    auto* add = new QPushButton(tr("Add files…"), import);
    add->setObjectName("data.addFiles");
    list->addWidget(m_files);
    list->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, &DataPage::chooseFiles);
    return import;
}

void DataPage::buildResults()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    m_samples = new RowTable(
        {tr("benchmark"), tr("σ [pb]"), tr("± [pb]"), tr("effective events")},
        {tr("Point at which the events have weights"), tr("Cross section from the sum of weights"),
         tr("Its Monte Carlo error, √Σw²"),
         tr("(Σw)² / Σw²: how many unweighted events count as much")},
        true, this);
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->addWidget(sectionTitle(tr("Sample")));
    layout->addWidget(makeTableView("table.samples", tr("Cross sections at the benchmarks"),
                                    m_samples, frame));
    right->addWidget(frame, 2);
    auto* choice = new QHBoxLayout;
    m_observable = new QComboBox(this);
    m_observable->setObjectName("data.observable");
    m_observable->setAccessibleName(tr("Observable"));
    m_observable->setMinimumWidth(180);
    choice->addWidget(new QLabel(tr("Preview of"), this));
    choice->addWidget(m_observable);
    choice->addStretch();
    right->addLayout(choice);
    m_preview = new DistributionPlot("plot.preview", this);
    m_preview->setEmptyText(tr("No events yet."));
    m_preview->setNormalised(true);
    right->addWidget(m_preview, 3);
    content()->addLayout(right, 1);
    connect(m_observable, &QComboBox::currentIndexChanged, this, &DataPage::updatePreview);
}

void DataPage::refresh()
{
    if (!document().isOpen()) {
        showEmpty(tr("No project is open. Start a study or open a project."), tr("Welcome page"),
                  [this] { Q_EMIT goTo("welcome"); });
        m_run->setEnabled(false);
        return;
    }
    showContent();
    updateControls();
    updateSamples();
    updatePreview();
}

void DataPage::updateControls()
{
    const Recipe& study = document().study();
    const bool simulates = !study.process.empty();
    const bool editable = !document().readOnly();
    m_source->setCurrentIndex(simulates ? 0 : 1);
    m_run->setText(simulates ? tr("Simulate") : tr("Import"));
    m_run->setEnabled(editable && !tasks().runningStages()
                      && (simulates || !study.samples.empty()));
    const QSignalBlocker events(m_events), seed(m_seed);
    m_process->setText(QString::fromStdString(study.process));
    m_events->setValue(int(study.events));
    m_events->setEnabled(editable);
    m_seed->setValue(int(study.seed));
    m_seed->setEnabled(editable);
    m_files->clear();
    for (const SampleRecipe& recipe : study.samples)
        for (const std::string& file : recipe.files) {
            const QFileInfo info(QString::fromStdString(file));
            auto* item = new QListWidgetItem(info.fileName(), m_files);
            item->setToolTip(info.filePath());
        }
    const Stage* stage = document().stage(document().dataStage());
    m_state->setText(stage ? QString::fromStdString(stage->reason) : QString());
    const QString failure = tasks().stageFailure(document().dataStage());
    showBanner(!failure.isEmpty() ? failure
               : !sample().problem().isEmpty() ? sample().problem()
                                               : document().schemaProblem());
}

void DataPage::updateSamples()
{
    const auto summary = sample().summary();
    if (!summary) {
        m_samples->setRows({});
        m_notes->setText(sample().loading() ? tr("Reading the events…") : tr("No events yet."));
        return;
    }
    QVector<ResultRow> rows;
    for (const Benchmark& benchmark : summary->schema().benchmarks) {
        const auto total = benchmark.isNuisance ? Result<SampleAtTheta>(unsupported("nuisance"))
                                                : summary->total(benchmark.values);
        if (!total)
            continue;
        rows.push_back({QString::fromStdString(benchmark.name),
                        {QString::fromStdString(benchmark.name), cellNumber(total->crossSection),
                         QString::number(total->error, 'g', 2),
                         QString::number(total->effectiveEvents, 'f', 0)},
                        {},
                        {}});
    }
    m_samples->setRows(rows);
    QString notes = tr("✔ %1 events, %2 observables, %3 benchmarks.")
                        .arg(QLocale().toString(qulonglong(summary->size())))
                        .arg(summary->schema().observables.size())
                        .arg(summary->schema().benchmarks.size());
    for (const std::string& note : summary->schema().notes)
        notes += "\n⚠ " + QString::fromStdString(note);
    m_notes->setText(notes);
}

void DataPage::listObservables(const std::vector<Observable>& observables)
{
    QStringList names;
    for (const Observable& observable : observables)
        names << QString::fromStdString(observable.name);
    QStringList shown;
    for (int i = 0; i < m_observable->count(); ++i)
        shown << m_observable->itemText(i);
    if (shown != names) {
        const QSignalBlocker blocker(m_observable);
        m_observable->clear();
        m_observable->addItems(names);
    }
}

void DataPage::updatePreview()
{
    const auto summary = sample().summary();
    const auto& observables
        = summary ? summary->schema().observables : document().schema().observables;
    listObservables(observables);
    const auto index = std::size_t(std::max(0, m_observable->currentIndex()));
    if (!summary || index >= observables.size()) {
        m_preview->setDistribution({});
        return;
    }
    const Observable& observable = observables[index];
    m_preview->setObservable(QString::fromStdString(observable.label.empty() ? observable.name
                                                                             : observable.label),
                             QString::fromStdString(observable.unit));
    const Theta reference = document().referenceTheta();
    const auto at = summary->histogram(index, reference);
    const auto sigma = summary->total(reference);
    if (!at || !sigma)
        return;
    const Benchmark far = farthest(*summary, reference, sigma->crossSection);
    const auto values = summary->histogram(index, far.values);
    if (!values)
        return;
    m_preview->setCurveNames(tr("benchmark %1").arg(QString::fromStdString(far.name)),
                             tr("reference"));
    m_preview->setDistribution({summary->edges(index), values->values, values->errors, at->values});
}

void DataPage::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Add event files"), {},
                                   tr("Event files (*.h5 *.hdf5);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DataPage::addFiles);
    dialog->open();
}

void DataPage::addFiles(const QStringList& files)
{
    auto samples = document().study().samples;
    if (samples.empty())
        samples.push_back({"events", {}, "auto", {}, false, 1.0});
    for (const QString& file : files)
        samples.front().files.push_back(QFileInfo(file).absoluteFilePath().toStdString());
    editStudy(document(), &Recipe::samples, samples, tr("add event files"));
}

void DataPage::run()
{
    runStages(document().dataStage(),
              document().study().process.empty() ? tr("Import events") : tr("Simulate events"));
    refreshSoon();
}

} // namespace assay
