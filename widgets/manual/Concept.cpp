// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/manual/Concept.hpp"

#include <QAction>
#include <QWidget>

namespace assay {

namespace {

constexpr char conceptProperty[] = "concept";

} // namespace

void explain(QWidget* control, const QString& card)
{
    control->setProperty(conceptProperty, card);
}

void explain(QAction* action, const QString& card)
{
    action->setProperty(conceptProperty, card);
}

QString conceptOf(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (const QString card = widget->property(conceptProperty).toString(); !card.isEmpty())
            return card;
    return {};
}

} // namespace assay
