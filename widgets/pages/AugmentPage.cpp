// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/AugmentPage.hpp"

#include "core/augmentation/HeavyEvents.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/bridge/TrainingSetView.hpp"
#include "widgets/bridge/EventOpening.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/AugmentForm.hpp"
#include "widgets/pages/StageTexts.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/pages/ThetaSliders.hpp"
#include "widgets/panels/AugmentPanel.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plots/ThetaMapPlot.hpp"
#include "widgets/plots/WeightPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/tables/RowTable.hpp"

#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int restMilliseconds = 300;
constexpr std::size_t inspected = 100; // events of largest weight that are kept

QString titleOf(const Parameter& parameter)
{
    return labelWithUnit(QString::fromStdString(parameter.label.empty() ? parameter.name
                                                                        : parameter.label),
                         QString::fromStdString(parameter.unit));
}

} // namespace

AugmentPage::AugmentPage(const PageContext& context, QWidget* parent)
    : Page("augment", tr("Augment"), context, parent)
{
    setHint(tr("Training samples with joint likelihood ratio and joint score, drawn at many "
               "parameter points."));
    m_run = addButton("run", tr("Draw training samples"), true);
    connect(m_run, &QPushButton::clicked, this, &AugmentPage::runAll);
    buildControls();
    buildPlots();
    connect(&sample(), &SampleView::changed, this, &AugmentPage::refreshSoon);
    connect(&tasks(), &TaskBridge::stagesFinished, this, &AugmentPage::refreshSoon);
}

void AugmentPage::buildControls()
{
    auto* column = addControls(440);
    auto* header = new QHBoxLayout;
    header->addWidget(sectionTitle(tr("Training samples")), 1);
    auto* add = new QPushButton(tr("Add"), this);
    add->setObjectName("augment.add");
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName("augment.remove");
    header->addWidget(add);
    header->addWidget(m_remove);
    column->addLayout(header);
    m_sets = new RowTable({tr("name"), tr("learns"), tr("rows"), tr("state")}, {}, false, this);
    m_table = makeTableView("table.augments", tr("Training samples"), m_sets, this);
    column->addWidget(m_table, 1);
    m_form = new AugmentForm(document(), this);
    column->addWidget(m_form);
    column->addWidget(sectionTitle(tr("Weights at")));
    m_sliders = new ThetaSliders(this);
    column->addWidget(m_sliders);
    m_effective = new QLabel(this);
    m_effective->setObjectName("augment.effective");
    m_effective->setProperty("role", "hint");
    m_effective->setWordWrap(true);
    column->addWidget(m_effective);
    m_heavy = new QLabel(this);
    m_heavy->setObjectName("augment.heavy");
    m_heavy->setProperty("role", "hint");
    m_heavy->setWordWrap(true);
    m_inspect = new QPushButton(tr("Inspect"), this);
    m_inspect->setObjectName("augment.inspect");
    m_inspect->setToolTip(tr("Open the events of largest weight"));
    auto* heavy = new QHBoxLayout;
    heavy->addWidget(m_heavy, 1);
    heavy->addWidget(m_inspect);
    column->addLayout(heavy);
    for (QWidget* control : std::initializer_list<QWidget*>{m_effective, m_heavy, m_inspect})
        explain(control, "effective-sample-size");
    connect(add, &QPushButton::clicked, this, &AugmentPage::addSet);
    connectControls();
}

void AugmentPage::connectControls()
{
    connect(m_remove, &QPushButton::clicked, this, &AugmentPage::removeSet);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AugmentPage::updateForm);
    connect(m_inspect, &QPushButton::clicked, this, &AugmentPage::inspect);
    m_rest.setParent(this); // Who looks for work that waits finds it.
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &AugmentPage::weighEvents);
    connect(m_sliders, &ThetaSliders::thetaChanged, this, &AugmentPage::updateWeights);
}

void AugmentPage::buildPlots()
{
    m_source = new TrainingSetView(context(), this);
    m_tabs = new PanelTabs(id(), context(), this);
    auto* first = new QWidget(m_tabs);
    first->setObjectName("panel.effective");
    auto* layout = new QVBoxLayout(first);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(12);
    m_map = new ThetaMapPlot("plot.effective", tr("Effective share of the events"), first);
    m_map->setValueTitle(tr("(Σw)² / (N Σw²)"), false);
    m_map->setEmptyText(tr("No events yet. Simulate or import events on the Data page."));
    m_weights = new WeightPlot(first);
    connect(m_weights, &WeightPlot::weightsChosen, this, &AugmentPage::listWeights);
    layout->addWidget(m_map, 1);
    layout->addWidget(m_weights, 1);
    explain(first, "effective-sample-size");
    m_tabs->addTab(first, tr("Effective sample"));
    m_tabs->addPanels();
    for (Panel* panel : m_tabs->panels())
        if (auto* augment = qobject_cast<AugmentPanel*>(panel))
            augment->setSource(m_source);
    connect(m_tabs, &PanelTabs::message, this, &Page::message);
    content()->addWidget(m_tabs, 1);
}

QStringList AugmentPage::variants() const
{
    QStringList names;
    for (int i = 0; i < m_tabs->count(); ++i)
        names << m_tabs->widget(i)->objectName().section('.', 1) + ".panel";
    return names;
}

void AugmentPage::showVariant(const QString& name)
{
    m_tabs->setCurrentIndex(std::max(0, int(variants().indexOf(name))));
}

void AugmentPage::refresh()
{
    if (!document().isOpen()) {
        showEmpty(tr("No project is open. Start a study or open a project."), tr("Welcome page"),
                  [this] { Q_EMIT goTo("welcome"); });
        m_run->setEnabled(false);
        return;
    }
    showContent();
    m_run->setEnabled(!document().readOnly() && !tasks().runningStages()
                      && !document().study().augments.empty());
    const QSignalBlocker blocker(m_sliders);
    m_sliders->setParameters(document().schema().parameters, document().referenceTheta());
    updateTable();
    updateForm();
    updatePlots();
    showFailure(stageFailures(document(), tasks(), "augment."));
    if (auto* panel = qobject_cast<Panel*>(m_tabs->currentWidget()))
        panel->refreshNow();
}

void AugmentPage::updateTable()
{
    QVector<ResultRow> rows;
    for (const AugmentRecipe& set : document().study().augments) {
        const QString name = QString::fromStdString(set.name);
        const QString stage = "augment." + name;
        rows.push_back({name,
                        {name, QString::fromStdString(set.kind),
                         QLocale().toString(set.rows), stageText(document(), tasks(), stage)},
                        {},
                        stageReason(document(), stage)});
    }
    m_sets->setRows(rows);
    if (!m_table->currentIndex().isValid() && !rows.isEmpty())
        m_table->selectRow(0);
    m_remove->setEnabled(rows.size() > 0);
}

int AugmentPage::currentRow() const
{
    const int row = m_table->currentIndex().row();
    return row < int(document().study().augments.size()) ? row : -1;
}

void AugmentPage::updateForm()
{
    const int row = currentRow();
    m_source->setName(row < 0 ? QString()
                              : QString::fromStdString(
                                  document().study().augments[std::size_t(row)].name));
    m_form->setSet(row);
}

void AugmentPage::addSet()
{
    auto sets = document().study().augments;
    AugmentRecipe set;
    int number = int(sets.size()) + 1;
    const auto taken = [&](const std::string& name) {
        return std::any_of(sets.begin(), sets.end(),
                           [&](const auto& other) { return other.name == name; });
    };
    while (taken("set" + std::to_string(number)))
        ++number;
    set.name = "set" + std::to_string(number);
    sets.push_back(set);
    editStudy(document(), &Recipe::augments, sets, tr("add training sample"));
}

void AugmentPage::removeSet()
{
    const int row = currentRow();
    if (row < 0)
        return;
    auto sets = document().study().augments;
    const std::string name = sets[std::size_t(row)].name;
    for (const TrainRecipe& train : document().study().trainings) {
        if (train.data == name) {
            showBanner(tr("\"%1\" is what the training \"%2\" learns from. Choose other data there "
                          "first.")
                           .arg(QString::fromStdString(name), QString::fromStdString(train.name)));
            return;
        }
    }
    sets.erase(sets.begin() + row);
    editStudy(document(), &Recipe::augments, sets, tr("remove training sample"));
}

void AugmentPage::runAll()
{
    runStages("augment", tr("Draw training samples"));
    refreshSoon();
}

void AugmentPage::updatePlots()
{
    const auto summary = sample().summary();
    const auto& parameters = document().schema().parameters;
    if (!summary || parameters.empty()) {
        m_map->clearField();
        m_weights->setWeights({});
        m_effective->clear();
        return;
    }
    const auto axisOf = [&](std::size_t p) {
        return ThetaAxis{titleOf(parameters[p]), parameters[p].low, parameters[p].high};
    };
    const bool plane = parameters.size() > 1;
    m_map->setAxes(axisOf(0), plane ? std::optional(axisOf(1)) : std::nullopt);
    const Theta reference = document().referenceTheta();
    m_map->setField([summary, theta = reference](double x, double y) mutable {
        theta[0] = x;
        if (theta.size() > 1)
            theta[1] = y;
        const auto total = summary->total(theta);
        return total ? total->effectiveEvents / double(summary->size()) : NAN;
    });
    QVector<ThetaMarker> markers;
    for (const Benchmark& benchmark : summary->schema().benchmarks)
        if (!benchmark.isNuisance && benchmark.values.size() == parameters.size())
            markers.push_back({QString::fromStdString(benchmark.name), benchmark.values[0],
                               plane ? benchmark.values[1] : 0.0, benchmark.isReference});
    m_map->setMarkers(markers);
    const Stage* data = document().stage(document().dataStage());
    m_map->setStale(data && data->state == StageState::Stale);
    m_weights->setStale(m_map->isStale());
    updateWeights();
}

void AugmentPage::updateWeights()
{
    const auto summary = sample().summary();
    if (!summary)
        return;
    const auto weights = summary->excerptWeights(m_sliders->theta());
    const auto total = summary->total(m_sliders->theta());
    if (!weights || !total)
        return;
    m_weights->setWeights({weights->data(), weights->data() + weights->size()});
    const double share = 100.0 * total->effectiveEvents / double(summary->size());
    QString text = tr("At this θ the sample counts as %1 unweighted events (%2 %).")
                       .arg(QLocale().toString(qlonglong(total->effectiveEvents)))
                       .arg(share, 0, 'f', 1);
    if (m_weights->notPositive() > 0)
        text += tr(" ⚠ %1 % of the events have a weight that is not positive.")
                    .arg(100.0 * double(m_weights->notPositive()) / double(weights->size()), 0,
                         'f', 2);
    m_effective->setText(text);
    m_heavy->setText(tr("Weighing the events…"));
    m_inspect->setEnabled(false);
    m_rest.start();
}

void AugmentPage::weighEvents()
{
    const auto events = sample().events();
    if (!events)
        return;
    auto body = [events, theta = m_sliders->theta()](const TaskContext& context) {
        return heaviestEvents(events->sample, *events->weights, theta, inspected, context);
    };
    tasks().compute<HeavyEvents>(tr("Weigh the events"), body, this,
                                 [this, theta = m_sliders->theta()](Result<HeavyEvents> found) {
                                     if (theta != m_sliders->theta())
                                         return;
                                     if (found)
                                         showHeaviest(*found);
                                     else
                                         m_heavy->setText(
                                             QString::fromStdString(found.error().text()));
                                 });
}

/// Warns when a hundred events or fewer carry 5 % of the cross section.
void AugmentPage::showHeaviest(const HeavyEvents& found)
{
    m_heaviest.clear();
    double share = 0.0;
    int carrying = 0;
    for (const HeavyEvent& event : found.events) {
        m_heaviest << qint64(event.index);
        if (share < 0.05) {
            share += event.share;
            ++carrying;
        }
    }
    const auto summary = sample().summary();
    const double mean = 1.0 / double(summary ? summary->size() : 1);
    const double largest = found.events.empty() ? 0.0 : found.events.front().share;
    QString text = tr("1 / max w: %1. The heaviest event has %2 times the mean weight.")
                       .arg(QLocale().toString(qlonglong(found.effective.maxWeight)))
                       .arg(largest / mean, 0, 'f', 1);
    if (share >= 0.05)
        text += tr(" ⚠ %n event(s) carry 5 % of the cross section.", nullptr, carrying);
    m_heavy->setText(text);
    m_inspect->setEnabled(!m_heaviest.isEmpty());
}

void AugmentPage::inspect()
{
    if (!m_heaviest.isEmpty())
        selection().select(
            {Selected::Kind::Event, tr("order of weight"), m_heaviest.front(), m_heaviest});
}

/// Of the whole sample; the spectrum shows an excerpt of it.
void AugmentPage::listWeights(double low, double high)
{
    const auto events = sample().events();
    if (!events)
        return;
    using Found = std::vector<std::size_t>;
    auto body = [events, low, high, theta = m_sliders->theta()](const TaskContext& context) {
        return eventsOfWeight(events->sample, *events->weights, theta, low, high, mostOpened,
                              context);
    };
    tasks().compute<Found>(tr("Find events"), body, this, [this](Result<Found> found) {
        if (!found)
            return showBanner(QString::fromStdString(found.error().text()));
        if (found->empty())
            return showBanner(tr("No event of the sample has such a weight at this θ."));
        QVector<qint64> list(found->begin(), found->end());
        selection().select({Selected::Kind::Event, tr("a range of weights"), list.front(), list});
    });
}

} // namespace assay
