// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <functional>
#include <vector>

namespace assay {

/// The other points of [low, high] where \p rate is what it is at \p at, in rising order: parameter
/// values that a counting experiment cannot tell from \p at. With destructive interference there is
/// one as a rule (for B + I g + S g^2 it is -I/S - g). Found by 400 steps and bisection to 1e-12 of
/// the range, so that pairs closer than a step are missed. About 450 evaluations.
std::vector<double> pointsOfEqualRate(const std::function<double(double)>& rate, double low,
                                      double high, double at);

} // namespace assay
