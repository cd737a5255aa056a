// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/manual/Concept.hpp"

#include "widgets/manual/ConceptCard.hpp"
#include "widgets/manual/ControlTable.hpp"

#include <QAction>
#include <QWidget>

namespace assay {

namespace {

constexpr char conceptProperty[] = "concept";

/// What a control says of itself stays: it is more special than the card.
template <typename Control>
void describe(Control* control, const QString& id)
{
    control->setProperty(conceptProperty, id);
    const ConceptCard* card = findConcept(id);
    if (!card)
        return;
    if (control->toolTip().isEmpty())
        control->setToolTip(card->toolTip());
    if (control->whatsThis().isEmpty())
        control->setWhatsThis(card->whatsThis());
}

} // namespace

void explain(QWidget* control, const QString& card)
{
    describe(control, card);
    if (control->accessibleDescription().isEmpty())
        if (const ConceptCard* found = findConcept(card))
            control->setAccessibleDescription(found->firstSentence());
}

void explain(QAction* action, const QString& card)
{
    action->setProperty(conceptProperty, card);
    // The text of the entry is its tooltip by default; that is no explanation.
    if (const ConceptCard* found = findConcept(card)) {
        action->setToolTip(found->toolTip());
        action->setWhatsThis(found->whatsThis());
    }
}

QString ownConcept(const QWidget* widget)
{
    const QString card = widget->property(conceptProperty).toString();
    return card.isEmpty() ? conceptOfName(widget->objectName()) : card;
}

QString conceptOf(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (const QString card = ownConcept(widget); !card.isEmpty())
            return card;
    return {};
}

QString conceptOf(const QAction* action)
{
    const QString card = action->property(conceptProperty).toString();
    return card.isEmpty() ? conceptOfName(action->objectName()) : card;
}

} // namespace assay
