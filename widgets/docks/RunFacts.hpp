// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/Run.hpp"
#include "widgets/docks/InspectorFacts.hpp"

namespace assay {

/// Where a result comes from and how it was checked: run, input hash, seed, version, wall time,
/// status, and for limits the measured coverage or "unchecked".
void addRunFacts(InspectorFacts& facts, const Run& run);

/// "1.2 s", "3 min 20 s".
QString durationText(double seconds);

} // namespace assay
