// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ModelPage.hpp"

#include "core/model/BasisOptimiser.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/plots/MorphingErrorPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/tables/BenchmarkTable.hpp"
#include "widgets/tables/ParameterTable.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

QString titleOf(const Parameter& parameter)
{
    return labelWithUnit(QString::fromStdString(parameter.label.empty() ? parameter.name
                                                                        : parameter.label),
                         QString::fromStdString(parameter.unit));
}

} // namespace

ModelPage::ModelPage(const PageContext& context, QWidget* parent)
    : Page("model", tr("Model"), context, parent)
{
    setHint(tr("Parameters of the theory and the benchmarks at which events have weights."));
    m_optimise = addButton("optimise", tr("Optimise positions"), false);
    m_optimise->setToolTip(tr("Searches benchmark positions with the smallest morphing error over "
                              "the ranges; the reference stays where it is."));
    connect(m_optimise, &QPushButton::clicked, this, &ModelPage::optimise);
    buildTables();
    buildPlot();
}

void ModelPage::buildTables()
{
    auto* column = addControls(520);
    column->addWidget(sectionTitle(tr("Parameters")));
    m_parameters = makeTableView("table.parameters", tr("Parameters"),
                                 new ParameterTable(document(), this), this);
    m_parameters->setMaximumHeight(210);
    column->addWidget(m_parameters, 2);
    auto* header = new QHBoxLayout;
    header->addWidget(sectionTitle(tr("Benchmarks")), 1);
    m_add = new QPushButton(tr("Add"), this);
    m_add->setObjectName("benchmark.add");
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName("benchmark.remove");
    header->addWidget(m_add);
    header->addWidget(m_remove);
    column->addLayout(header);
    m_benchmarks = makeTableView("table.benchmarks", tr("Benchmarks"),
                                 new BenchmarkTable(document(), this), this);
    connect(m_benchmarks->model(), &QAbstractItemModel::modelReset, this, &ModelPage::sizeColumns);
    sizeColumns();
    column->addWidget(m_benchmarks, 3);
    m_status = new QLabel(this);
    m_status->setObjectName("model.status");
    m_status->setProperty("role", "hint");
    m_status->setWordWrap(true);
    column->addWidget(m_status);
    connect(m_add, &QPushButton::clicked, this, [this] { addBenchmark(document()); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const QModelIndex current = m_benchmarks->currentIndex();
        if (current.isValid())
            removeBenchmark(document(), std::size_t(current.row()));
    });
}

/// Names and roles are texts; the numbers share the rest.
void ModelPage::sizeColumns()
{
    const int last = m_benchmarks->model()->columnCount() - 1;
    for (int column = 0; column <= last; ++column)
        m_benchmarks->horizontalHeader()->setSectionResizeMode(
            column, column == 0 || column == last ? QHeaderView::ResizeToContents
                                                  : QHeaderView::Stretch);
}

void ModelPage::buildPlot()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    m_axes = new QWidget(this);
    auto* row = new QHBoxLayout(m_axes);
    row->setContentsMargins(0, 0, 0, 0);
    m_first = new QComboBox(m_axes);
    m_second = new QComboBox(m_axes);
    m_first->setAccessibleName(tr("Horizontal axis"));
    m_second->setAccessibleName(tr("Vertical axis"));
    row->addWidget(new QLabel(tr("Plane of"), m_axes));
    row->addWidget(m_first);
    row->addWidget(new QLabel(tr("and"), m_axes));
    row->addWidget(m_second);
    row->addWidget(new QLabel(tr("(others at the reference)"), m_axes));
    row->addStretch();
    m_plot = new MorphingErrorPlot(this);
    right->addWidget(m_axes);
    right->addWidget(m_plot, 1);
    content()->addLayout(right, 1);
    connect(m_first, &QComboBox::currentIndexChanged, this, &ModelPage::updatePlot);
    connect(m_second, &QComboBox::currentIndexChanged, this, &ModelPage::updatePlot);
    connect(m_plot, &ThetaMapPlot::markerMoved, this, &ModelPage::benchmarkDragged);
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

void ModelPage::refresh()
{
    const EventSchema& schema = document().schema();
    if (!document().isOpen()) {
        showEmpty(tr("No project is open. Start a study or open a project."), tr("Welcome page"),
                  [this] { Q_EMIT goTo("welcome"); });
        return;
    }
    if (schema.parameters.empty()) {
        showEmpty(tr("The parameters come with the event files. Import them first."),
                  tr("Go to Data"), [this] { Q_EMIT goTo("data"); });
        return;
    }
    showContent();
    const bool movable = !document().study().process.empty() && !schema.components.empty();
    for (QPushButton* button : {m_add, m_remove, m_optimise}) {
        button->setEnabled(movable && !document().readOnly());
        if (!movable)
            button->setToolTip(tr("The events of this study have weights at fixed points."));
    }
    m_plot->setDraggable(movable && !document().readOnly());
    showBanner(document().schemaProblem());
    updateAxes();
    updatePlot();
}

void ModelPage::updateAxes()
{
    QStringList names;
    for (const Parameter& parameter : document().schema().parameters)
        names << mathToUnicode(QString::fromStdString(
            parameter.label.empty() ? parameter.name : parameter.label));
    m_axes->setVisible(names.size() > 2);
    QStringList shown;
    for (int i = 0; i < m_first->count(); ++i)
        shown << m_first->itemText(i);
    if (shown == names)
        return;
    const QSignalBlocker first(m_first), second(m_second);
    for (QComboBox* box : {m_first, m_second}) {
        box->clear();
        box->addItems(names);
    }
    m_second->setCurrentIndex(names.size() > 1 ? 1 : 0);
}

void ModelPage::updatePlot()
{
    const EventSchema& schema = document().schema();
    if (schema.parameters.empty())
        return;
    const auto x = std::size_t(std::max(0, m_first->currentIndex()));
    const bool plane = schema.parameters.size() > 1;
    auto y = std::size_t(std::max(0, m_second->currentIndex()));
    if (plane && x == y)
        y = (x + 1) % schema.parameters.size();
    const auto axisOf = [&](std::size_t p) {
        const Parameter& parameter = schema.parameters[p];
        return ThetaAxis{titleOf(parameter), parameter.low, parameter.high};
    };
    const auto second = plane ? std::optional(y) : std::nullopt;
    m_plot->setAxes(axisOf(x), plane ? std::optional(axisOf(y)) : std::nullopt);
    QVector<ThetaMarker> markers;
    m_drawn.clear();
    for (std::size_t b = 0; b < schema.benchmarks.size(); ++b) {
        const Benchmark& benchmark = schema.benchmarks[b];
        if (benchmark.isNuisance || benchmark.values.size() != schema.parameters.size())
            continue;
        m_drawn.push_back(b);
        markers.push_back({QString::fromStdString(benchmark.name), benchmark.values[x],
                           plane ? benchmark.values[y] : 0.0, benchmark.isReference});
    }
    const auto morphing = morphingOf(schema);
    if (morphing) {
        m_plot->setMorphing(*morphing, document().referenceTheta(), x, second);
        const double number = morphing->condition();
        const QString condition = number > 0.0
                                      ? tr("condition number %1").arg(number, 0, 'g', 3)
                                      : tr("matrix from the file");
        m_status->setText(tr("✔ %1 components from %2 benchmarks, %3.")
                              .arg(morphing->polynomial().size())
                              .arg(morphing->basisSize())
                              .arg(condition));
    } else {
        m_plot->clearField();
        m_status->setText(QString::fromStdString(morphing.error().text()));
    }
    m_plot->setMarkers(markers);
}

void ModelPage::benchmarkDragged(int marker, double x, double y, int gesture)
{
    if (marker < 0 || marker >= int(m_drawn.size()))
        return;
    const std::size_t benchmark = m_drawn[std::size_t(marker)];
    Theta values = document().schema().benchmarks[benchmark].values;
    const auto first = std::size_t(std::max(0, m_first->currentIndex()));
    auto second = std::size_t(std::max(0, m_second->currentIndex()));
    if (values.size() > 1 && first == second)
        second = (first + 1) % values.size();
    values[first] = x;
    if (values.size() > 1)
        values[second] = y;
    // Positions that are read by people: a thousandth of the range is fine enough.
    for (std::size_t p = 0; p < values.size(); ++p) {
        const Parameter& parameter = document().schema().parameters[p];
        const double step = (parameter.high - parameter.low) / 1000.0;
        if (p == first || (values.size() > 1 && p == second))
            values[p] = std::round(values[p] / step) * step;
    }
    moveBenchmark(document(), benchmark, values, gesture + 1000000);
    refreshNow();
}

void ModelPage::optimise()
{
    const EventSchema schema = document().schema();
    BasisSearch search;
    const Theta reference = document().referenceTheta();
    search.fixed.push_back(reference);
    auto body = [schema, search](const TaskContext& context) {
        return optimiseBasis(schema.parameters, Polynomial(schema.components), search, context);
    };
    m_optimise->setEnabled(false);
    tasks().compute<Matrix>(
        tr("Optimise benchmarks"), body, this, [this, reference](Result<Matrix> basis) {
            refreshSoon();
            if (!basis) {
                showBanner(QString::fromStdString(basis.error().text()));
                return;
            }
            std::vector<Benchmark> benchmarks;
            for (Eigen::Index row = 0; row < basis->rows(); ++row) {
                Benchmark benchmark;
                benchmark.values.assign(basis->row(row).data(),
                                        basis->row(row).data() + basis->cols());
                benchmark.isReference = row == 0;
                const auto& old = document().schema().benchmarks;
                benchmark.name = row < Eigen::Index(old.size()) ? old[std::size_t(row)].name
                                                               : "b" + std::to_string(row);
                benchmarks.push_back(benchmark);
            }
            editStudy(document(), &Recipe::benchmarks, benchmarks, tr("optimise benchmarks"));
        });
}

} // namespace assay
