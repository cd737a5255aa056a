// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

/// A number with \p digits significant digits, zeros at its end too: "0.02220" says that it is
/// known so well, "0.0222" does not.
QString significant(double value, int digits = 4);

/// "0.02220 ± 0.00032": 4 significant digits, or those that the error, with 2, leaves if these are
/// more.
QString withError(double value, double error);

} // namespace assay
