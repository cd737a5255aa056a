// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QStringList>

namespace assay {

/// The example recipes that come with the program: beside an installed program in
/// ../share/assay/examples, beside one that was just built in the source tree.
QStringList exampleRecipes();

} // namespace assay
