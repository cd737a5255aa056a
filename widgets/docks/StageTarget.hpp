// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/WindowSelection.hpp"

#include <QString>

namespace assay {

/// Where a stage is shown, and what to select there.
struct StageTarget {
    QString page;
    Selected selected;
};

/// Of "train.alices", "simulate", ...; an empty page for texts that are no stage.
StageTarget stageTarget(const QString& stage);

} // namespace assay
