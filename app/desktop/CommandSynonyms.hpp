// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

/// Other words by which a command is looked for: "dark mode night" for "action.theme.dark". Empty
/// for commands without any.
QString commandSynonyms(const QString& actionName);

} // namespace assay
