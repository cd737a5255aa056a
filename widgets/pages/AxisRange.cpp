// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/AxisRange.hpp"

#include "widgets/manual/Concept.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <cmath>

namespace assay {

AxisRange::AxisRange(const QString& name, const QString& what, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_low = addField(name + ".low", tr("Lowest value of %1").arg(what));
    row->addWidget(new QLabel("…", this));
    m_high = addField(name + ".high", tr("Highest value of %1").arg(what));
}

QLineEdit* AxisRange::addField(const QString& name, const QString& accessible)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(accessible);
    field->setMinimumWidth(fontMetrics().averageCharWidth() * 7);
    explain(field, "scan");
    layout()->addWidget(field);
    connect(field, &QLineEdit::textEdited, this, [this] { check(false); });
    connect(field, &QLineEdit::editingFinished, this, [this] { check(true); });
    return field;
}

void AxisRange::setRange(double low, double high)
{
    m_shownLow = low;
    m_shownHigh = high;
    m_low->setText(QString::number(low, 'g', 6));
    m_high->setText(QString::number(high, 'g', 6));
    check(false);
}

void AxisRange::check(bool finished)
{
    bool lowOk = false, highOk = false;
    const double low = m_low->text().toDouble(&lowOk);
    const double high = m_high->text().toDouble(&highOk);
    const bool good = lowOk && highOk && std::isfinite(low) && std::isfinite(high) && low < high;
    for (QLineEdit* field : {m_low, m_high}) {
        field->setToolTip(good ? QString() : tr("Two numbers, the lower one first."));
        field->setStyleSheet(good ? QString() : "background: rgba(228, 37, 54, 50);");
    }
    const auto shown = [](double value) { return QString::number(value, 'g', 6); };
    const bool same = m_low->text() == shown(m_shownLow) && m_high->text() == shown(m_shownHigh);
    if (finished && good && !same)
        Q_EMIT edited(low, high);
}

} // namespace assay
