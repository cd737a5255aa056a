// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/TrainingDetails.hpp"

#include "widgets/manual/Concept.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace assay {

TrainingDetails::TrainingDetails(const ProjectDocument& document,
                                 std::function<void(const Change&, const QString&)> edit,
                                 QWidget* parent)
    : QWidget(parent), m_document(document), m_edit(std::move(edit))
{
    auto* form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setContentsMargins(0, 0, 0, 0);
    m_observables = new QToolButton(this);
    m_observables->setObjectName("train.observables");
    m_observables->setAccessibleName(tr("Observables that the network sees"));
    m_observables->setPopupMode(QToolButton::InstantPopup);
    m_observables->setMenu(new QMenu(m_observables));
    explain(m_observables, "observable");
    form->addRow(tr("Observables"), m_observables);
    m_calibration = addBox(*form, "train.calibration", tr("Calibrate by"),
                           {"isotonic", "histogram", "temperature"}, "calibration",
                           [](TrainRecipe& t) -> std::string& { return t.calibration; });
    addNumbers(*form);
    m_precision = addBox(*form, "train.precision", tr("Digits"), {"float", "double"}, "training",
                         [](TrainRecipe& t) -> std::string& { return t.training.precision; });
    m_backend = addBox(*form, "train.backend", tr("Computed by"), {"auto", "kernels", "torch"},
                       "training",
                       [](TrainRecipe& t) -> std::string& { return t.training.backend; });
    m_precision->setToolTip(tr("double is slower and rarely better."));
    m_backend->setToolTip(tr("auto takes the kernels of this program where they can do it."));
}

QComboBox* TrainingDetails::addBox(QFormLayout& form, const QString& name, const QString& label,
                                   const QStringList& texts, const QString& card,
                                   std::string& (*field)(TrainRecipe&))
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->addItems(texts);
    explain(box, card);
    form.addRow(label, box);
    connect(box, &QComboBox::activated, this, [this, box, field, label] {
        const std::string text = box->currentText().toStdString();
        m_edit([&](TrainRecipe& t) { field(t) = text; }, tr("change “%1”").arg(label));
    });
    return box;
}

void TrainingDetails::addNumbers(QFormLayout& form)
{
    m_momentum = new QDoubleSpinBox(this);
    m_momentum->setObjectName("train.momentum");
    m_momentum->setAccessibleName(tr("Momentum"));
    m_momentum->setRange(0.0, 0.999);
    m_momentum->setDecimals(3);
    m_momentum->setSingleStep(0.05);
    m_momentum->setKeyboardTracking(false);
    m_momentum->setToolTip(tr("Of the optimizer sgd; the others have their own."));
    explain(m_momentum, "optimiser");
    form.addRow(tr("Momentum"), m_momentum);
    m_keepBest = new QCheckBox(tr("Keep the best epoch, and not the last"), this);
    m_keepBest->setObjectName("train.keepBest");
    explain(m_keepBest, "early-stopping");
    form.addRow({}, m_keepBest);
    connect(m_momentum, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        m_edit([value](TrainRecipe& t) { t.training.momentum = value; }, tr("change momentum"));
    });
    connect(m_keepBest, &QCheckBox::clicked, this, [this](bool on) {
        m_edit([on](TrainRecipe& t) { t.training.earlyStopping = on; },
               tr("change which epoch is kept"));
    });
}

void TrainingDetails::listObservables()
{
    QStringList names, shown;
    for (const Observable& observable : m_document.schema().observables)
        names << QString::fromStdString(observable.name);
    for (const QAction* action : m_observables->menu()->actions())
        shown << action->text();
    if (names == shown)
        return;
    m_observables->menu()->clear();
    for (const QString& name : names) {
        QAction* action = m_observables->menu()->addAction(name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, &TrainingDetails::chooseObservables);
    }
}

/// All of them is said by none, so that those which are added later are seen, too.
void TrainingDetails::chooseObservables()
{
    const auto actions = m_observables->menu()->actions();
    std::vector<std::string> chosen;
    for (const QAction* action : actions)
        if (action->isChecked())
            chosen.push_back(action->text().toStdString());
    if (qsizetype(chosen.size()) == actions.size())
        chosen.clear();
    m_edit([&](TrainRecipe& t) { t.observables = chosen; }, tr("choose observables"));
}

void TrainingDetails::show(const TrainRecipe& training)
{
    const QSignalBlocker a(m_calibration), b(m_momentum), c(m_keepBest), d(m_precision),
        e(m_backend);
    listObservables();
    QStringList chosen;
    for (QAction* action : m_observables->menu()->actions()) {
        const bool on = training.observables.empty()
                        || std::count(training.observables.begin(), training.observables.end(),
                                      action->text().toStdString()) > 0;
        action->setChecked(on);
        if (on)
            chosen << action->text();
    }
    const bool all = training.observables.empty();
    m_observables->setText(all                 ? tr("all")
                           : chosen.size() < 4 ? chosen.join(", ")
                                               : tr("%1 of them").arg(chosen.size()));
    m_observables->setToolTip(chosen.join(", "));
    m_calibration->setCurrentText(QString::fromStdString(training.calibration));
    m_calibration->setEnabled(training.calibrate);
    m_momentum->setValue(training.training.momentum);
    m_momentum->setEnabled(training.training.optimizer == "sgd");
    m_keepBest->setChecked(training.training.earlyStopping);
    m_precision->setCurrentText(QString::fromStdString(training.training.precision));
    m_backend->setCurrentText(QString::fromStdString(training.training.backend));
}

} // namespace assay
