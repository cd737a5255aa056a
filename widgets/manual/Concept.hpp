// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace assay {

/// Ties a control to a card of the manual (resources/manual/concepts/ID.md): its tooltip becomes
/// the first sentence of the card with the formula and the default, and Shift+F1 opens the card.
void explain(QWidget* control, const QString& card);
void explain(QAction* action, const QString& card);

/// The card of this very widget, by explain() or by its name (ControlTable); empty if there is
/// none.
QString ownConcept(const QWidget* widget);
/// The card of the control under \p widget or of the nearest widget around it, or empty.
QString conceptOf(const QWidget* widget);
QString conceptOf(const QAction* action);

} // namespace assay
