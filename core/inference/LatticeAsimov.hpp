// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/inference/Limits.hpp"
#include "core/simulators/ExactDensity.hpp"

#include <string>
#include <vector>

namespace assay {

/// Asimov data without Monte Carlo noise for estimators that have steps (histograms, calibrations):
/// equidistant points in one dimension, a Fibonacci lattice in two, over the region that holds all
/// but about 1e-9 of the events, each weighted with the density there. Unlike the few nodes of
/// exactAsimovData, all points differ in every coordinate, so that a bin's content is right to
/// about (number of bins)/(number of points). Refused in more than two dimensions. Cost: one
/// density per point; about 10,946 (1-D) or 28,657 (2-D) points before the empty ones are dropped.
Result<LimitData> latticeAsimovData(const ExactDensity& density, Level level,
                                    const std::vector<std::string>& observables,
                                    const Theta& theta, double luminosityPb);

} // namespace assay
