// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/DataPage.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/bridge/StudyGaps.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/StageTexts.hpp"
#include "widgets/panels/MissingFiles.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/panels/SampleChecks.hpp"
#include "widgets/panels/SamplePreview.hpp"
#include "widgets/panels/SampleSources.hpp"

#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace assay {

DataPage::DataPage(const PageContext& context, QWidget* parent)
    : Page("data", tr("Data"), context, parent)
{
    setHint(tr("Events with weights at the benchmarks, from a built-in process or from files."));
    m_run = addButton("run", tr("Simulate"), true);
    connect(m_run, &QPushButton::clicked, this, &DataPage::run);
    buildControls();
    buildTabs();
    connect(&sample(), &SampleView::changed, this, &DataPage::refreshSoon);
    connect(&tasks(), &TaskBridge::stagesFinished, this, &DataPage::refreshSoon);
}

void DataPage::buildControls()
{
    auto* column = addControls(330);
    m_missing = new MissingFiles(context(), this);
    column->addWidget(m_missing);
    column->addWidget(sectionTitle(tr("Source")));
    m_simulation = makeSimulation();
    column->addWidget(m_simulation);
    m_fileHint = new QLabel(tr("Event files. Drop more of them onto the window to add samples. "
                               "Samples add up; files of one sample are runs of one process, which "
                               "are averaged."),
                            this);
    m_fileHint->setObjectName("data.fileHint");
    m_fileHint->setWordWrap(true);
    column->addWidget(m_fileHint);
    m_gap = new QLabel(this);
    m_gap->setObjectName("data.gap");
    m_gap->setProperty("role", "banner");
    m_gap->setWordWrap(true);
    column->addWidget(m_gap);
    m_fillIn = new QPushButton(tr("Fill it in on the Model page"), this);
    m_fillIn->setObjectName("data.fillIn");
    m_fillIn->setProperty("primary", true);
    explain(m_fillIn, "benchmark");
    column->addWidget(m_fillIn, 0, Qt::AlignLeft);
    connect(m_fillIn, &QPushButton::clicked, this, [this] { Q_EMIT goTo("model"); });
    m_state = new QLabel(this);
    m_state->setObjectName("data.state");
    m_state->setProperty("role", "hint");
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    column->addWidget(sectionTitle(tr("Checks on load")));
    m_checks = new SampleChecks(context(), this);
    connect(m_checks, &Panel::message, this, &Page::message);
    column->addWidget(m_checks, 1);
}

QWidget* DataPage::makeSimulation()
{
    auto* simulate = new QWidget(this);
    auto* form = new QFormLayout(simulate);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setContentsMargins(0, 0, 0, 0);
    m_process = new QLabel(simulate);
    m_process->setObjectName("data.process");
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
    explain(m_events, "events");
    explain(m_seed, "seed");
    form->addRow(m_process);
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

void DataPage::buildTabs()
{
    m_tabs = new PanelTabs(id(), context(), this);
    auto* events = new QWidget(m_tabs);
    events->setObjectName("data.tab.events");
    auto* layout = new QVBoxLayout(events);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(12);
    m_sources = new SampleSources(context(), *m_checks, events);
    m_preview = new SamplePreview(context(), events);
    layout->addWidget(m_sources, 3);
    layout->addWidget(m_preview, 4);
    m_tabs->addTab(events, tr("Events"));
    m_tabs->addPanels();
    connect(m_tabs, &PanelTabs::message, this, &Page::message);
    content()->addWidget(m_tabs, 1);
}

/// The events, then the other tabs.
QStringList DataPage::variants() const
{
    QStringList names{"events"};
    for (const Panel* panel : m_tabs->panels())
        names << panel->objectName().section('.', 1) + ".panel";
    return names;
}

void DataPage::showVariant(const QString& name)
{
    m_tabs->setCurrentIndex(0);
    for (Panel* panel : m_tabs->panels())
        if (panel->objectName().section('.', 1) + ".panel" == name)
            m_tabs->setCurrentWidget(panel);
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
    m_missing->refreshNow();
    m_checks->refreshNow();
    m_sources->refreshNow();
    m_preview->refreshNow();
    if (auto* panel = qobject_cast<Panel*>(m_tabs->currentWidget()))
        panel->refreshNow();
}

void DataPage::updateControls()
{
    const Recipe& study = document().study();
    const bool simulates = !study.process.empty();
    const bool editable = !document().readOnly();
    m_simulation->setVisible(simulates);
    m_fileHint->setVisible(!simulates);
    const QString gap = studyGap(document());
    m_gap->setText(gap);
    m_gap->setVisible(!gap.isEmpty());
    m_fillIn->setVisible(!gap.isEmpty());
    m_run->setText(simulates ? tr("Simulate") : tr("Import"));
    m_run->setEnabled(editable && !tasks().runningStages()
                      && (simulates || !study.samples.empty()) && gap.isEmpty());
    const QSignalBlocker events(m_events), seed(m_seed);
    m_process->setText(
        QString("<b>%1</b><br>%2")
            .arg(QString::fromStdString(study.process).toHtmlEscaped(),
                 document().process()
                     ? QString::fromStdString(document().process()->description()).toHtmlEscaped()
                     : QString()));
    m_events->setValue(int(study.events));
    m_events->setEnabled(editable);
    m_seed->setValue(int(study.seed));
    m_seed->setEnabled(editable);
    const Stage* stage = document().stage(document().dataStage());
    m_state->setText(stage ? QString::fromStdString(stage->reason) : QString());
    const QString failure = tasks().stageFailure(document().dataStage());
    const QString ending = stageEnding(document(), tasks(), document().dataStage());
    if (!failure.isEmpty())
        return showFailure(failure);
    showBanner(!ending.isEmpty() ? ending
               : !sample().problem().isEmpty() ? sample().problem()
                                               : document().schemaProblem());
}

void DataPage::run()
{
    runStages(document().dataStage(),
              document().study().process.empty() ? tr("Import events") : tr("Simulate events"));
    refreshSoon();
}

} // namespace assay
