// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/manual/ConceptHelp.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/manual/ConceptCard.hpp"

#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>
#include <QWhatsThis>
#include <QWidget>

namespace assay {

namespace {

/// What has the keyboard may be a part without a name: the field of a spin box, a viewport.
QString cardOf(const QWidget* widget)
{
    return widget ? conceptOf(widget) : QString();
}

} // namespace

ConceptHelp::ConceptHelp(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

void ConceptHelp::askHere()
{
    QString card = cardOf(QApplication::focusWidget());
    if (card.isEmpty())
        card = cardOf(QApplication::widgetAt(QCursor::pos()));
    if (card.isEmpty())
        QWhatsThis::enterWhatsThisMode();
    else
        Q_EMIT cardRequested(card);
}

bool ConceptHelp::eventFilter(QObject* receiver, QEvent* event)
{
    if (event->type() == QEvent::WhatsThisClicked) {
        const QString link = static_cast<QWhatsThisClickedEvent*>(event)->href();
        if (!link.startsWith("concept:"))
            return false;
        QWhatsThis::leaveWhatsThisMode();
        QWhatsThis::hideText();
        Q_EMIT cardRequested(link.section(':', 1));
        return true;
    }
    if (event->type() != QEvent::ToolTip || !receiver->isWidgetType())
        return false;
    const auto* widget = static_cast<QWidget*>(receiver);
    const ConceptCard* card =
        widget->toolTip().isEmpty() ? findConcept(ownConcept(widget)) : nullptr;
    if (!card)
        return false;
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), card->toolTip());
    return true;
}

} // namespace assay
