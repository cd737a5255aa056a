// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/inference/Limits.hpp"

#include <functional>
#include <utility>
#include <vector>

namespace assay {

/// q at a parameter value; infinity where it is not defined.
using ScanFunction = std::function<Result<double>(double)>;

/// Where q < threshold along one parameter: intervals that may be disconnected (spec methods J).
/// \p scan are (parameter, q) sorted by parameter; NaN entries break intervals, which are then open
/// there. Crossings are polished as roots of \p function (about 6 evaluations each) or, without
/// one, found by linear interpolation.
Result<std::vector<Interval>> intervalsBelow(const std::vector<std::pair<double, double>>& scan,
                                             double threshold, const ScanFunction& function);

} // namespace assay
