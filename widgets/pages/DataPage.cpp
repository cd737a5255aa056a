// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/DataPage.hpp"

#include "core/events/SampleCheck.hpp"
#include "widgets/bridge/SimulationPreview.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
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
    buildChecks(column);
}

/// What the check on load found: what, why, what to do, and where first.
void DataPage::buildChecks(QVBoxLayout* column)
{
    column->addWidget(sectionTitle(tr("Checks on load")));
    m_notes = new QLabel(this);
    m_notes->setObjectName("data.notes");
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_notes);
    m_findings = new RowTable({tr("found"), tr("events")}, {}, true, this);
    m_findingList = makeTableView("table.findings", tr("What the check found"), m_findings, this);
    m_findingList->setWordWrap(true);
    m_findingList->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_findingList->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findingList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_openFinding = new QPushButton(tr("Show the first of them"), this);
    m_openFinding->setObjectName("data.openFinding");
    column->addWidget(m_findingList, 1);
    column->addWidget(m_openFinding, 0, Qt::AlignLeft);
    column->addStretch(0);
    explain(m_findingList, "sample-check");
    explain(m_openFinding, "sample-check");
    connect(m_openFinding, &QPushButton::clicked, this, &DataPage::openFinding);
    connect(m_findingList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DataPage::showReport);
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
    layout->addWidget(sectionTitle(tr("Samples")));
    m_sources = new RowTable({tr("sample"), tr("events"), tr("σ [pb]"), tr("weights ok"),
                              tr("hash"), tr("source")},
                             {{}, tr("Events in all"), tr("Cross section at the reference"),
                              tr("What the check on load says"), tr("Of the content"),
                              tr("Process or files")},
                             false, this);
    QTableView* sources = makeTableView("table.sources", tr("Samples"), m_sources, frame);
    sources->setMaximumHeight(fontMetrics().height() * 6);
    layout->addWidget(sources, 1);
    layout->addWidget(sectionTitle(tr("Cross sections at the benchmarks")));
    layout->addWidget(makeTableView("table.samples", tr("Cross sections at the benchmarks"),
                                    m_samples, frame), 2);
    right->addWidget(frame, 3);
    buildPreview(right);
    content()->addLayout(right, 1);
}

void DataPage::buildPreview(QVBoxLayout* right)
{
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
    right->addWidget(m_preview, 4);
    m_running = new SimulationPreview(context(), this);
    connect(m_running, &SimulationPreview::changed, this, &DataPage::updatePreview);
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
    updateSources();
    checkEvents();
    showReport();
    updatePreview();
}

void DataPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_running->setActive(true);
}

void DataPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_running->setActive(false);
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
}

/// "0.231 ± 0.001" at the reference.
QString DataPage::rateText() const
{
    const auto summary = sample().summary();
    const auto total = summary ? summary->total(document().referenceTheta())
                               : Result<SampleAtTheta>(unsupported("no events"));
    if (!total)
        return {};
    return tr("%1 ± %2").arg(total->crossSection, 0, 'g', 4).arg(total->error, 0, 'g', 2);
}

/// One row for the simulated events, or one per sample of files; all of them are one for the hash.
void DataPage::updateSources()
{
    const auto summary = sample().summary();
    const auto events = sample().events();
    if (!summary || !events) {
        m_sources->setRows({});
        return;
    }
    const auto run = document().project()->run(events->run);
    const QJsonObject result
        = QJsonDocument::fromJson(QByteArray::fromStdString(run ? run->result : "")).object();
    const bool warned = m_report && !m_report->findings.empty();
    const QString weights = !m_report ? tr("checking…") : warned ? tr("⚠ see the checks") : "✔";
    const QString hash = result["content_hash"].toString().left(8);
    const QString count = QLocale().toString(qulonglong(summary->size()));
    const Recipe& study = document().study();
    QVector<ResultRow> rows;
    if (!study.process.empty()) {
        const QString process = QString::fromStdString(study.process);
        rows.push_back({process,
                        {tr("simulated"), count, rateText(), weights, hash,
                         tr("%1, seed %2").arg(process).arg(study.seed)},
                        {},
                        {}});
    }
    for (const SampleRecipe& recipe : study.samples) {
        QStringList files;
        for (const std::string& file : recipe.files)
            files << QFileInfo(QString::fromStdString(file)).fileName();
        const QString name = QString::fromStdString(recipe.name);
        const bool only = study.samples.size() == 1;
        rows.push_back({name,
                        {name, only ? count : QString(), only ? rateText() : QString(), weights,
                         hash, files.join(", ")},
                        {},
                        files.join("\n")});
    }
    m_sources->setRows(rows);
}

void DataPage::checkEvents()
{
    const auto events = sample().events();
    if (!events || events->run == m_checkedRun)
        return;
    m_checkedRun = events->run;
    m_report.reset();
    const Recipe& study = document().study();
    const std::string name = study.process.empty() ? "The events" : study.process;
    auto body = [events, name](const TaskContext& context) {
        return checkSample(events->sample, name, context);
    };
    tasks().compute<SampleReport>(tr("Check the events"), body, this,
                                  [this, run = events->run](Result<SampleReport> report) {
                                      if (run != m_checkedRun)
                                          return;
                                      if (report)
                                          m_report = std::move(*report);
                                      else
                                          showBanner(
                                              QString::fromStdString(report.error().text()));
                                      refreshSoon();
                                  });
}

void DataPage::showReport()
{
    const auto summary = sample().summary();
    QVector<ResultRow> rows;
    if (summary && m_report) {
        for (const Finding& finding : m_report->findings) {
            const QString sign = finding.severity == Severity::Error     ? "✖ "
                                 : finding.severity == Severity::Warning ? "⚠ "
                                                                         : "ℹ ";
            const QString message = QString::fromStdString(finding.message);
            rows.push_back({QString::fromStdString(finding.code),
                            {sign + message, QLocale().toString(qulonglong(finding.count))},
                            {},
                            message});
        }
        QString notes = tr("✔ %1 events, %2 observables, %3 benchmarks.")
                            .arg(QLocale().toString(qulonglong(summary->size())))
                            .arg(summary->schema().observables.size())
                            .arg(summary->schema().benchmarks.size());
        if (rows.isEmpty())
            notes += " " + tr("No weight or value is missing, infinite or negative.");
        m_notes->setText(notes);
    } else if (summary) {
        m_notes->setText(tr("Checking the events…"));
    }
    if (rows != m_findings->resultRows())
        m_findings->setRows(rows);
    m_findingList->setVisible(!rows.isEmpty());
    const int row = std::max(0, m_findingList->currentIndex().row());
    m_openFinding->setVisible(!rows.isEmpty());
    m_openFinding->setEnabled(row < rows.size()
                              && m_report->findings[std::size_t(row)].firstEvent.has_value());
}

void DataPage::openFinding()
{
    const int row = std::max(0, m_findingList->currentIndex().row());
    if (!m_report || row >= int(m_report->findings.size()))
        return;
    const Finding& finding = m_report->findings[std::size_t(row)];
    if (finding.firstEvent)
        selection().select({Selected::Kind::Event, QString::fromStdString(finding.code),
                            qint64(*finding.firstEvent), {}});
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

bool DataPage::showRunning()
{
    if (m_running->edges().empty())
        return false;
    const auto& observables = document().schema().observables;
    listObservables(observables);
    const auto index = std::size_t(std::max(0, m_observable->currentIndex()));
    m_running->setObservable(index);
    if (index >= observables.size())
        return false;
    const Observable& observable = observables[index];
    m_preview->setObservable(QString::fromStdString(observable.label.empty() ? observable.name
                                                                             : observable.label),
                             QString::fromStdString(observable.unit));
    m_preview->setCurveNames(tr("the first %1 events")
                                 .arg(QLocale().toString(qulonglong(m_running->events()))),
                             tr("reference"));
    m_preview->setDistribution(
        {m_running->edges(), m_running->values(), m_running->errors(), m_running->values()});
    return true;
}

void DataPage::updatePreview()
{
    if (document().isOpen() && showRunning())
        return;
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
