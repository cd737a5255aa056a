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

/// The observables of the first events of a study, and what the selection does to each.
struct FirstEvents {
    struct Row {
        QVector<double> x;  ///< NaN where it is not defined.
        double factor = 0.0; ///< Of all weights; 0: dropped.
        QString droppedBy;   ///< The step of the selection, or empty.
    };
    QStringList observables;
    QVector<Row> rows;
    QString origin; ///< The file that they are from; empty for a built-in process.
};

/// How many of the first events are left after each step of the selection.
struct FirstFlow {
    CutFlow flow;
    std::uint64_t events = 0; ///< Before the selection.
    /// Whether the weights are those of all events: of a process, or of a file that has no more.
    bool whole = false;
    QString origin;
};

/// The first \p count events that the data stage would make of \p study, with the observables and
/// the selection that it would apply: of the process with these particles, or, where \p source is
/// null, of the first file of particles.
Result<FirstEvents> firstEvents(const ParticleSource* source, const Recipe& study,
                                std::size_t count);

/// The same counted, without weights and with those at the first benchmark, or, of files, those of
/// the events themselves; in pb where all of them were read. At most 20000 events take about 0.1 s.
Result<FirstFlow> firstFlow(const ParticleSource* source, const Recipe& study, std::size_t count,
                            const TaskContext& context);

} // namespace assay
