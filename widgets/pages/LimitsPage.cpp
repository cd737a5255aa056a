// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LimitsPage.hpp"

#include "widgets/bridge/LimitScene.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/bridge/StudyItems.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FisherForm.hpp"
#include "widgets/pages/FisherView.hpp"
#include "widgets/pages/LimitsForm.hpp"
#include "widgets/pages/LimitsView.hpp"
#include "widgets/pages/StageTexts.hpp"
#include "widgets/panels/PanelTabs.hpp"

#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr auto limitsPrefix = "limits.";
constexpr auto fisherPrefix = "fisher.";

} // namespace

LimitsPage::LimitsPage(const PageContext& context, QWidget* parent)
    : Page("limits", tr("Limits"), context, parent), m_scene(LimitScene::of(context))
{
    setHint(tr("Expected limits of every method on the same data, each with its check."));
    m_stop = addButton("stopAndKeep", tr("Stop and keep"), false);
    m_cancel = addButton("cancel", tr("Cancel"), false);
    m_run = addButton("run", tr("Compute limits"), true);
    buildControls();
    buildResults();
    connectButtons();
    connect(&m_scene, &LimitScene::changed, this, [this] {
        if (!m_scene.dragging())
            refreshSoon();
    });
    connect(&tasks(), &TaskBridge::stagesFinished, this, &LimitsPage::refreshSoon);
    connect(&tasks(), &TaskBridge::tasksChanged, this, [this] {
        if (isVisible())
            updateButtons();
    });
}

void LimitsPage::connectButtons()
{
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (const QString stage = currentStage(); !stage.isEmpty())
            runStages(stage, m_run->text());
        refreshSoon();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        for (const std::uint64_t id : tasks().stageTasks())
            tasks().stopAndKeep(id);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        for (const std::uint64_t id : tasks().stageTasks())
            tasks().cancel(id);
    });
}

void LimitsPage::buildControls()
{
    auto* column = addControls(356);
    column->addWidget(sectionTitle(tr("Compare")));
    m_forms = new QStackedWidget(this);
    m_limitsForm = new LimitsForm(document(), m_forms);
    m_fisherForm = new FisherForm(document(), m_forms);
    m_forms->addWidget(m_limitsForm);
    m_forms->addWidget(m_fisherForm);
    column->addWidget(m_forms);
    column->addStretch();
    m_addLimits = new QPushButton(tr("Add limits like these"), this);
    m_addLimits->setObjectName("page.limits.addLimits");
    m_addLimits->setToolTip(tr("Beside these: with other data, another truth or without the rate."));
    m_addLimits->setProperty("flat", true);
    explain(m_addLimits, "scan");
    column->addWidget(m_addLimits, 0, Qt::AlignLeft);
    connect(m_addLimits, &QPushButton::clicked, this, &LimitsPage::duplicateLimits);
    m_addFisher = new QPushButton(tr("Add Fisher information"), this);
    m_addFisher->setObjectName("page.limits.addFisher");
    m_addFisher->setToolTip(tr("What each method knows about every parameter, near one point."));
    m_addFisher->setProperty("flat", true);
    column->addWidget(m_addFisher, 0, Qt::AlignLeft);
    connect(m_addFisher, &QPushButton::clicked, this, &LimitsPage::addFisher);
}

void LimitsPage::buildResults()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName("limits.tabs");
    m_tabs->setAccessibleName(tr("Which limits or information of the study"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    right->addWidget(m_tabs);
    buildEdge();
    right->addWidget(m_edge);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName("limits.progress");
    m_progress->setAccessibleName(tr("Progress of the limits"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(fontMetrics().height() / 3);
    m_progress->hide();
    right->addWidget(m_progress);
    m_views = new QStackedWidget(this);
    m_panels = new PanelTabs("limits", context(), m_views);
    m_limitsView = new LimitsView(context(), m_panels);
    m_limitsView->setObjectName("panel.region");
    m_panels->addTab(m_limitsView, tr("Region"));
    m_panels->addPanels();
    connect(m_panels, &PanelTabs::message, this, &LimitsPage::message);
    m_fisherView = new FisherView(m_views);
    m_views->addWidget(m_panels);
    m_views->addWidget(m_fisherView);
    right->addWidget(m_views, 1);
    content()->addLayout(right, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &LimitsPage::refreshSoon);
}

void LimitsPage::buildEdge()
{
    m_edge = new QFrame(this);
    m_edge->setObjectName("limits.edge");
    m_edge->setProperty("card", true);
    auto* row = new QHBoxLayout(m_edge);
    row->setContentsMargins(14, 6, 8, 6);
    m_edgeText = new QLabel(m_edge);
    m_edgeText->setObjectName("limits.edge.text");
    m_edgeText->setWordWrap(true);
    row->addWidget(m_edgeText, 1);
    auto* enlarge = new QPushButton(tr("Enlarge"), m_edge);
    enlarge->setObjectName("limits.edge.enlarge");
    enlarge->setAccessibleName(tr("Enlarge the scanned range"));
    enlarge->setToolTip(tr("Scans half as much again, with the same distance between points."));
    connect(enlarge, &QPushButton::clicked, &m_scene, &LimitScene::enlargeRange);
    row->addWidget(enlarge);
    m_edge->hide();
}

QString LimitsPage::currentStage() const
{
    return variants().value(std::max(0, m_tabs->currentIndex()));
}

const LimitsRecipe* LimitsPage::currentLimits() const
{
    for (const LimitsRecipe& limits : document().study().limits)
        if (limitsPrefix + QString::fromStdString(limits.name) == currentStage())
            return &limits;
    return nullptr;
}

void LimitsPage::refresh()
{
    updateTabs();
    updateButtons();
    if (!document().isOpen()) {
        showEmpty(tr("No project is open. Start a study or open a project."), tr("Welcome page"),
                  [this] { Q_EMIT goTo("welcome"); });
        return;
    }
    if (variants().isEmpty()) {
        showNothing();
        return;
    }
    showContent();
    const int index = std::max(0, m_tabs->currentIndex());
    const int limits = int(document().study().limits.size());
    m_views->setCurrentIndex(index < limits ? 0 : 1);
    m_forms->setCurrentIndex(index < limits ? 0 : 1);
    if (index < limits) {
        m_limitsForm->setLimits(index);
        m_scene.setStage(currentStage());
    } else {
        m_fisherForm->setFisher(index - limits);
        updateFisher();
    }
    updateEdge();
    m_limitsView->refreshNow();
    QStringList failures;
    for (const char* prefix : {limitsPrefix, fisherPrefix})
        failures << stageFailures(document(), tasks(), prefix);
    const Stage* stage = document().stage(currentStage());
    if (stage && stage->state == StageState::Done && !stage->reason.empty()
        && !tasks().stageTask(currentStage()))
        failures << tr("%1 %2. Compute again for all points of the scan.")
                        .arg(currentStage(), QString::fromStdString(stage->reason));
    failures.removeAll(QString());
    showFailure(failures.join('\n'));
}

void LimitsPage::showNothing()
{
    if (document().schema().parameters.empty())
        showEmpty(tr("The parameters come with the event files. Import them first."),
                  tr("Go to Data"), [this] { Q_EMIT goTo("data"); });
    else
        showEmpty(tr("This study asks for no limits yet."), tr("Set up limits"),
                  [this] { addLimits(); });
}

void LimitsPage::addLimits()
{
    LimitsRecipe limits;
    limits.name = "main";
    limits.trueTheta = document().referenceTheta();
    limits.estimators = {"rate"};
    const auto& parameters = document().schema().parameters;
    for (std::size_t p = 0; p < parameters.size(); ++p) {
        const double fixed = limits.trueTheta[p];
        const std::vector<double> scan{parameters[p].low, parameters[p].high, 41.0};
        limits.grid.push_back(
            {parameters[p].name, p < 2 ? scan : std::vector<double>{fixed, fixed, 1.0}});
    }
    editStudy(document(), &Recipe::limits, {limits}, tr("set up limits"));
}

void LimitsPage::duplicateLimits()
{
    const LimitsRecipe* limits = currentLimits();
    if (!limits)
        return;
    const auto name = duplicateItem(
        document(), {Selected::Kind::Limit, QString::fromStdString(limits->name), 0, {}});
    if (name)
        showVariant(limitsPrefix + *name);
    else
        showBanner(QString::fromStdString(name.error().text()));
}

void LimitsPage::addFisher()
{
    FisherRecipe fisher;
    fisher.name = "main";
    fisher.theta = document().referenceTheta();
    fisher.estimators = {"rate"};
    if (const LimitsRecipe* limits = currentLimits()) {
        fisher.estimators = limits->estimators;
        fisher.luminosityFb = limits->luminosityFb;
    }
    editStudy(document(), &Recipe::fishers, {fisher}, tr("add Fisher information"));
    showVariant(QString(fisherPrefix) + "main");
}

QStringList LimitsPage::variants() const
{
    QStringList names;
    for (const LimitsRecipe& limits : document().study().limits)
        names << limitsPrefix + QString::fromStdString(limits.name);
    for (const FisherRecipe& fisher : document().study().fishers)
        names << fisherPrefix + QString::fromStdString(fisher.name);
    return names;
}

void LimitsPage::showVariant(const QString& name)
{
    updateTabs();
    m_tabs->setCurrentIndex(std::max(0, int(variants().indexOf(name))));
    refreshNow();
}

void LimitsPage::updateTabs()
{
    QStringList titles, shown;
    const auto& study = document().study();
    for (const LimitsRecipe& limits : study.limits)
        titles << (study.limits.size() == 1
                       ? tr("Limits") : tr("Limits: %1").arg(QString::fromStdString(limits.name)));
    for (const FisherRecipe& fisher : study.fishers)
        titles << (study.fishers.size() == 1
                       ? tr("Fisher information")
                       : tr("Fisher information: %1").arg(QString::fromStdString(fisher.name)));
    for (int i = 0; i < m_tabs->count(); ++i)
        shown << m_tabs->tabText(i);
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > titles.size())
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < titles.size(); ++i) {
        if (i == m_tabs->count())
            m_tabs->addTab(titles[i]);
        else if (shown.value(i) != titles[i])
            m_tabs->setTabText(i, titles[i]);
    }
    m_tabs->setVisible(titles.size() > 1);
}

void LimitsPage::updateButtons()
{
    const bool running = tasks().runningStages();
    const bool editable = document().isOpen() && !document().readOnly();
    const QString stage = currentStage();
    m_run->setText(stage.startsWith(fisherPrefix) ? tr("Compute information")
                                                  : tr("Compute limits"));
    m_run->setEnabled(editable && !running && !stage.isEmpty());
    m_stop->setVisible(running);
    m_cancel->setVisible(running);
    m_addFisher->setVisible(editable && document().study().fishers.empty());
    m_addLimits->setVisible(editable && currentLimits());
    const double progress = stage.isEmpty() ? -1.0 : tasks().stageProgress(stage);
    m_progress->setVisible(running && progress >= 0.0);
    m_progress->setValue(int(1000.0 * progress));
    m_progress->setToolTip(tasks().stageText(stage));
}

bool LimitsPage::stale() const
{
    const Stage* stage = document().stage(currentStage());
    return stage && stage->state == StageState::Stale && !tasks().runningStages();
}

void LimitsPage::updateEdge()
{
    const QString problem = m_views->currentIndex() == 0 ? m_scene.edgeProblem() : QString();
    m_edgeText->setText(problem);
    m_edge->setVisible(!problem.isEmpty());
}

void LimitsPage::updateFisher()
{
    std::optional<FisherReport> report;
    if (const auto run = document().project()->latestRun(currentStage().toStdString())) {
        auto stored = fisherFromText(run->result);
        if (stored)
            report = std::move(*stored);
    }
    m_fisherView->show(report, document().schema().parameters, document().study(), stale());
}

} // namespace assay
