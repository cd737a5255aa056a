// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/ObservableHistograms.hpp"
#include "core/tasks/StudySession.hpp"

#include <string>
#include <vector>

namespace assay {

/// Where in an observable the information that a training reaches sits: informationOfEstimator on
/// events that the training has not seen. The columns of \p axes are observables of the study.
/// Cost: one evaluation of the estimator on the test part.
Result<std::vector<Matrix>> trainedInformationOfBins(StudySession& session,
                                                     const std::string& training,
                                                     const HistogramAxes& axes,
                                                     const Theta& theta, double luminosityPb,
                                                     const TaskContext& context);

} // namespace assay
