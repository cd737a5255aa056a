// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/SampleSources.hpp"

#include "widgets/bridge/NewStudy.hpp"
#include "widgets/bridge/SampleFacts.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/panels/SampleChecks.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/SampleTable.hpp"
#include "widgets/tables/Significant.hpp"
#include "widgets/tables/TableEditing.hpp"

#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay {

namespace {

QLabel* title(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("role", "section");
    return label;
}

} // namespace

SampleSources::SampleSources(const PageContext& context, const SampleChecks& checks,
                             QWidget* parent)
    : Panel(context, parent), m_checks(checks), m_facts(new SampleFacts(document(), tasks(), this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    outer->addWidget(frame);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->addWidget(makeList(frame), 2);
    m_samples = new RowTable(
        {tr("benchmark"), tr("σ [pb]"), tr("± [pb]"), tr("effective events")},
        {tr("Point at which the events have weights"), tr("Cross section from the sum of weights"),
         tr("Its Monte Carlo error, √Σw²"),
         tr("(Σw)² / Σw²: how many unweighted events count as much")},
        true, this);
    m_sums = new QWidget(frame);
    auto* sums = new QVBoxLayout(m_sums);
    sums->setContentsMargins(0, 0, 0, 0);
    sums->addWidget(title(tr("Cross sections at the benchmarks"), m_sums));
    sums->addWidget(makeTableView("table.samples", tr("Cross sections at the benchmarks"),
                                  m_samples, m_sums));
    layout->addWidget(m_sums, 2);
    connect(&sample(), &SampleView::changed, this, &Panel::refreshSoon);
    connect(&checks, &SampleChecks::reported, this, &Panel::refreshSoon);
}

/// The simulated sample, and below it those of files with the buttons that change them.
QWidget* SampleSources::makeList(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* header = new QHBoxLayout;
    header->addWidget(title(tr("Samples"), box), 1);
    const auto button = [&](const QString& name, const QString& text, const QString& tip) {
        auto* made = new QPushButton(text, box);
        made->setObjectName(name);
        made->setToolTip(tip);
        explain(made, "event-sample");
        header->addWidget(made);
        return made;
    };
    m_add = button("data.addFiles", tr("Add files…"),
                   tr("Each file becomes a sample, and samples add up; dropping files onto the "
                      "window does the same. Runs of one process belong into one sample: LHE files "
                      "with the same weights are taken as such, others are joined, and files "
                      "split, in the menu of the table."));
    m_remove = button("data.removeSample", tr("Remove"), tr("Removes the chosen sample (Del)."));
    layout->addLayout(header);
    m_simulated = new RowTable({tr("sample"), tr("events"), tr("σ [pb]"), tr("weights ok"),
                                tr("hash"), tr("source")},
                               {{}, tr("Events in all"), tr("Cross section at the reference"),
                                tr("What the check on load says"), tr("Of the content"),
                                tr("Process or files")},
                               false, this);
    m_simulatedView = makeTableView("table.sources", tr("Events in the project"), m_simulated, box);
    m_simulatedView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_simulatedView->horizontalHeader()->setStretchLastSection(true);
    m_simulatedView->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_simulatedView->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    explain(m_simulatedView, "event-sample");
    layout->addWidget(m_simulatedView);
    m_table = new SampleTable(document(), m_facts, this);
    m_list = makeTableView("table.sampleList", tr("Samples of files"), m_table, box);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(SampleTable::Files, QHeaderView::Stretch);
    m_list->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
    m_list->setMinimumHeight(fontMetrics().height() * 8);
    explain(m_list, "event-sample");
    m_editing = new TableEditing(*m_list, *m_table);
    layout->addWidget(m_list, 1);
    m_refused = new QLabel(box);
    m_refused->setObjectName("data.refused");
    m_refused->setProperty("role", "hint");
    m_refused->setWordWrap(true);
    m_refused->hide();
    layout->addWidget(m_refused);
    connect(m_editing, &TableEditing::refused, this, [this](const QString& reason) {
        m_refused->setText(reason);
        m_refused->setVisible(!reason.isEmpty());
    });
    auto* join = new QAction(tr("Join with the sample above"), m_list);
    join->setObjectName("table.sampleList.join");
    m_list->addAction(join);
    connect(join, &QAction::triggered, this, [this] {
        Q_EMIT m_editing->refused(m_table->joinAbove(m_list->currentIndex().row()));
    });
    auto* split = new QAction(tr("Split into one sample per file"), m_list);
    split->setObjectName("table.sampleList.split");
    m_list->addAction(split);
    connect(split, &QAction::triggered, this, [this] {
        Q_EMIT m_editing->refused(m_table->splitFiles(m_list->currentIndex().row()));
    });
    m_weights = new QAction(tr("Weights from an LHE file…"), m_list);
    m_weights->setObjectName("table.sampleList.weights");
    m_list->addAction(m_weights);
    connect(m_weights, &QAction::triggered, this, &SampleSources::chooseWeights);
    connect(m_add, &QPushButton::clicked, this, &SampleSources::chooseFiles);
    connect(m_remove, &QPushButton::clicked, m_editing, &TableEditing::removeRow);
    return box;
}

void SampleSources::refresh()
{
    m_sums->setVisible(sample().summary() != nullptr);
    updateSamples();
    updateSimulated();
    updateList();
}

void SampleSources::updateList()
{
    const Recipe& study = document().study();
    const bool editable = document().isOpen() && !document().readOnly();
    const bool files = study.process.empty();
    m_list->setVisible(files || !study.samples.empty());
    m_add->setVisible(files);
    m_add->setEnabled(editable);
    m_remove->setVisible(!study.samples.empty());
    m_remove->setEnabled(editable);
    for (const int column :
         {SampleTable::GeneratedAt, SampleTable::WeightsFrom, SampleTable::Systematics})
        m_list->setColumnHidden(column, !m_table->isNeeded(column));
    m_weights->setVisible(m_table->isNeeded(SampleTable::WeightsFrom));
    if (isVisible())
        m_facts->update();
}

void SampleSources::updateSamples()
{
    const auto summary = sample().summary();
    if (!summary) {
        m_samples->setRows({});
        return;
    }
    QVector<ResultRow> rows;
    for (const Benchmark& benchmark : summary->schema().benchmarks) {
        const auto total = benchmark.isNuisance ? Result<SampleAtTheta>(unsupported("nuisance"))
                                                : summary->total(benchmark.values);
        if (!total)
            continue;
        rows.push_back({QString::fromStdString(benchmark.name),
                        {QString::fromStdString(benchmark.name), significant(total->crossSection),
                         significant(total->error, 2),
                         QString::number(total->effectiveEvents, 'f', 0)},
                        {},
                        {}});
    }
    m_samples->setRows(rows);
}

/// "0.231 ± 0.001" at the reference.
QString SampleSources::rateText() const
{
    const auto summary = sample().summary();
    const auto total = summary ? summary->total(document().referenceTheta())
                               : Result<SampleAtTheta>(unsupported("no events"));
    if (!total)
        return {};
    return withError(total->crossSection, total->error);
}

/// The events that the project has now: one row, whatever they were made of.
void SampleSources::updateSimulated()
{
    const auto summary = sample().summary();
    const auto events = sample().events();
    m_simulatedView->setVisible(summary && events);
    if (!summary || !events) {
        m_simulated->setRows({});
        return;
    }
    const auto run = document().project()->run(events->run);
    const QJsonObject result
        = QJsonDocument::fromJson(QByteArray::fromStdString(run ? run->result : "")).object();
    const auto& report = m_checks.report();
    const QString weights = !report                    ? tr("checking…")
                            : report->findings.empty() ? tr("✔")
                                                       : tr("⚠ see the checks");
    const Recipe& study = document().study();
    const QString process = QString::fromStdString(study.process);
    const QString source = process.isEmpty()
                               ? tr("%n samples", nullptr, int(study.samples.size()))
                               : tr("%1, seed %2").arg(process).arg(run ? run->seed : study.seed);
    const Stage* stage = document().stage(document().dataStage());
    const bool stale = stage && stage->state == StageState::Stale;
    m_simulated->setRows({{process,
                           {process.isEmpty() ? tr("imported") : tr("simulated"),
                            QLocale().toString(qulonglong(summary->size())), rateText(), weights,
                            result["content_hash"].toString().left(8),
                            stale ? tr("%1, stale").arg(source) : source},
                           {},
                           {}}});
}

/// For HepMC files, whose own weights are those of the shower.
void SampleSources::chooseWeights()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_table->rowCount()) {
        Q_EMIT m_editing->refused(tr("Choose a sample first."));
        return;
    }
    auto* dialog = new QFileDialog(this, tr("LHE file with the weights of these events"), {},
                                   tr("Les Houches events (*.lhe *.lhe.gz);;All files (*)"));
    dialog->setObjectName("dialog.weightsFrom");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, row](const QString& file) {
        m_table->setData(m_table->index(row, SampleTable::WeightsFrom), file, Qt::EditRole);
    });
    dialog->open();
}

void SampleSources::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Add event files"), {}, eventFileFilter());
    dialog->setObjectName("dialog.addFiles");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this](const QStringList& files) { addEventFiles(document(), files); });
    dialog->open();
}

} // namespace assay
