// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <QString>

namespace assay {

/// Writes a version of an example recipe into \p folder that is computed in seconds: few events,
/// rows, epochs and points, and Fisher information beside its limits. Returns its path.
Result<QString> smallExample(const QString& name, const QString& folder);

} // namespace assay
