// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plots/LimitMapPlot.hpp"

#include <optional>

namespace assay {

/// p-values of a limit in the plane of its free parameters with its contours; with more than two
/// free parameters of q profiled over the others. Nothing without a free parameter.
std::optional<LimitMap> pValueMap(const LimitCurve& curve, const QPen& pen = QPen(Qt::white, 1.4));

/// q of \p a minus q of \p b on the grid of \p a, b interpolated linearly where its grid is
/// another; NaN outside it. Nothing if their free parameters are not the same.
std::optional<LimitMap> differenceMap(const LimitCurve& a, const LimitCurve& b);

/// Lines of all levels of a result.
std::vector<Polyline> allLines(const LimitResult& result);

} // namespace assay
