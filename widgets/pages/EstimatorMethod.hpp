// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/Recipe.hpp"

#include <QString>

namespace assay {

/// Row of the Methods table behind an entry of a recipe's `estimators`: "histogram" for
/// "histogram:x1", the method of a training for its name.
QString estimatorMethod(const Recipe& study, const QString& entry);

} // namespace assay
