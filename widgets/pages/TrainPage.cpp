// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/TrainPage.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/StageTexts.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/pages/TrainingForm.hpp"
#include "widgets/plots/LossPlot.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/tables/RowTable.hpp"

#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

/// Losses are comparable, and drawn together, when they are the same function.
bool comparable(const TrainRecipe& training, const TrainRecipe* selected)
{
    const Method* a = findMethod(training.method);
    const Method* b = selected ? findMethod(selected->method) : a;
    return a && b && a->loss == b->loss && a->scoreTerm == b->scoreTerm;
}

} // namespace

TrainPage::TrainPage(const PageContext& context, QWidget* parent)
    : Page("train", tr("Train"), context, parent)
{
    setHint(tr("Networks that estimate the likelihood ratio or the score. "
               "The best epoch is kept."));
    m_stop = addButton("stopAndKeep", tr("Stop and keep"), false);
    m_stop->setToolTip(tr("Ends the training now and keeps its best weights."));
    m_cancel = addButton("cancel", tr("Cancel"), false);
    m_cancel->setToolTip(tr("Ends the training and keeps nothing of it."));
    m_one = addButton("runOne", tr("Train selected"), false);
    m_run = addButton("run", tr("Train all"), true);
    buildControls();
    m_plot = new LossPlot(this);
    content()->addWidget(m_plot, 1);
    connectButtons();
    connect(&tasks(), &TaskBridge::epochsChanged, this, [this] {
        if (isVisible())
            updateLosses();
        else
            refreshSoon();
    });
    connect(&tasks(), &TaskBridge::tasksChanged, this, [this] {
        if (isVisible() && document().isOpen())
            updateButtons();
    });
    connect(&tasks(), &TaskBridge::stagesFinished, this, &TrainPage::refreshSoon);
}

void TrainPage::connectButtons()
{
    connect(m_run, &QPushButton::clicked, this, [this] {
        runStages("train", tr("Train all"));
        refreshSoon();
    });
    connect(m_one, &QPushButton::clicked, this, [this] {
        if (currentRow() < 0)
            return;
        const QString name
            = QString::fromStdString(document().study().trainings[std::size_t(currentRow())].name);
        runStages("train." + name, tr("Train %1").arg(name));
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

void TrainPage::buildControls()
{
    auto* column = addControls(440);
    auto* header = new QHBoxLayout;
    header->addWidget(sectionTitle(tr("Trainings")), 1);
    auto* add = new QPushButton(tr("Add"), this);
    add->setObjectName("train.add");
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName("train.remove");
    header->addWidget(add);
    header->addWidget(m_remove);
    column->addLayout(header);
    m_runs = new RowTable({tr("name"), tr("method"), tr("state"), tr("epochs"), tr("best loss")},
                          {{}, {}, {}, tr("Epochs done"), tr("Lowest validation loss")}, false,
                          this);
    m_table = makeTableView("table.trainings", tr("Trainings"), m_runs, this);
    column->addWidget(m_table, 1);
    column->addWidget(sectionTitle(tr("Settings")));
    m_form = new TrainingForm(document(), this);
    column->addWidget(m_form);
    connect(add, &QPushButton::clicked, this, &TrainPage::addTraining);
    connect(m_remove, &QPushButton::clicked, this, &TrainPage::removeTraining);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] {
                m_form->setTraining(currentRow());
                updateLosses();
            });
}

void TrainPage::refresh()
{
    if (!document().isOpen()) {
        showEmpty(tr("No project is open. Start a study or open a project."), tr("Welcome page"),
                  [this] { Q_EMIT goTo("welcome"); });
        updateButtons();
        return;
    }
    if (document().study().augments.empty()) {
        showEmpty(tr("Trainings learn from training samples. Describe one first."),
                  tr("Go to Augment"), [this] { Q_EMIT goTo("augment"); });
        updateButtons();
        return;
    }
    showContent();
    readStoredEpochs();
    updateLosses();
    m_form->setTraining(currentRow());
    showBanner(stageFailures(document(), tasks(), "train."));
    updateButtons();
}

QStringList TrainPage::variants() const
{
    QStringList names;
    for (const TrainRecipe& training : document().study().trainings)
        names << QString::fromStdString(training.name);
    return names;
}

void TrainPage::showVariant(const QString& name)
{
    m_table->selectRow(int(variants().indexOf(name)));
}

void TrainPage::updateButtons()
{
    const bool running = tasks().runningStages();
    const bool ready = document().isOpen() && !document().readOnly()
                       && !document().study().trainings.empty() && !running;
    m_run->setEnabled(ready);
    m_one->setEnabled(ready && currentRow() >= 0);
    m_stop->setVisible(running);
    m_cancel->setVisible(running);
}

std::vector<EpochMetrics> TrainPage::epochsOf(const QString& stage) const
{
    std::vector<EpochMetrics> live = tasks().epochs(stage);
    if (!live.empty())
        return live;
    const auto stored = m_stored.find(stage);
    return stored == m_stored.end() ? std::vector<EpochMetrics>() : stored->second;
}

/// Once per change of the stages and not per epoch: the database is busy while trainings run.
void TrainPage::readStoredEpochs()
{
    m_stored.clear();
    for (const TrainRecipe& training : document().study().trainings) {
        const std::string stage = "train." + training.name;
        if (const auto run = document().project()->latestRun(stage))
            m_stored[QString::fromStdString(stage)] = document().project()->metrics(run->id);
    }
}

void TrainPage::updateRuns()
{
    QVector<ResultRow> rows;
    const PlotTheme theme = PlotTheme::forPalette(palette());
    for (const TrainRecipe& training : document().study().trainings) {
        const QString name = QString::fromStdString(training.name);
        const QString method = QString::fromStdString(training.method);
        const auto epochs = epochsOf("train." + name);
        QString best;
        const auto lowest = std::min_element(epochs.begin(), epochs.end(), [](auto& a, auto& b) {
            return a.validationLoss < b.validationLoss;
        });
        if (lowest != epochs.end())
            best = QString::number(lowest->validationLoss, 'g', 5);
        rows.push_back({name,
                        {name, method, stageText(document(), tasks(), "train." + name),
                         epochs.empty() ? QString() : QString::number(epochs.size()), best},
                        styleOf(method, theme).color,
                        stageReason(document(), "train." + name)});
    }
    m_runs->setRows(rows);
    if (!m_table->currentIndex().isValid() && !rows.isEmpty())
        m_table->selectRow(0);
    m_remove->setEnabled(!rows.isEmpty());
}

void TrainPage::updateLosses()
{
    if (!document().isOpen() || !m_plot)
        return;
    updateRuns();
    QVector<LossCurve> curves;
    bool stale = false;
    const int row = currentRow();
    const TrainRecipe* selected
        = row >= 0 ? &document().study().trainings[std::size_t(row)] : nullptr;
    for (const TrainRecipe& training : document().study().trainings) {
        const QString name = QString::fromStdString(training.name);
        auto epochs = epochsOf("train." + name);
        if (epochs.empty() || !comparable(training, selected))
            continue;
        curves.push_back({name, QString::fromStdString(training.method), std::move(epochs)});
        const Stage* stage = document().stage("train." + name);
        stale = stale || (stage && stage->state == StageState::Stale);
    }
    m_plot->setStale(stale && !tasks().runningStages());
    m_plot->setCurves(curves);
}

int TrainPage::currentRow() const
{
    const int row = m_table->currentIndex().row();
    return row < int(document().study().trainings.size()) ? row : -1;
}

void TrainPage::addTraining()
{
    auto trainings = document().study().trainings;
    TrainRecipe training;
    int number = int(trainings.size()) + 1;
    const auto taken = [&](const std::string& name) {
        return std::any_of(trainings.begin(), trainings.end(),
                           [&](const TrainRecipe& other) { return other.name == name; });
    };
    while (taken("run" + std::to_string(number)))
        ++number;
    training.name = "run" + std::to_string(number);
    training.method = "ALICE";
    for (const AugmentRecipe& set : document().study().augments)
        if (set.kind == "ratio" && training.data.empty())
            training.data = set.name;
    trainings.push_back(training);
    editStudy(document(), &Recipe::trainings, trainings, tr("add training"));
}

void TrainPage::removeTraining()
{
    const int row = currentRow();
    if (row < 0)
        return;
    auto trainings = document().study().trainings;
    const std::string name = trainings[std::size_t(row)].name;
    for (const LimitsRecipe& limits : document().study().limits) {
        if (std::count(limits.estimators.begin(), limits.estimators.end(), name) > 0) {
            showBanner(tr("\"%1\" is used by the limits. Untick it there first.")
                           .arg(QString::fromStdString(name)));
            return;
        }
    }
    trainings.erase(trainings.begin() + row);
    editStudy(document(), &Recipe::trainings, trainings, tr("remove training"));
}

} // namespace assay
