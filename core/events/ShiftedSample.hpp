// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSample.hpp"

#include <string>

namespace assay {

/// Which way a nuisance parameter is moved: to nu = +1 or -1, one standard deviation.
enum class Shift { Up, Down };

/// The same events with all weights multiplied by dsigma(z|theta, nu = +-1) / dsigma(z|theta, 0),
/// spec methods, section on nuisances: w+/w0 and w-/w0, or w0/w+ for the other side of a one-sided
/// parameter; w0 is the weight at the reference benchmark. So whatever is computed from a sample,
/// histograms that follow theta for example, can be computed at the shifted nuisance parameter too.
/// An event whose factor is not a positive number keeps its weights. Reads through \p sample;
/// costs one division per event. Refuses a name that is no nuisance parameter of the sample.
Result<EventSample> shiftedSample(const EventSample& sample, const std::string& nuisance,
                                  Shift shift);

} // namespace assay
