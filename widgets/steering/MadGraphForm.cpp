// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/steering/MadGraphForm.hpp"

#include "widgets/manual/Concept.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace assay {

namespace {

constexpr char card[] = "madgraph-steering";

template <typename T>
T* named(T* widget, const QString& name, const QString& accessible)
{
    widget->setObjectName("madgraph." + name);
    widget->setAccessibleName(accessible);
    explain(widget, card);
    return widget;
}

std::filesystem::path pathOf(const FileField* field)
{
    return std::filesystem::path(field->path().toStdString());
}

QStringList list(const std::filesystem::path& path)
{
    return path.empty() ? QStringList() : QStringList(QString::fromStdString(path.string()));
}

} // namespace

MadGraphForm::MadGraphForm(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_processCard = addFile(*layout, "processCard", tr("Process card"), tr("Process exists"));
    m_paramCard = addFile(*layout, "paramCard", tr("Param card"), tr("Template, needed"));
    m_runCards = addFile(*layout, "runCards", tr("Run cards"), tr("That of the process"),
                         FileField::Kind::Files);
    m_pythiaCard = addFile(*layout, "pythiaCard", tr("Pythia card"), tr("No shower"));
    m_delphesCard = addFile(*layout, "delphesCard", tr("Delphes card"), tr("No detector"));
    m_ufoModel = addFile(*layout, "ufoModel", tr("UFO model"), tr("MadGraph has it"),
                         FileField::Kind::Folder);
    m_ufoModel->setToolTip(tr("Folder that is copied into MadGraph's models if it is not there."));
    m_benchmarks = named(new QListWidget(this), "benchmarks", tr("Benchmarks to sample from"));
    m_benchmarks->setToolTip(tr("One run for each and each run card. Every event gets weights at "
                                "all benchmarks, wherever it was sampled."));
    m_benchmarks->setMinimumHeight(fontMetrics().height() * 6);
    m_benchmarks->setMaximumHeight(fontMetrics().height() * 7);
    m_benchmarksLabel = new QLabel(this);
    m_benchmarksLabel->setBuddy(m_benchmarks);
    layout->addRow(m_benchmarksLabel, m_benchmarks);
    connect(m_benchmarks, &QListWidget::itemChanged, this, &MadGraphForm::changed);
    addNumbers(*layout);
    addReweighting(*layout);
}

/// Weights at further benchmarks for events that exist.
void MadGraphForm::addReweighting(QFormLayout& layout)
{
    m_run = named(new QLineEdit(this), "reweightRun", tr("Only reweight the run"));
    m_run->setPlaceholderText(tr("No: new events"));
    m_run->setToolTip(tr("Name of a run that exists, such as run_01: its events get weights at the "
                         "ticked benchmarks, and no new ones are made."));
    layout.addRow(tr("Only reweight"), m_run);
    m_sampled = named(new QComboBox(this), "sampled", tr("Benchmark that the run was sampled from"));
    layout.addRow(tr("sampled from"), m_sampled);
    connect(m_run, &QLineEdit::textChanged, this, [this] {
        showReweighting();
        Q_EMIT changed();
    });
    connect(m_sampled, &QComboBox::currentIndexChanged, this, &MadGraphForm::changed);
    showReweighting();
}

/// What says nothing about events that exist is switched off.
void MadGraphForm::showReweighting()
{
    const bool only = !m_run->text().trimmed().isEmpty();
    m_benchmarksLabel->setText(only ? tr("Add weights at") : tr("Sample from"));
    m_sampled->setEnabled(only);
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_processCard, m_paramCard, m_runCards, m_pythiaCard, m_delphesCard, m_ufoModel,
             m_events, m_seed, m_order, m_background})
        widget->setEnabled(!only);
}

std::optional<MadGraphReweighting> MadGraphForm::reweighting() const
{
    const QString run = m_run->text().trimmed();
    if (run.isEmpty())
        return std::nullopt;
    return MadGraphReweighting{
        run.toStdString(), m_sampled->currentData().toString().toStdString(), ticked()};
}

std::vector<std::string> MadGraphForm::ticked() const
{
    std::vector<std::string> names;
    for (int row = 0; row < m_benchmarks->count(); ++row)
        if (m_benchmarks->item(row)->checkState() == Qt::Checked)
            names.push_back(m_benchmarks->item(row)->text().toStdString());
    return names;
}

FileField* MadGraphForm::addFile(QFormLayout& layout, const QString& name, const QString& label,
                                 const QString& placeholder, FileField::Kind kind)
{
    auto* field = new FileField("madgraph." + name, label, kind, this);
    field->setPlaceholder(placeholder);
    layout.addRow(label, field);
    connect(field, &FileField::changed, this, &MadGraphForm::changed);
    return field;
}

void MadGraphForm::addNumbers(QFormLayout& layout)
{
    const auto number = [&](const QString& name, const QString& label) {
        auto* box = named(new QSpinBox(this), name, label);
        box->setRange(0, std::numeric_limits<int>::max());
        box->setToolTip(tr("0: as in the run card"));
        box->setGroupSeparatorShown(true);
        layout.addRow(label, box);
        connect(box, &QSpinBox::valueChanged, this, &MadGraphForm::changed);
        return box;
    };
    m_events = number("events", tr("Events per run"));
    m_seed = number("seed", tr("First seed"));
    m_order = named(new QComboBox(this), "order", tr("Order"));
    m_order->addItems({"LO", "NLO"});
    layout.addRow(tr("Order"), m_order);
    connect(m_order, &QComboBox::currentIndexChanged, this, &MadGraphForm::changed);
    m_command = named(new QLineEdit(this), "initialCommand", tr("Before MadGraph"));
    m_command->setToolTip(tr("A line for the shell that loads a module or an environment."));
    m_command->setPlaceholderText(tr("Nothing"));
    layout.addRow(tr("Before MadGraph"), m_command);
    connect(m_command, &QLineEdit::textChanged, this, &MadGraphForm::changed);
    m_background = named(new QCheckBox(tr("Background: no reweighting"), this), "background",
                         tr("Background: no reweighting"));
    m_background->setToolTip(tr("The process does not depend on the parameters."));
    layout.addRow(QString(), m_background);
    connect(m_background, &QCheckBox::toggled, this, &MadGraphForm::changed);
}

void MadGraphForm::setBenchmarks(const std::vector<Benchmark>& benchmarks)
{
    QStringList off;
    for (int row = 0; row < m_benchmarks->count(); ++row)
        if (m_benchmarks->item(row)->checkState() == Qt::Unchecked)
            off << m_benchmarks->item(row)->text();
    {
        const QSignalBlocker blocker(m_benchmarks);
        m_benchmarks->clear();
        for (const Benchmark& benchmark : benchmarks) {
            if (benchmark.isNuisance)
                continue;
            auto* item = new QListWidgetItem(QString::fromStdString(benchmark.name), m_benchmarks);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(off.contains(item->text()) ? Qt::Unchecked : Qt::Checked);
        }
        const QSignalBlocker sampled(m_sampled);
        const QString before = m_sampled->currentText();
        m_sampled->clear();
        m_sampled->addItem(tr("not said"), QString());
        for (int row = 0; row < m_benchmarks->count(); ++row)
            m_sampled->addItem(m_benchmarks->item(row)->text(), m_benchmarks->item(row)->text());
        m_sampled->setCurrentIndex(std::max(0, m_sampled->findText(before)));
    }
    Q_EMIT changed();
}

void MadGraphForm::tickBenchmarks()
{
    const auto& names = m_steering.sampleBenchmarks;
    for (int row = 0; row < m_benchmarks->count(); ++row) {
        QListWidgetItem* item = m_benchmarks->item(row);
        const bool on = names.empty()
                        || std::find(names.begin(), names.end(), item->text().toStdString())
                               != names.end();
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
}

void MadGraphForm::setSteering(const MadGraphSteering& steering)
{
    {
        const QSignalBlocker blocker(this);
        m_steering = steering;
        m_processCard->setPaths(list(steering.processCard));
        m_paramCard->setPaths(list(steering.paramCard));
        QStringList runCards;
        for (const auto& path : steering.runCards)
            runCards << list(path);
        m_runCards->setPaths(runCards);
        m_pythiaCard->setPaths(list(steering.pythiaCard));
        m_delphesCard->setPaths(list(steering.delphesCard));
        m_ufoModel->setPaths(list(steering.ufoModel));
        m_command->setText(QString::fromStdString(steering.initialCommand));
        m_events->setValue(int(steering.events));
        m_seed->setValue(int(steering.seed));
        m_order->setCurrentText(QString::fromStdString(steering.order));
        m_background->setChecked(steering.background);
        tickBenchmarks();
    }
    Q_EMIT changed();
}

MadGraphSteering MadGraphForm::steering() const
{
    MadGraphSteering steering = m_steering;
    steering.processCard = pathOf(m_processCard);
    steering.paramCard = pathOf(m_paramCard);
    steering.runCards.clear();
    for (const QString& path : m_runCards->paths())
        steering.runCards.emplace_back(path.toStdString());
    steering.pythiaCard = pathOf(m_pythiaCard);
    steering.delphesCard = pathOf(m_delphesCard);
    steering.ufoModel = pathOf(m_ufoModel);
    steering.initialCommand = m_command->text().toStdString();
    steering.events = std::uint64_t(m_events->value());
    steering.seed = std::uint64_t(m_seed->value());
    steering.order = m_order->currentText().toStdString();
    steering.background = m_background->isChecked();
    if (reweighting()) // The ticks are not those of the samples then.
        return steering;
    steering.sampleBenchmarks = ticked();
    // All of them, also those that are added later.
    if (int(steering.sampleBenchmarks.size()) == m_benchmarks->count())
        steering.sampleBenchmarks.clear();
    return steering;
}

} // namespace assay
