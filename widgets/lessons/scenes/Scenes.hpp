// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/lessons/SceneTable.hpp"

namespace assay {

SceneEntry hypothesesScene();  ///< Two Gaussians, a cut, ROC curves.
SceneEntry morphingScene();    ///< A parabola from three benchmarks.
SceneEntry morphedScene();     ///< A distribution from three simulated benchmarks.
SceneEntry galtonScene();      ///< A board of pins with exact likelihood.
SceneEntry latentScene();      ///< The cloud of joint ratios and its mean.
SceneEntry learnedScene();     ///< A network learns a ratio of one observable.
SceneEntry scoreFieldScene();  ///< The score as arrows, exact and by SALLY.
SceneEntry localityScene();    ///< What the score at one point knows elsewhere.
SceneEntry binningScene();     ///< Information in bins of one observable.
SceneEntry observablesScene(); ///< Information in histograms of one or two observables.
SceneEntry coverageScene();    ///< Toys, intervals, belt and coverage of a distorted likelihood.

} // namespace assay
