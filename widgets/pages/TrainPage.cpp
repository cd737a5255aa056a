// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/TrainPage.hpp"

#include "widgets/bridge/TrainingWatch.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/StageTexts.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/pages/TrainingActions.hpp"
#include "widgets/pages/TrainingForm.hpp"
#include "widgets/pages/TrainingRows.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/panels/TrainingPanel.hpp"
#include "widgets/tables/TrainingTable.hpp"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

TrainPage::TrainPage(const PageContext& context, QWidget* parent)
    : Page("train", tr("Train"), context, parent), m_watch(new TrainingWatch(context, this))
{
    setHint(tr("Networks that estimate the likelihood ratio or the score. "
               "The best epoch is kept."));
    buildHeader();
    buildControls();
    m_tabs = new PanelTabs("train", context, this);
    m_tabs->addPanels();
    for (Panel* panel : m_tabs->panels())
        if (auto* training = qobject_cast<TrainingPanel*>(panel))
            training->setWatch(m_watch);
    content()->addWidget(m_tabs, 1);
    connectList();
    connectRun();
    connect(m_watch, &TrainingWatch::changed, this, [this] {
        if (isVisible())
            updateRuns();
        else
            refreshSoon();
    });
    connect(&tasks(), &TaskBridge::tasksChanged, this, [this] {
        if (!isVisible() || !document().isOpen())
            return;
        updateRuns();
        updateButtons();
    });
    connect(&tasks(), &TaskBridge::stagesFinished, this, &TrainPage::refreshSoon);
    keepInView(this, "hiddenRuns");
}

QStringList TrainPage::hiddenRuns() const
{
    return m_watch->hidden();
}

void TrainPage::setHiddenRuns(const QStringList& names)
{
    m_watch->setHidden(names);
}

void TrainPage::buildHeader()
{
    m_pauseAll = addButton("pause", tr("Pause all"), false);
    m_pauseAll->setToolTip(tr("Every training sleeps until it is resumed."));
    m_stopAll = addButton("stopAndKeep", tr("Stop all and keep"), false);
    m_stopAll->setToolTip(tr("Ends every training now and keeps its best weights."));
    m_cancelAll = addButton("cancel", tr("Cancel all"), false);
    m_cancelAll->setToolTip(tr("Ends every training and keeps nothing of it."));
    m_run = addButton("run", tr("Train all"), true);
    explain(m_pauseAll, "pause");
    explain(m_stopAll, "stop-and-keep");
    explain(m_cancelAll, "training");
    explain(m_run, "training");
    connect(m_run, &QPushButton::clicked, this, [this] {
        std::vector<std::string> names;
        for (const TrainRecipe& training : document().study().trainings) {
            const Stage* stage = document().stage("train." + QString::fromStdString(training.name));
            if (!stage || stage->state != StageState::Done)
                names.push_back(training.name);
        }
        start(names);
    });
    connect(m_pauseAll, &QPushButton::clicked, this, [this] {
        const auto active = activeTrainings(document(), tasks());
        const bool running = std::any_of(active.begin(), active.end(), [](const auto& task) {
            return task.state == TaskState::Running;
        });
        for (const TaskSnapshot& task : active)
            running ? tasks().pause(task.id) : tasks().resume(task.id);
    });
    connect(m_stopAll, &QPushButton::clicked, this, [this] {
        for (const TaskSnapshot& task : activeTrainings(document(), tasks()))
            task.state == TaskState::Queued ? tasks().cancel(task.id)
                                            : tasks().stopAndKeep(task.id);
    });
    connect(m_cancelAll, &QPushButton::clicked, this, [this] {
        for (const TaskSnapshot& task : activeTrainings(document(), tasks()))
            tasks().cancel(task.id);
    });
}

void TrainPage::buildControls()
{
    auto* column = addControls(440);
    column->addWidget(sectionTitle(tr("Trainings")));
    column->addWidget(makeListButtons());
    m_runs = new TrainingTable(*m_watch, this);
    m_table = makeTableView("table.trainings", tr("Trainings"), m_runs, this);
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    m_table->installEventFilter(this);
    // Names have what the rest, which is short, leaves.
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < m_runs->columnCount(); ++column)
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    column->addWidget(m_table, 1);
    column->addWidget(makeRunButtons());
    column->addWidget(sectionTitle(tr("Settings")));
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Scrolled in itself: the column around it needs no room for all of it.
    area->setMinimumHeight(fontMetrics().height() * 8);
    area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_form = new TrainingForm(document(), area);
    area->setWidget(m_form);
    column->addWidget(area, 2);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_form->setTraining(currentRow());
        if (const QString stage = currentStage(); !stage.isEmpty()) {
            m_watch->setCurrent(stage.mid(6));
            Selected picked;
            picked.kind = Selected::Kind::Estimator;
            picked.name = stage.mid(6);
            selection().select(picked);
        }
        updateContinuable();
        updateButtons();
    });
}

QPushButton* TrainPage::addRunButton(QWidget* row, const QString& name, const QString& text,
                                     const QString& tip)
{
    auto* button = new QPushButton(text, row);
    button->setObjectName("train." + name);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setProperty("small", true);
    explain(button, name == "pause"  ? "pause"
                    : name == "stop" ? "stop-and-keep"
                                     : "training");
    row->layout()->addWidget(button);
    return button;
}

QWidget* TrainPage::makeListButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new FlowLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    addRunButton(row, "add", tr("New run"), tr("A training with the defaults of its method."));
    m_clone = addRunButton(row, "clone", tr("Clone"), tr("A training with the settings of the "
                                                         "selected one, to change some of them."));
    m_remove = addRunButton(row, "remove", tr("Delete from study"),
                            tr("Its finished runs stay in the project."));
    layout->addStretch();
    return row;
}

QWidget* TrainPage::makeRunButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new FlowLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_one = addRunButton(row, "start", tr("Train"), {});
    m_pause = addRunButton(row, "pause", tr("Pause"), tr("Sleeps until it is resumed."));
    m_stop = addRunButton(row, "stop", tr("Stop and keep"),
                          tr("Ends the training now and keeps its best weights."));
    m_cancel = addRunButton(row, "cancel", tr("Cancel"),
                            tr("Ends the training and keeps nothing of it."));
    layout->addStretch();
    return row;
}

void TrainPage::connectList()
{
    connect(findChild<QPushButton*>("train.add"), &QPushButton::clicked, this,
            [this] { add(false); });
    connect(m_clone, &QPushButton::clicked, this, [this] { add(true); });
    connect(m_remove, &QPushButton::clicked, this, &TrainPage::remove);
    auto* solo = new QAction(tr("Show only this run, or all"), m_table);
    solo->setObjectName("train.solo");
    m_table->addAction(solo);
    connect(solo, &QAction::triggered, this, [this] {
        if (currentRow() >= 0)
            m_watch->solo(currentStage().mid(6));
    });
}

void TrainPage::connectRun()
{
    connect(m_one, &QPushButton::clicked, this, &TrainPage::startCurrent);
    connect(m_pause, &QPushButton::clicked, this, &TrainPage::playOrPause);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (const auto task = tasks().stageTask(currentStage()))
            tasks().stopAndKeep(task->id);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const auto task = tasks().stageTask(currentStage()))
            tasks().cancel(task->id);
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
    updateRuns();
    m_form->setTraining(currentRow());
    updateBanner();
    updateContinuable();
    updateButtons();
    if (!isVisible())
        m_tabs->refreshNow();
}

/// What failed, and trainings that met NaN: their last good weights were kept.
void TrainPage::updateBanner()
{
    QStringList texts, broken;
    if (const QString failures = stageFailures(document(), tasks(), "train."); !failures.isEmpty())
        texts << failures;
    for (const WatchedRun& run : m_watch->runs())
        if (!run.failure.empty() && !run.live && !run.stale) {
            texts << tr("%1: %2").arg(run.name, QString::fromStdString(run.failure));
            broken << run.name;
        }
    if (broken.isEmpty() || document().readOnly())
        return showFailure(texts.join('\n'));
    showBannerWith(texts.join('\n'), {tr("Learn ten times slower"), [this, broken] {
        lowerLearningRates(document(), broken);
    }});
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
    const auto active =
        document().isOpen() ? activeTrainings(document(), tasks()) : std::vector<TaskSnapshot>();
    const bool editable = document().isOpen() && !document().readOnly();
    const bool running = std::any_of(active.begin(), active.end(), [](const auto& task) {
        return task.state == TaskState::Running;
    });
    m_run->setEnabled(editable && active.size() < document().study().trainings.size());
    m_pauseAll->setText(running || active.empty() ? tr("Pause all") : tr("Resume all"));
    for (QPushButton* button : {m_pauseAll, m_stopAll, m_cancelAll})
        button->setVisible(!active.empty());
    updateRunButtons();
}

void TrainPage::updateRunButtons()
{
    const bool chosen = document().isOpen() && currentRow() >= 0;
    const bool editable = chosen && !document().readOnly();
    const auto task = chosen ? tasks().stageTask(currentStage()) : std::nullopt;
    const bool active = task && !isOver(task->state);
    const bool paused = active && task->state == TaskState::Paused;
    const bool atWork = active && task->state != TaskState::Queued;
    const int behind = editable && !active ? m_continuable : 0;
    m_one->setText(behind > 0 ? tr("Continue") : tr("Train"));
    m_one->setToolTip(behind > 0 ? tr("Goes on after epoch %1, where it was stopped.").arg(behind)
                                 : tr("Trains the selected run, after what it needs."));
    const Stage* stage = chosen ? document().stage(currentStage()) : nullptr;
    const bool done = stage && stage->state == StageState::Done && behind == 0;
    m_one->setEnabled(editable && !active && !done);
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setEnabled(atWork);
    m_stop->setEnabled(atWork);
    m_cancel->setEnabled(active);
    m_clone->setEnabled(editable);
    m_remove->setEnabled(editable && !active);
}

void TrainPage::updateRuns()
{
    if (!document().isOpen())
        return;
    const QVector<TrainingRow> rows =
        trainingRows(*m_watch, PlotTheme::forPalette(palette()));
    const int before = std::max(m_table->currentIndex().row(), 0);
    m_runs->setRows(rows);
    if (currentRow() < 0 && !rows.isEmpty())
        m_table->selectRow(std::min(before, int(rows.size()) - 1));
}

/// Not at every change of a task, as it asks the database and the disk.
void TrainPage::updateContinuable()
{
    m_continuable = document().isOpen() && currentRow() >= 0
                        ? continuableEpochs(*document().project(), document().study(),
                                            currentStage().toStdString())
                        : 0;
}

int TrainPage::currentRow() const
{
    const int row = m_table->currentIndex().row();
    return row < int(document().study().trainings.size()) ? row : -1;
}

QString TrainPage::currentStage() const
{
    const int row = currentRow();
    if (row < 0)
        return {};
    return "train." + QString::fromStdString(document().study().trainings[std::size_t(row)].name);
}

void TrainPage::start(const std::vector<std::string>& names)
{
    if (!document().isOpen())
        return;
    const Status status = startTrainings(document(), tasks(), names);
    showBanner(status ? QString() : QString::fromStdString(status.error().text()));
    if (status)
        refreshSoon();
}

void TrainPage::startCurrent()
{
    const QString stage = currentStage();
    if (stage.isEmpty())
        return;
    const Stage* state = document().stage(stage);
    if (state && state->state == StageState::Done)
        tasks().continueTraining(document().project(), document().study(), stage,
                                 tr("Continue %1").arg(stage.mid(6)));
    else
        start({stage.mid(6).toStdString()});
    refreshSoon();
}

std::optional<std::uint64_t> TrainPage::focusedTask() const
{
    const auto task = document().isOpen() ? tasks().stageTask(currentStage()) : std::nullopt;
    return task && !isOver(task->state) ? std::optional(task->id) : std::nullopt;
}

bool TrainPage::playOrPause()
{
    const auto task = tasks().stageTask(currentStage());
    return task && tasks().pauseOrResume(task->id);
}

void TrainPage::step(int by)
{
    const int row = m_table->currentIndex().row() + by;
    if (row >= 0 && row < int(document().study().trainings.size()))
        m_table->selectRow(row);
}

/// A table takes Space for itself.
bool TrainPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress
        || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Space)
        return Page::eventFilter(watched, event);
    keyPressEvent(static_cast<QKeyEvent*>(event));
    return true;
}

void TrainPage::add(bool clone)
{
    addTraining(document(), clone ? currentRow() : -1);
    updateRuns();
    m_table->selectRow(int(document().study().trainings.size()) - 1);
}

void TrainPage::remove()
{
    if (currentRow() < 0)
        return;
    if (const QString reason = removeTraining(document(), currentRow()); !reason.isEmpty())
        showBanner(reason);
}

} // namespace assay
