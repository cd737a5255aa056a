// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/SettingField.hpp"

#include "app/desktop/CommandMatch.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace assay {

SettingField::SettingField(const SettingEntry& entry, QWidget* parent)
    : QWidget(parent), m_entry(entry)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 4, 0, 8);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(2);
    m_control = makeControl();
    m_control->setObjectName("setting." + entry.key);
    m_control->setAccessibleName(entry.title);
    m_control->setAccessibleDescription(entry.help);
    m_control->setToolTip(entry.help);
    if (entry.kind == SettingKind::Switch) {
        layout->addWidget(m_control, 0, 0, 1, 2);
    } else {
        auto* title = new QLabel(entry.title, this);
        title->setBuddy(m_control);
        layout->addWidget(title, 0, 0);
        layout->addWidget(m_control, 0, 1);
    }
    auto* help = new QLabel(entry.help, this);
    help->setProperty("role", "hint");
    help->setWordWrap(true);
    layout->addWidget(help, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    setValue(entry.standard);
}

QWidget* SettingField::makeControl()
{
    switch (m_entry.kind) {
    case SettingKind::Choice: return makeChoice();
    case SettingKind::Number: return makeNumber();
    case SettingKind::Switch: return makeSwitch();
    case SettingKind::Text: break;
    }
    return makeText();
}

QWidget* SettingField::makeChoice()
{
    auto* box = new QComboBox(this);
    for (const auto& [value, shown] : m_entry.choices)
        box->addItem(shown, value);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { Q_EMIT edited(box->currentData()); });
    return box;
}

QWidget* SettingField::makeNumber()
{
    auto* box = new QSpinBox(this);
    box->setRange(m_entry.low, m_entry.high);
    box->setSingleStep(m_entry.step);
    box->setSuffix(m_entry.unit);
    box->setSpecialValueText(m_entry.zeroText);
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, this, [this](int value) { Q_EMIT edited(value); });
    return box;
}

QWidget* SettingField::makeSwitch()
{
    auto* box = new QCheckBox(m_entry.title, this);
    connect(box, &QCheckBox::toggled, this, [this](bool on) { Q_EMIT edited(on); });
    return box;
}

QWidget* SettingField::makeText()
{
    auto* line = new QLineEdit(this);
    connect(line, &QLineEdit::textEdited, this,
            [this](const QString& text) { Q_EMIT edited(text); });
    return line;
}

void SettingField::setValue(const QVariant& value)
{
    const QSignalBlocker quiet(m_control);
    if (auto* choice = qobject_cast<QComboBox*>(m_control))
        choice->setCurrentIndex(choice->findData(value));
    else if (auto* number = qobject_cast<QSpinBox*>(m_control))
        number->setValue(value.toInt());
    else if (auto* box = qobject_cast<QCheckBox*>(m_control))
        box->setChecked(value.toBool());
    else if (auto* line = qobject_cast<QLineEdit*>(m_control); line && line->text() != value)
        line->setText(value.toString());
}

bool SettingField::fits(const QString& query) const
{
    QString further = m_entry.help + " " + m_entry.page;
    for (const auto& [value, shown] : m_entry.choices)
        further += " " + shown;
    return query.trimmed().isEmpty() || matchScore(query, m_entry.title, further) > 0;
}

} // namespace assay
