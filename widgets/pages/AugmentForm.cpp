// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/AugmentForm.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/tables/ProposalTable.hpp"
#include "widgets/tables/TableEditing.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int mostRows = 5; ///< Of the table that are shown at once.

} // namespace

AugmentForm::AugmentForm(ProjectDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    build(*form);
    layout->addLayout(form);
    m_stored = new QLabel(this);
    m_stored->setObjectName("augment.stored");
    m_stored->setProperty("role", "hint");
    m_stored->setWordWrap(true);
    layout->addWidget(m_stored);
    connectEdits();
}

void AugmentForm::build(QFormLayout& form)
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName("augment.kind");
    m_kind->addItem(tr("ratio r(x, z), at many θ"), "ratio");
    m_kind->addItem(tr("ratio, both hypotheses vary"), "double-ratio");
    m_kind->addItem(tr("score t(x, z), at the reference"), "score");
    m_proposal = new QComboBox(this);
    m_proposal->setObjectName("augment.proposal");
    for (const char* kind : {"uniform", "sobol", "gaussian", "grid", "points", "benchmarks"})
        m_proposal->addItem(tr(kind), kind);
    m_points = new QSpinBox(this);
    m_points->setObjectName("augment.points");
    m_points->setRange(1, 1000000);
    m_rows = new QSpinBox(this);
    m_rows->setObjectName("augment.rows");
    m_rows->setRange(1000, 100000000);
    m_rows->setSingleStep(10000);
    m_rows->setGroupSeparatorShown(true);
    for (QSpinBox* box : {m_points, m_rows})
        box->setKeyboardTracking(false);
    m_weighted = new QCheckBox(tr("Keep weights instead of drawing with replacement"), this);
    m_weighted->setObjectName("augment.weighted");
    form.addRow(tr("Learns"), m_kind);
    form.addRow(tr("θ from"), m_proposal);
    form.addRow(tr("θ points"), m_points);
    buildTable(form);
    m_reference = new QComboBox(this);
    m_reference->setObjectName("augment.reference");
    m_reference->setToolTip(tr("The fixed hypothesis of the denominator"));
    form.addRow(tr("Against"), m_reference);
    explain(m_reference, "reference-point");
    form.addRow(tr("Rows"), m_rows);
    form.addRow({}, m_weighted);
}

/// Ranges, widths, points or benchmarks of what is chosen above.
void AugmentForm::buildTable(QFormLayout& form)
{
    m_table = new ProposalTable(m_document, this);
    m_view = makeTableView("table.proposal", tr("Where θ come from"), m_table, this);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* editing = new TableEditing(*m_view, *m_table);
    m_refused = new QLabel(this);
    m_refused->setProperty("role", "hint");
    m_refused->setWordWrap(true);
    m_refused->hide();
    connect(editing, &TableEditing::refused, this, [this](const QString& reason) {
        m_refused->setText(reason);
        m_refused->setVisible(!reason.isEmpty());
    });
    explain(m_view, "theta-proposal");
    form.addRow(m_view);
    form.addRow(m_refused);
}

void AugmentForm::connectEdits()
{
    connect(m_reference, &QComboBox::activated, this, [this] {
        edit([this](AugmentRecipe& set) {
            set.thetaRef = m_reference->currentData().toString().toStdString();
        }, tr("change the reference of a training sample"));
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        edit([this](AugmentRecipe& set) { changeKind(set); },
             tr("change what a training sample learns"));
    });
    connect(m_proposal, &QComboBox::activated, this, [this] {
        edit([this](AugmentRecipe& set) {
            set.theta.kind = m_proposal->currentData().toString().toStdString();
            if (set.theta.kind == "points" && set.theta.values.empty())
                for (const Benchmark& benchmark : m_document.schema().benchmarks)
                    if (!benchmark.isNuisance) // To begin with; they are edited in the table.
                        set.theta.values.push_back(benchmark.values);
        }, tr("change proposal"));
    });
    connect(m_points, &QSpinBox::valueChanged, this, [this](int value) {
        edit([value](AugmentRecipe& set) { set.theta.points = value; },
             tr("change θ points"));
    });
    connect(m_rows, &QSpinBox::valueChanged, this, [this](int value) {
        edit([value](AugmentRecipe& set) { set.rows = value; }, tr("change rows"));
    });
    connect(m_weighted, &QCheckBox::clicked, this, [this](bool on) {
        edit([on](AugmentRecipe& set) { set.weighted = on; }, tr("change drawing"));
    });
}

void AugmentForm::setSet(int index)
{
    m_index = index;
    show();
}

const AugmentRecipe* AugmentForm::current() const
{
    const auto& sets = m_document.study().augments;
    return m_index >= 0 && m_index < int(sets.size()) ? &sets[std::size_t(m_index)] : nullptr;
}

void AugmentForm::show()
{
    setEnabled(current() && !m_document.readOnly());
    showStored();
    if (!current())
        return;
    const AugmentRecipe& set = *current();
    const bool local = set.kind == "score";
    const QSignalBlocker a(m_kind), b(m_proposal), c(m_points), d(m_rows), e(m_weighted);
    m_kind->setCurrentIndex(m_kind->findData(QString::fromStdString(set.kind)));
    m_proposal->setCurrentIndex(m_proposal->findData(QString::fromStdString(set.theta.kind)));
    m_points->setValue(set.theta.points);
    m_rows->setValue(set.rows);
    m_weighted->setChecked(set.weighted);
    m_proposal->setEnabled(!local);
    m_points->setEnabled(!local && set.theta.kind != "benchmarks" && set.theta.kind != "points");
    m_table->setSet(m_index);
    m_view->setVisible(m_table->rowCount() > 0);
    const int shown = std::clamp(m_table->rowCount(), 1, mostRows);
    m_view->setFixedHeight(shown * m_view->verticalHeader()->defaultSectionSize()
                           + m_view->horizontalHeader()->sizeHint().height() + 4);
    showReference(set);
}

void AugmentForm::showReference(const AugmentRecipe& set)
{
    const QSignalBlocker blocker(m_reference);
    m_reference->clear();
    m_reference->addItem(tr("the reference"), QString());
    for (const Benchmark& benchmark : m_document.schema().benchmarks)
        if (const QString name = QString::fromStdString(benchmark.name); !benchmark.isNuisance)
            m_reference->addItem(name, name);
    m_reference->setCurrentIndex(
        std::max(0, m_reference->findData(QString::fromStdString(set.thetaRef))));
    m_reference->setEnabled(set.kind == "ratio");
}

/// How many rows a training gets, and which columns: what the finished stage says.
void AugmentForm::showStored()
{
    m_stored->clear();
    if (!current() || !m_document.project())
        return;
    const AugmentRecipe& set = *current();
    const QString columns = set.kind == "score"          ? tr("x, t(x, z)")
                            : set.kind == "double-ratio" ? tr("x, θ₀, θ₁, r(x, z), t(x, z) at both")
                            : set.kind == "density"      ? tr("x, θ, t(x, z)")
                                                         : tr("x, θ, y, r(x, z), t(x, z)");
    QString text = tr("Stored per row: %1.").arg(columns);
    if (const auto run = m_document.project()->latestRun("augment." + set.name)) {
        const QJsonObject result
            = QJsonDocument::fromJson(QByteArray::fromStdString(run->result)).object();
        text += tr(" %1 rows for training, %2 for validation.")
                    .arg(QLocale().toString(qlonglong(result["training_rows"].toDouble())),
                         QLocale().toString(qlonglong(result["validation_rows"].toDouble())));
        const double negative = result["negative_share"].toDouble();
        if (negative > 5e-5)
            text += tr(" Left out: %1 % of the weight, which is negative.")
                        .arg(100.0 * negative, 0, 'f', 2);
    }
    m_stored->setText(text);
}

void AugmentForm::edit(const std::function<void(AugmentRecipe&)>& change, const QString& text)
{
    if (!current())
        return;
    auto sets = m_document.study().augments;
    change(sets[std::size_t(m_index)]);
    editStudy(m_document, &Recipe::augments, sets, text);
}

/// A score is taken at one point, the reference; ratios need many.
void AugmentForm::changeKind(AugmentRecipe& set) const
{
    set.kind = m_kind->currentData().toString().toStdString();
    set.theta = ProposalRecipe();
    if (set.kind != "score")
        return;
    set.theta.kind = "benchmarks";
    const Theta reference = m_document.referenceTheta();
    for (const Benchmark& benchmark : m_document.schema().benchmarks)
        if (benchmark.values == reference && set.theta.benchmarks.empty())
            set.theta.benchmarks = {benchmark.name};
}

} // namespace assay
