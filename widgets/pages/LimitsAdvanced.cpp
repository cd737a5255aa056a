// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LimitsAdvanced.hpp"

#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace assay {

LimitsAdvanced::LimitsAdvanced(Edit edit, QWidget* parent)
    : QWidget(parent), m_edit(std::move(edit))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_unfold = new QToolButton(this);
    m_unfold->setObjectName("limits.advanced");
    m_unfold->setText(tr("More settings"));
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setAutoRaise(true);
    m_unfold->setCheckable(true);
    explain(m_unfold, "asimov");
    keepInView(m_unfold, "checked");
    layout->addWidget(m_unfold, 0, Qt::AlignLeft);
    m_fields = makeFields();
    layout->addWidget(m_fields);
    connect(m_unfold, &QToolButton::toggled, this, &LimitsAdvanced::fold);
    fold(false);
}

void LimitsAdvanced::fold(bool open)
{
    m_unfold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_fields->setVisible(open);
}

QWidget* LimitsAdvanced::makeFields()
{
    auto* fields = new QWidget(this);
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_asimov = new QComboBox(fields);
    m_asimov->setObjectName("limits.asimov");
    m_asimov->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_asimov->setMinimumContentsLength(12);
    m_asimov->addItem(tr("exact where possible"), "auto");
    m_asimov->addItem(tr("the known density"), "exact");
    m_asimov->addItem(tr("the test part"), "sample");
    m_asimov->addItem(tr("every event"), "all");
    explain(m_asimov, "asimov");
    form->addRow(tr("Expected data from"), m_asimov);
    const auto number = [&](const QString& name, const QString& label, const QString& zero,
                            int most, const QString& card) {
        auto* box = new QSpinBox(fields);
        box->setObjectName(name);
        box->setRange(0, most);
        box->setSpecialValueText(zero);
        box->setKeyboardTracking(false);
        explain(box, card);
        form->addRow(label, box);
        return box;
    };
    m_dof = number("limits.dof", tr("Degrees of freedom"), tr("as many as scanned"), 20,
                   "degrees-of-freedom");
    m_toys = number("limits.coverageToys", tr("Toys for the coverage"), tr("none: unchecked"),
                    1000000, "toys");
    m_toys->setSingleStep(100);
    connect(m_asimov, &QComboBox::activated, this, [this] {
        const std::string kind = m_asimov->currentData().toString().toStdString();
        m_edit([kind](LimitsRecipe& l) { l.asimov = kind; }, tr("change kind of expected data"));
    });
    connect(m_dof, &QSpinBox::valueChanged, this, [this](int value) {
        m_edit([value](LimitsRecipe& l) { l.dof = value; }, tr("change degrees of freedom"));
    });
    connect(m_toys, &QSpinBox::valueChanged, this, [this](int value) {
        m_edit([value](LimitsRecipe& l) { l.coverageToys = value; },
               tr("change toys for the coverage"));
    });
    return fields;
}

void LimitsAdvanced::show(const LimitsRecipe& limits)
{
    const QSignalBlocker dof(m_dof), toys(m_toys);
    m_asimov->setCurrentIndex(
        std::max(0, m_asimov->findData(QString::fromStdString(limits.asimov))));
    m_asimov->setEnabled(limits.observed.empty());
    m_dof->setValue(limits.dof);
    m_toys->setValue(limits.coverageToys);
}

} // namespace assay
