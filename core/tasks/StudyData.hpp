// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Limits.hpp"
#include "core/tasks/StudySession.hpp"

#include <string>

namespace assay {

/// True when the density of the study's process applies to its columns, in one or two dimensions.
bool hasExactData(const StudyContext& study, Level level);
/// The same at the reconstructed level for a study without events. \p process may be null.
bool hasExactData(const Process* process, const std::vector<std::string>& observables);

/// True where the parton-level truth follows from the weights of the events, so that they are its
/// data: files, and processes without a density in closed form.
bool partonTruthFromWeights(const StudyContext& study);

/// Which data a limit is for.
struct DataRequest {
    std::string observed; ///< File of observed events; empty: Asimov data.
    std::string asimov;   ///< auto | exact | sample | all, as in the recipe.
    Theta theta;          ///< Point of the Asimov data.
    double luminosityPb = 0.0;
    Level level = Level::Reconstructed;
};

/// The data of a limit: observed events from a file if it is named, else Asimov data, exact for
/// processes of known density in one or two dimensions, or else from the sample.
Result<LimitData> limitData(StudySession& session, const DataRequest& request,
                            const TaskContext& context);

} // namespace assay
