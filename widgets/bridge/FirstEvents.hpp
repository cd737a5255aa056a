// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/CutFlow.hpp"
#include "core/project/Recipe.hpp"

#include <QString>
#include <QStringList>
#include <QVector>

namespace assay {

class ParticleSource;

/// The observables of the first events of a process, and what the selection does to each.
struct FirstEvents {
    struct Row {
        QVector<double> x;  ///< NaN where it is not defined.
        double factor = 0.0; ///< Of all weights; 0: dropped.
        QString droppedBy;   ///< The step of the selection, or empty.
    };
    QStringList observables;
    QVector<Row> rows;
};

/// The first \p count events that the stage "simulate" would make of \p study, with the observables
/// and the selection that it would apply.
Result<FirstEvents> firstEvents(const ParticleSource& source, const Recipe& study,
                                std::size_t count);

/// How many of the first \p count events are left after each step, without weights and with those
/// at the first benchmark, scaled to the cross section.
Result<CutFlow> firstFlow(const ParticleSource& source, const Recipe& study, std::size_t count,
                          const TaskContext& context);

} // namespace assay
