// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/StudyCommands.hpp"

namespace assay {

/// Makes the open study small: \p events events, as many rows per training, \p epochs epochs, a
/// grid of 15 x 15.
inline void shrink(ProjectDocument& document, std::uint64_t events, int epochs)
{
    editStudy(document, &Recipe::events, events, "events");
    auto augments = document.study().augments;
    for (AugmentRecipe& augment : augments)
        augment.rows = int(events);
    editStudy(document, &Recipe::augments, augments, "rows");
    auto trainings = document.study().trainings;
    for (TrainRecipe& training : trainings)
        training.training.epochs = epochs;
    editStudy(document, &Recipe::trainings, trainings, "epochs");
    auto limits = document.study().limits;
    for (auto& [name, axis] : limits.front().grid)
        axis = {-1.5, 1.5, 15};
    editStudy(document, &Recipe::limits, limits, "grid");
}

/// The same for the open eft-toy study, with limits of the methods that follow the truth on 25 x 25
/// points around it.
inline void shrinkToFollowing(ProjectDocument& document)
{
    shrink(document, 20000, 1);
    auto limits = document.study().limits;
    limits.front().estimators = {"truth", "rate", "histogram:x1,x2"};
    for (auto& [name, axis] : limits.front().grid)
        axis = {-0.6, 0.6, 25.0};
    editStudy(document, &Recipe::limits, limits, "limits");
}

/// Makes the open gauss study small: 20000 events, \p rows rows per training, and limits of the
/// truth and the first training on \p points points.
inline void shrinkGauss(ProjectDocument& document, int rows, int points)
{
    editStudy(document, &Recipe::events, std::uint64_t(20000), "events");
    auto augments = document.study().augments;
    for (AugmentRecipe& augment : augments)
        augment.rows = rows;
    editStudy(document, &Recipe::augments, augments, "rows");
    auto limits = document.study().limits;
    limits.front().estimators = {"truth", document.study().trainings.front().name};
    for (auto& [name, axis] : limits.front().grid)
        axis[2] = double(points);
    editStudy(document, &Recipe::limits, limits, "limits");
}

} // namespace assay
