// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/TrainingForm.hpp"

#include "core/estimators/Method.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/bridge/StudyItems.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TrainingDetails.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace assay {

namespace {

QString layersText(const std::vector<int>& hidden)
{
    QStringList sizes;
    for (const int size : hidden)
        sizes << QString::number(size);
    return sizes.join(", ");
}

/// Marks a field whose text is refused, with the reason.
void setRefused(QLineEdit* field, const QString& reason)
{
    field->setToolTip(reason);
    field->setStyleSheet(reason.isEmpty() ? QString()
                                          : "background: rgba(228, 37, 54, 50);");
}

/// The kind of [augment.NAME] that a method learns from.
QString kindFor(const Method& method)
{
    switch (method.dataPlan) {
    case DataPlan::LocalScore: return "score";
    case DataPlan::DoubleRatio: return "double-ratio";
    default: return "ratio";
    }
}

} // namespace

TrainingForm::TrainingForm(ProjectDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    build();
    connectEdits();
    connect(&document, &ProjectDocument::studyChanged, this, &TrainingForm::show);
}

void TrainingForm::build()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName("train.name");
    m_method = new QComboBox(this);
    m_method->setObjectName("train.method");
    for (const Method& method : methodTable())
        if (method.loss != Loss::None)
            m_method->addItem(QString::fromStdString(method.name));
    m_description = new QLabel(this);
    m_description->setProperty("role", "hint");
    m_description->setWordWrap(true);
    m_data = new QComboBox(this);
    m_data->setObjectName("train.data");
    m_layers = new QLineEdit(this);
    m_layers->setObjectName("train.layers");
    m_activation = new QComboBox(this);
    m_activation->setObjectName("train.activation");
    m_activation->addItems({"tanh", "relu", "elu", "selu", "softplus", "silu", "gelu", "sigmoid"});
    m_epochs = new QSpinBox(this);
    m_epochs->setObjectName("train.epochs");
    m_epochs->setRange(1, 100000);
    m_batch = new QSpinBox(this);
    m_batch->setObjectName("train.batch");
    m_batch->setRange(1, 1000000);
    m_rate = new QLineEdit(this);
    m_rate->setObjectName("train.rate");
    m_alpha = new QDoubleSpinBox(this);
    m_alpha->setObjectName("train.alpha");
    m_alpha->setRange(-0.01, 1000.0);
    m_alpha->setDecimals(2);
    m_alpha->setSpecialValueText(tr("default of the method"));
    m_calibrate = new QCheckBox(tr("Calibrate the ratio before limits"), this);
    m_calibrate->setObjectName("train.calibrate");
    buildOptimisation();
    const std::initializer_list<QAbstractSpinBox*> boxes{m_epochs, m_batch,    m_alpha,
                                                         m_clip,   m_patience, m_seed};
    for (QAbstractSpinBox* box : boxes)
        box->setKeyboardTracking(false);
    addRows();
}

void TrainingForm::buildOptimisation()
{
    m_optimizer = new QComboBox(this);
    m_optimizer->setObjectName("train.optimizer");
    m_optimizer->addItems({"amsgrad", "adam", "sgd"});
    m_clip = new QDoubleSpinBox(this);
    m_clip->setObjectName("train.clip");
    m_clip->setRange(0.0, 1e6);
    m_clip->setDecimals(3);
    m_clip->setSpecialValueText(tr("off"));
    m_clip->setToolTip(tr("Gradients that are longer than this are shortened to it."));
    m_patience = new QSpinBox(this);
    m_patience->setObjectName("train.patience");
    m_patience->setRange(0, 100000);
    m_patience->setSpecialValueText(tr("never stop early"));
    m_patience->setSuffix(tr(" epochs"));
    m_patience->setToolTip(tr("Stops after this many epochs without a better validation loss. The "
                              "weights of the best epoch are kept in any case."));
    m_seed = new QSpinBox(this);
    m_seed->setObjectName("train.seed");
    m_seed->setRange(0, 1000000000);
    m_defaults = new QPushButton(tr("Defaults"), this);
    m_defaults->setObjectName("train.defaults");
    m_defaults->setToolTip(tr("Network and optimisation as they are in a new run."));
}

void TrainingForm::connectOptimisation()
{
    connect(m_name, &QLineEdit::editingFinished, this, &TrainingForm::rename);
    connect(m_defaults, &QPushButton::clicked, this, &TrainingForm::resetToDefaults);
    connect(m_optimizer, &QComboBox::activated, this, [this] {
        const std::string optimizer = m_optimizer->currentText().toStdString();
        edit([&](TrainRecipe& t) { t.training.optimizer = optimizer; }, tr("change optimizer"));
    });
    connect(m_clip, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit([value](TrainRecipe& t) { t.training.clipNorm = value; }, tr("change clipping"));
    });
    connect(m_patience, &QSpinBox::valueChanged, this, [this](int value) {
        edit([value](TrainRecipe& t) { t.training.patience = value; }, tr("change patience"));
    });
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int value) {
        edit([value](TrainRecipe& t) { t.training.seed = std::uint64_t(value); },
             tr("change seed"));
    });
}

void TrainingForm::showOptimisation(const TrainRecipe& training)
{
    const QSignalBlocker a(m_name), b(m_optimizer), c(m_clip), d(m_patience), e(m_seed);
    m_name->setText(QString::fromStdString(training.name));
    setRefused(m_name, {});
    m_optimizer->setCurrentText(QString::fromStdString(training.training.optimizer));
    m_clip->setValue(training.training.clipNorm);
    m_patience->setValue(training.training.patience);
    m_seed->setValue(int(training.training.seed));
}

void TrainingForm::resetToDefaults()
{
    edit([](TrainRecipe& t) {
        t.alpha = -1.0;
        t.network = {};
        t.training = {};
    }, tr("defaults"));
}

/// In the limits and the Fisher information too; one step to undo.
void TrainingForm::rename()
{
    const auto& trainings = m_document.study().trainings;
    if (m_index < 0 || m_index >= int(trainings.size()))
        return;
    const Selected item{Selected::Kind::Estimator,
                        QString::fromStdString(trainings[std::size_t(m_index)].name), 0, {}};
    const Status done = renameItem(m_document, item, m_name->text().trimmed());
    setRefused(m_name, done ? QString() : QString::fromStdString(done.error().text()));
}

void TrainingForm::addRows()
{
    auto* form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& label, QWidget* field, const QString& card) {
        field->setAccessibleName(label);
        explain(field, card);
        form->addRow(label, field);
    };
    add(tr("Name"), m_name, "run");
    add(tr("Method"), m_method, "method");
    form->addRow(m_description);
    add(tr("Learns from"), m_data, "training-sample");
    add(tr("Hidden layers"), m_layers, "hidden-layers");
    add(tr("Activation"), m_activation, "activation");
    add(tr("Epochs"), m_epochs, "epochs");
    add(tr("Batch (rows)"), m_batch, "batch");
    add(tr("Learning rate"), m_rate, "learning-rate");
    add(tr("Score term α"), m_alpha, "alpha");
    add(tr("Optimizer"), m_optimizer, "optimiser");
    add(tr("Clip gradients at"), m_clip, "gradient-clipping");
    add(tr("Patience"), m_patience, "early-stopping");
    add(tr("Seed"), m_seed, "seed");
    explain(m_calibrate, "calibration");
    form->addRow({}, m_calibrate);
    m_details = new TrainingDetails(
        m_document, [this](const auto& change, const QString& text) { edit(change, text); }, this);
    form->addRow(m_details);
    form->addRow({}, m_defaults);
}

void TrainingForm::connectEdits()
{
    connectOptimisation();
    connect(m_method, &QComboBox::activated, this, [this] {
        edit([this](TrainRecipe& t) { setMethod(t); }, tr("change method"));
    });
    connect(m_data, &QComboBox::activated, this, [this] {
        edit([this](TrainRecipe& t) { t.data = m_data->currentText().toStdString(); },
             tr("change training sample"));
    });
    connect(m_activation, &QComboBox::activated, this, [this] {
        const std::string activation = m_activation->currentText().toStdString();
        edit([&](TrainRecipe& t) { t.network.activation = activation; },
             tr("change activation"));
    });
    connect(m_layers, &QLineEdit::editingFinished, this, &TrainingForm::editLayers);
    connect(m_epochs, &QSpinBox::valueChanged, this, [this](int value) {
        edit([value](TrainRecipe& t) { t.training.epochs = value; }, tr("change epochs"));
    });
    connect(m_batch, &QSpinBox::valueChanged, this, [this](int value) {
        edit([value](TrainRecipe& t) { t.training.batch = value; }, tr("change batch"));
    });
    connect(m_alpha, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit([value](TrainRecipe& t) { t.alpha = value < 0.0 ? -1.0 : value; }, tr("change alpha"));
    });
    connect(m_calibrate, &QCheckBox::clicked, this, [this](bool on) {
        edit([on](TrainRecipe& t) { t.calibrate = on; }, tr("change calibration"));
    });
    connect(m_rate, &QLineEdit::editingFinished, this, [this] {
        const QStringList parts = m_rate->text().split(',');
        const ParsedNumber start = parseNumber(parts.value(0).trimmed());
        const ParsedNumber end = parts.size() > 1 ? parseNumber(parts[1].trimmed()) : start;
        const bool good = start.problem.isEmpty() && end.problem.isEmpty() && start.value > 0.0
                          && end.value > 0.0 && parts.size() <= 2;
        setRefused(m_rate, good ? QString() : tr("Two positive numbers, first and last learning "
                                                 "rate, e.g. 1e-3, 1e-4."));
        if (good)
            edit([=](TrainRecipe& t) {
                t.training.lrStart = start.value;
                t.training.lrEnd = end.value;
            }, tr("change learning rate"));
    });
}

/// With a sample that the method can learn from, if the present one is of another kind.
void TrainingForm::setMethod(TrainRecipe& training) const
{
    training.method = m_method->currentText().toStdString();
    const Method* method = findMethod(training.method);
    std::string first;
    for (const AugmentRecipe& set : m_document.study().augments) {
        if (!method || QString::fromStdString(set.kind) != kindFor(*method))
            continue;
        if (set.name == training.data)
            return;
        if (first.empty())
            first = set.name;
    }
    training.data = first;
}

void TrainingForm::editLayers()
{
    std::vector<int> hidden;
    bool good = true;
    for (const QString& part : m_layers->text().split(',', Qt::SkipEmptyParts)) {
        bool ok = false;
        hidden.push_back(part.trimmed().toInt(&ok));
        good = good && ok && hidden.back() > 0 && hidden.back() <= 10000;
    }
    setRefused(m_layers, good && !hidden.empty()
                             ? QString()
                             : tr("Sizes of the hidden layers, e.g. 100, 100."));
    if (good && !hidden.empty())
        edit([hidden](TrainRecipe& t) { t.network.hidden = hidden; }, tr("change layers"));
}

void TrainingForm::setTraining(int index)
{
    m_index = index;
    show();
}

void TrainingForm::show()
{
    const auto& trainings = m_document.study().trainings;
    const bool valid = m_index >= 0 && m_index < int(trainings.size());
    setEnabled(valid && !m_document.readOnly());
    if (!valid)
        return;
    const TrainRecipe& training = trainings[std::size_t(m_index)];
    const QSignalBlocker a(m_method), b(m_data), c(m_layers), d(m_activation), e(m_epochs),
        f(m_batch), g(m_alpha), h(m_calibrate), i(m_rate);
    const Method* method = findMethod(training.method);
    m_method->setCurrentText(method ? QString::fromStdString(method->name) : QString());
    m_description->setText(method ? QString::fromStdString(method->description + " " +
                                                           method->reference + ".")
                                  : QString());
    m_alpha->setSpecialValueText(
        method ? tr("default (%1)").arg(method->defaultAlpha) : tr("default of the method"));
    m_data->clear();
    for (const AugmentRecipe& set : m_document.study().augments)
        if (!method || QString::fromStdString(set.kind) == kindFor(*method))
            m_data->addItem(QString::fromStdString(set.name));
    m_data->setCurrentIndex(m_data->findText(QString::fromStdString(training.data)));
    m_layers->setText(layersText(training.network.hidden));
    m_activation->setCurrentText(QString::fromStdString(training.network.activation));
    m_epochs->setValue(training.training.epochs);
    m_batch->setValue(training.training.batch);
    m_rate->setText(QString("%1, %2").arg(training.training.lrStart).arg(training.training.lrEnd));
    m_alpha->setValue(training.alpha < 0.0 ? m_alpha->minimum() : training.alpha);
    m_alpha->setEnabled(method && method->scoreTerm);
    m_calibrate->setChecked(training.calibrate);
    m_calibrate->setEnabled(!method || method->givesLlr);
    showOptimisation(training);
    m_details->show(training);
}

void TrainingForm::edit(const std::function<void(TrainRecipe&)>& change, const QString& text)
{
    auto trainings = m_document.study().trainings;
    if (m_index < 0 || m_index >= int(trainings.size()))
        return;
    TrainRecipe& training = trainings[std::size_t(m_index)];
    change(training);
    editStudy(m_document, &Recipe::trainings, trainings,
              text + " (" + QString::fromStdString(training.name) + ")");
}

} // namespace assay
