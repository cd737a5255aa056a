// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

struct Recipe;

/// A shell script beside the recipe file \p recipeFile that computes everything again with
/// assay-batch, writes the tables, and draws the figures without a screen.
QString batchScript(const QString& recipeFile, const QString& projectName);

/// What the study would be in MadMiner, as a Python listing: parameters, benchmarks, samples drawn
/// and estimators trained. It shows the correspondence; paths and generator cards are left open.
QString madMinerListing(const Recipe& study);

} // namespace assay
