// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/PlotTheme.hpp"
#include "widgets/tables/TrainingTable.hpp"

#include <QVector>

namespace assay {

class TrainingWatch;

/// How all trainings of the study stand: state, epochs and lowest loss, with the colours in which
/// they are drawn.
QVector<TrainingRow> trainingRows(const TrainingWatch& watch, const PlotTheme& theme);

} // namespace assay
