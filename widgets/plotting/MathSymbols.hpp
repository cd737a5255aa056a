// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QHash>
#include <QString>

namespace assay {

/// Symbols by the LaTeX command that makes them, without its backslash.
const QHash<QString, QString>& mathSymbols();

/// Marks that stand over the letter that they follow, by command.
const QHash<QString, QString>& mathAccents();

/// Script capitals that every font has; others stay as they are.
QString mathScript(const QString& letters);

} // namespace assay
