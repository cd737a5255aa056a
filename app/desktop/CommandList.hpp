// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QAction>
#include <QString>
#include <QVector>

class QWidget;

namespace assay {

/// Every command of a window: its actions with an objectName that starts with "action.", in the
/// order in which they were made.
QVector<QAction*> commandsOf(const QWidget& window);

/// "Save as" for "Save &as…".
QString plainText(QString text);
/// The menu in which a command is: "File", "File › Examples"; empty if it is in none.
QString placeOf(const QAction& action);

/// The commands that can be used now and fit \p query, best first; all of them, with those of
/// \p recent names first, for an empty query.
QVector<QAction*> matchingCommands(const QVector<QAction*>& commands, const QString& query,
                                   const QStringList& recent);

} // namespace assay
