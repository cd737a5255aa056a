// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ModelPage.hpp"

#include "core/model/BasisCheck.hpp"
#include "core/model/BasisOptimiser.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/bridge/StudyGaps.hpp"
#include "widgets/bridge/StudyParticles.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/MorphingForm.hpp"
#include "widgets/pages/MorphingView.hpp"
#include "widgets/pages/OptimisedBasis.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/steering/MadGraphDialog.hpp"
#include "widgets/tables/BenchmarkTable.hpp"
#include "widgets/tables/ParameterTable.hpp"
#include "widgets/tables/TableEditing.hpp"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

/// Beyond this, statistical errors of single benchmarks dominate what is morphed.
constexpr double worryingCondition = 1e5;

} // namespace

ModelPage::ModelPage(const PageContext& context, QWidget* parent)
    : Page("model", tr("Model"), context, parent)
{
    setHint(tr("Parameters of the theory and the benchmarks at which events have weights."));
    m_optimise = addButton("optimise", tr("Optimise positions"), false);
    m_optimise->setToolTip(tr("Searches benchmark positions with the smallest morphing error over "
                              "the ranges; the reference and locked benchmarks stay where they "
                              "are."));
    explain(m_optimise, "morphing-basis");
    connect(m_optimise, &QPushButton::clicked, this, &ModelPage::optimise);
    m_steer = addButton("madgraph", tr("MadGraph steering…"), false);
    m_steer->setToolTip(tr("Writes the cards and scripts with which MadGraph, Pythia and Delphes "
                           "generate the events of this study."));
    explain(m_steer, "madgraph-steering");
    connect(m_steer, &QPushButton::clicked, this, &ModelPage::steer);
    buildTables();
    buildView();
    connectView();
    keepInView(this, "lockedBenchmarks");
    connect(&sample(), &SampleView::changed, this, &ModelPage::refreshSoon);
}

void ModelPage::buildTables()
{
    auto* column = addControls(500);
    auto* header = new QHBoxLayout;
    header->addWidget(sectionTitle(tr("Parameters")), 1);
    column->addLayout(header);
    auto* parameters = new ParameterTable(document(), this);
    m_parameters = makeTableView("table.parameters", tr("Parameters"), parameters, this);
    m_parameters->setMaximumHeight(210);
    explain(m_parameters, "parameter");
    connect(m_parameters->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                const auto& all = document().schema().parameters;
                if (m_parameters->hasFocus() && index.isValid() && index.row() < int(all.size()))
                    selection().select({Selected::Kind::Parameter,
                                        QString::fromStdString(all[std::size_t(index.row())].name),
                                        0, {}});
            });
    auto* editing = new TableEditing(*m_parameters, *parameters);
    connect(editing, &TableEditing::refused, this,
            [this](const QString& reason) { showBanner(reason); });
    m_parameterButtons = editing->makeButtons("parameter", tr("Parameters"), "parameter", this);
    header->addWidget(m_parameterButtons);
    column->addWidget(m_parameters, 2);
    buildBenchmarks(column);
    buildStatus(column);
}

void ModelPage::buildBenchmarks(QVBoxLayout* column)
{
    auto* header = new QHBoxLayout;
    header->addWidget(sectionTitle(tr("Benchmarks")), 1);
    const auto addSmall = [&](const QString& name, const QString& text, const QString& tip) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setToolTip(tip);
        header->addWidget(button);
        return button;
    };
    m_add = addSmall("benchmark.add", tr("Add"),
                     tr("Adds a benchmark; so does a double click in the map."));
    m_remove = addSmall("benchmark.remove", tr("Remove"), tr("Removes the chosen one (Del)."));
    m_lock = addSmall("benchmark.lock", tr("Lock"),
                      tr("Keeps the chosen benchmark where it is: neither the mouse nor the "
                         "optimisation moves it."));
    m_lock->setCheckable(true);
    column->addLayout(header);
    m_table = new BenchmarkTable(document(), this);
    m_benchmarks = makeTableView("table.benchmarks", tr("Benchmarks"), m_table, this);
    explain(m_benchmarks, "benchmark");
    m_editing = new TableEditing(*m_benchmarks, *m_table);
    connect(m_editing, &TableEditing::refused, this,
            [this](const QString& reason) { showBanner(reason); });
    connect(m_table, &QAbstractItemModel::modelReset, this, &ModelPage::sizeColumns);
    sizeColumns();
    column->addWidget(m_benchmarks, 3);
    connect(m_add, &QPushButton::clicked, m_editing, &TableEditing::addRow);
    connect(m_remove, &QPushButton::clicked, m_editing, &TableEditing::removeRow);
    connect(m_lock, &QPushButton::clicked, this, &ModelPage::toggleLock);
    connect(m_benchmarks->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { select(current.row()); });
}

void ModelPage::buildStatus(QVBoxLayout* column)
{
    m_status = new QLabel(this);
    m_status->setObjectName("model.status");
    m_status->setProperty("role", "hint");
    m_status->setWordWrap(true);
    explain(m_status, "condition-number");
    column->addWidget(m_status);
    column->addWidget(new MorphingForm(document(), this));
    m_move = new QPushButton(this);
    m_move->setObjectName("model.move");
    m_move->setAccessibleName(tr("Move a benchmark so that the others suffice"));
    m_move->hide();
    connect(m_move, &QPushButton::clicked, this, &ModelPage::moveDependent);
    column->addWidget(m_move, 0, Qt::AlignLeft);
}

/// Names and roles are texts; the numbers share the rest.
void ModelPage::sizeColumns()
{
    const int last = m_table->columnCount() - 1;
    for (int column = 0; column <= last; ++column)
        m_benchmarks->horizontalHeader()->setSectionResizeMode(
            column, column == 0 || column == last ? QHeaderView::ResizeToContents
                                                  : QHeaderView::Stretch);
}

void ModelPage::buildView()
{
    m_view = new MorphingView(context(), this);
    content()->addWidget(m_view, 1);
}

void ModelPage::connectView()
{
    connect(m_view, &MorphingView::moved, this,
            [this](int benchmark, const Theta& values, int gesture) {
                // Gestures of the map count from one; those of other widgets must not meet them.
                moveBenchmark(document(), std::size_t(benchmark), values, gesture + 1000000);
                refreshNow();
            });
    connect(m_view, &MorphingView::added, this, [this](const Theta& values) {
        addBenchmark(document(), values);
        select(int(document().schema().benchmarks.size()) - 1);
        refreshNow();
    });
    connect(m_view, &MorphingView::removed, this, [this](int benchmark) {
        const QString reason = m_table->removeRow(benchmark);
        refreshNow();
        if (!reason.isEmpty())
            showBanner(reason);
    });
    connect(m_view, &MorphingView::selected, this, &ModelPage::select);
    connect(m_view, &MorphingView::viewChanged, this, &ModelPage::updateView);
}

/// The same benchmark in table, map and the whole window.
void ModelPage::select(int benchmark)
{
    if (m_selecting || benchmark >= m_table->rowCount())
        return;
    m_selecting = true;
    if (benchmark < 0)
        m_benchmarks->clearSelection();
    else if (m_benchmarks->currentIndex().row() != benchmark)
        m_benchmarks->setCurrentIndex(
            m_table->index(benchmark, std::max(0, m_benchmarks->currentIndex().column())));
    m_view->select(benchmark);
    if (benchmark >= 0) {
        const auto& chosen = document().schema().benchmarks[std::size_t(benchmark)];
        selection().select(
            {Selected::Kind::Benchmark, QString::fromStdString(chosen.name), 0, {}});
    }
    updateButtons();
    m_selecting = false;
}

Result<Morphing> ModelPage::morphingOf(const EventSchema& schema)
{
    auto model = schema.weightModel();
    if (!model)
        return model.error();
    if (!model->morphing())
        return unsupported("This study has no morphing: weights exist at its benchmarks only.");
    return *model->morphing();
}

bool ModelPage::movable() const
{
    return m_table->canChangeRows() && !isStudyOfParticleFiles(document().study());
}

void ModelPage::refresh()
{
    const bool hasParameters = document().isOpen() && !document().schema().parameters.empty();
    m_steer->setEnabled(hasParameters);
    m_optimise->setEnabled(hasParameters && movable() && !m_searching);
    if (!document().isOpen()) {
        showEmpty(tr("No project is open. Start a study or open a project."), tr("Welcome page"),
                  [this] { Q_EMIT goTo("welcome"); });
        return;
    }
    if (document().schema().parameters.empty()) {
        showEmpty(tr("The parameters come with the event files. Import them first."),
                  tr("Go to Data"), [this] { Q_EMIT goTo("data"); });
        return;
    }
    showContent();
    showBanner(document().schemaProblem());
    updateView();
    if (const QString gap = studyGap(document()); !gap.isEmpty())
        showBanner(gap);
    updateButtons();
}

void ModelPage::updateButtons()
{
    const int row = m_benchmarks->currentIndex().row();
    const bool chosen = row >= 0 && row < m_table->rowCount();
    const bool changeable = m_table->canChangeRows();
    m_add->setEnabled(changeable);
    m_optimise->setEnabled(movable() && !m_searching);
    m_remove->setEnabled(changeable && chosen);
    m_lock->setEnabled(movable() && chosen);
    m_parameterButtons->setVisible(isStudyOfParticleFiles(document().study()));
    m_parameterButtons->setEnabled(!document().readOnly());
    if (!changeable)
        m_add->setToolTip(tr("The events of this study have weights at fixed points."));
    m_lock->setChecked(chosen && m_locked.contains(m_table->index(row, 0).data().toString()));
}

void ModelPage::updateView()
{
    const auto morphing = morphingOf(document().schema());
    m_view->show(morphing ? std::optional(*morphing) : std::nullopt, m_locked, movable());
    showMorphing(morphing);
}

void ModelPage::showMorphing(const Result<Morphing>& morphing)
{
    m_dependent = -1;
    m_move->hide();
    if (!morphing) {
        showDependence(morphing.error());
        return;
    }
    const double number = morphing->condition();
    const QString condition = number > 0.0 ? tr("condition number %1").arg(number, 0, 'g', 3)
                                           : tr("matrix from the file");
    const QString text = tr("%1 components from %2 benchmarks, invertible, %3.")
                             .arg(morphing->polynomial().size())
                             .arg(morphing->basisSize())
                             .arg(condition);
    m_status->setText(number > worryingCondition
                          ? tr("⚠ %1 Some benchmarks are nearly dependent: move them apart, or "
                               "optimise the positions.").arg(text)
                          : "✔ " + text);
}

/// Which benchmarks keep the matrix from being inverted, and the way out.
void ModelPage::showDependence(const Error& error)
{
    const EventSchema& schema = document().schema();
    m_status->setText("✖ " + QString::fromStdString(error.text()));
    const auto points = schema.components.empty() || schema.morphingMatrix
                            ? std::vector<std::size_t>()
                            : dependentPoints(schema.parameters, Polynomial(schema.components),
                                              basisOf(schema));
    if (points.empty())
        return;
    QStringList names;
    for (const std::size_t point : points) {
        const QString name = QString::fromStdString(schema.benchmarks[point].name);
        names << name;
        if (!schema.benchmarks[point].isReference && !m_locked.contains(name))
            m_dependent = int(point);
    }
    showBanner(tr("%1 components need %1 independent benchmarks; %2 are dependent.")
                   .arg(schema.components.size())
                   .arg(names.join(tr(" and "))));
    if (m_dependent < 0 || !movable())
        return;
    m_move->setText(tr("Move %1").arg(
        QString::fromStdString(schema.benchmarks[std::size_t(m_dependent)].name)));
    m_move->setToolTip(tr("To where the benchmarks tell the components apart best."));
    m_move->show();
}

void ModelPage::moveDependent()
{
    if (m_dependent < 0)
        return;
    const EventSchema& schema = document().schema();
    Theta place = bestPlace(schema.parameters, Polynomial(schema.components), basisOf(schema),
                            std::size_t(m_dependent));
    for (double& value : place)
        value = QString::number(value, 'g', 3).toDouble();
    moveBenchmark(document(), std::size_t(m_dependent), place, nextGesture());
    refreshNow();
}

void ModelPage::setLockedBenchmarks(const QStringList& names)
{
    m_locked = names;
    m_table->setLocked(names);
    refreshSoon();
}

void ModelPage::toggleLock()
{
    const int row = m_benchmarks->currentIndex().row();
    if (row < 0 || row >= m_table->rowCount())
        return;
    const QString name =
        QString::fromStdString(document().schema().benchmarks[std::size_t(row)].name);
    QStringList locked = m_locked;
    if (!locked.removeOne(name))
        locked << name;
    setLockedBenchmarks(locked);
    updateButtons();
}

void ModelPage::steer()
{
    if (!m_steering) {
        m_steering = new MadGraphDialog(context(), this);
        connect(m_steering, &MadGraphDialog::message, this, &Page::message);
    }
    m_steering->show();
    m_steering->raise();
    m_steering->activateWindow();
}

void ModelPage::optimise()
{
    const EventSchema schema = document().schema();
    const std::vector<Benchmark> fixed = fixedBenchmarks(schema, m_locked);
    BasisSearch search;
    for (const Benchmark& benchmark : fixed)
        search.fixed.push_back(benchmark.values);
    if (fixed.empty())
        search.fixed.push_back(document().referenceTheta());
    auto body = [schema, search](const TaskContext& context) {
        return optimiseBasis(schema.parameters, Polynomial(schema.components), search, context);
    };
    m_searching = true;
    updateButtons();
    tasks().compute<Matrix>(tr("Optimise benchmarks"), body, this,
                            [this, fixed](Result<Matrix> basis) {
                                m_searching = false;
                                refreshNow();
                                if (basis)
                                    editStudy(document(), &Recipe::benchmarks,
                                              benchmarksOf(*basis, fixed, document().schema()),
                                              tr("optimise benchmarks"));
                                else if (basis.error().code != ErrorCode::Cancelled)
                                    showBanner(QString::fromStdString(basis.error().text()));
                            });
}

} // namespace assay
