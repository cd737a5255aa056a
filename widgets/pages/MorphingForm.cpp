// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/MorphingForm.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace assay {

namespace {

/// Amplitudes of dimension-8 operators, squared, and still more than anybody asked for.
constexpr int highestPower = 12;

} // namespace

MorphingForm::MorphingForm(ProjectDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    auto* row = new FlowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_powerLabel = new QLabel(tr("Highest total power"), this);
    m_power = new QSpinBox(this);
    m_power->setObjectName("model.power");
    m_power->setAccessibleName(m_powerLabel->text());
    m_power->setRange(0, highestPower);
    m_power->setSpecialValueText(tr("as the single ones"));
    m_power->setKeyboardTracking(false);
    m_powerLabel->setBuddy(m_power);
    explain(m_power, "component");
    m_basisLabel = new QLabel(tr("Missing benchmarks"), this);
    m_basis = new QComboBox(this);
    m_basis->setObjectName("model.basis");
    m_basis->setAccessibleName(m_basisLabel->text());
    m_basis->addItem(tr("as the process has them"), "given");
    m_basis->addItem(tr("searched for before simulating"), "optimise");
    m_basisLabel->setBuddy(m_basis);
    explain(m_basis, "basis-optimisation");
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_powerLabel, m_power, m_basisLabel, m_basis})
        row->addWidget(widget);
    row->addStretch();
    connect(m_power, &QSpinBox::valueChanged, this, [this](int value) {
        editStudy(m_document, &Recipe::maxOverallPower, value, tr("change highest total power"));
    });
    connect(m_basis, &QComboBox::activated, this, [this] {
        editStudy(m_document, &Recipe::basis, m_basis->currentData().toString().toStdString(),
                  tr("change search for benchmarks"));
    });
    connect(&document, &ProjectDocument::studyChanged, this, &MorphingForm::show);
    show();
}

void MorphingForm::show()
{
    const Recipe& study = m_document.study();
    const bool files = study.process.empty() && !study.parameters.empty();
    const bool searchable = !study.process.empty() && !m_document.schema().components.empty();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_powerLabel, m_power})
        widget->setVisible(files);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_basisLabel, m_basis})
        widget->setVisible(searchable);
    setVisible(m_document.isOpen() && (files || searchable));
    setEnabled(!m_document.readOnly());
    const QSignalBlocker blocker(m_power);
    m_power->setValue(study.maxOverallPower);
    m_basis->setCurrentIndex(study.basis == "optimise" ? 1 : 0);
}

} // namespace assay
