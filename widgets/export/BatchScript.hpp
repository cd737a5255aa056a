// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

/// A shell script beside the recipe file \p recipeFile that computes everything again with
/// assay-batch, writes the tables, and draws the figures without a screen.
QString batchScript(const QString& recipeFile, const QString& projectName);

} // namespace assay
