// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LimitsPage.hpp"

#include "core/project/LimitJson.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/EstimatorMethod.hpp"
#include "widgets/pages/FisherForm.hpp"
#include "widgets/pages/FisherView.hpp"
#include "widgets/pages/LimitsForm.hpp"
#include "widgets/pages/LimitsView.hpp"
#include "widgets/pages/StageTexts.hpp"

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
    : Page("limits", tr("Limits"), context, parent)
{
    setHint(tr("Expected limits of every method on the same data, each with its check."));
    m_stop = addButton("stopAndKeep", tr("Stop and keep"), false);
    m_cancel = addButton("cancel", tr("Cancel"), false);
    m_run = addButton("run", tr("Compute limits"), true);
    buildControls();
    buildResults();
    connectButtons();
    connect(&tasks(), &TaskBridge::limitsChanged, this, &LimitsPage::refreshSoon);
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
    auto* column = addControls(400);
    column->addWidget(sectionTitle(tr("Compare")));
    m_forms = new QStackedWidget(this);
    m_limitsForm = new LimitsForm(document(), m_forms);
    m_fisherForm = new FisherForm(document(), m_forms);
    m_forms->addWidget(m_limitsForm);
    m_forms->addWidget(m_fisherForm);
    column->addWidget(m_forms);
    column->addStretch();
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
    m_views = new QStackedWidget(this);
    m_limitsView = new LimitsView(m_views);
    m_fisherView = new FisherView(m_views);
    m_views->addWidget(m_limitsView);
    m_views->addWidget(m_fisherView);
    right->addWidget(m_views, 1);
    content()->addLayout(right, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &LimitsPage::refreshSoon);
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
        updateLimits();
    } else {
        m_fisherForm->setFisher(index - limits);
        updateFisher();
    }
    QStringList failures;
    for (const char* prefix : {limitsPrefix, fisherPrefix})
        failures << stageFailures(document(), tasks(), prefix);
    failures.removeAll(QString());
    showBanner(failures.join('\n'));
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
}

QVector<LimitCurve> LimitsPage::curves() const
{
    QVector<LimitCurve> curves;
    const QString stage = currentStage();
    const auto live = tasks().limits(stage);
    std::map<std::string, LimitResult> results;
    const Stage* planned = document().stage(stage);
    const bool done = planned && planned->state == StageState::Done;
    const auto run = document().project()->latestRun(stage.toStdString());
    if (run && (live.empty() || done)) {
        if (auto stored = limitsFromText(run->result))
            for (LimitResult& result : *stored)
                results.insert_or_assign(result.name, std::move(result));
    } else {
        results = live;
    }
    const auto add = [&](const std::string& name, const LimitResult& result) {
        const QString entry = QString::fromStdString(name);
        const QString method = result.method.empty() ? estimatorMethod(document().study(), entry)
                                                     : QString::fromStdString(result.method);
        curves.push_back({entry, method, std::make_shared<LimitResult>(result),
                          result.bestFit.theta.empty()});
    };
    if (const LimitsRecipe* recipe = currentLimits())
        for (const std::string& name : recipe->estimators)
            if (const auto found = results.find(name); found != results.end()) {
                add(name, found->second);
                results.erase(found);
            }
    for (const auto& [name, result] : results)
        add(name, result);
    return curves;
}

bool LimitsPage::stale() const
{
    const Stage* stage = document().stage(currentStage());
    return stage && stage->state == StageState::Stale && !tasks().runningStages();
}

void LimitsPage::updateLimits()
{
    const LimitsRecipe* recipe = currentLimits();
    std::size_t free = 0;
    for (const auto& [name, axis] : recipe->grid)
        free += axis.size() > 2 && axis[2] > 1.5;
    m_limitsView->show(curves(), document().schema().parameters, m_limitsForm->truthOf(*recipe),
                       free, stale());
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
