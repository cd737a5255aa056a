// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <string>
#include <vector>

namespace assay {

/// What an entry of `estimators` in a recipe asks for.
struct EstimatorChoice {
    enum class Kind { Truth, PartonTruth, Rate, Histogram, Trained };

    Kind kind = Kind::Trained;
    std::string name;                     ///< As written.
    std::vector<std::string> observables; ///< Histogram
    std::vector<int> bins;                ///< Histogram, per observable; empty: the default.
    /// Histogram, per observable, ascending; an empty list leaves that one to bins.
    std::vector<std::vector<double>> edges;
};

/// "truth", "parton-truth", "rate", "histogram:x1,x2@10" or the name of a training. After @ stands
/// one number of quantile bins for all observables, or one entry per observable: "@10,20". An entry
/// with | lists edges between bins instead, the first and the last bin being open:
/// "histogram:pt@30|100|200|" (a single edge is "30|").
Result<EstimatorChoice> parseEstimatorChoice(const std::string& text);

/// The text of a histogram with these edges, one list for each observable; none: default bins.
std::string histogramChoiceText(const std::vector<std::string>& observables,
                                const std::vector<std::vector<double>>& edges);

/// For legends and tables: long lists of edges become their number, "histogram:pt@[4 bins]".
std::string shortEstimatorName(const std::string& text);

} // namespace assay
