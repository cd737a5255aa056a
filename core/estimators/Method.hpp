// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// What the network computes from its input (architecture section 5).
enum class Head { Ratio, AntisymmetrisedRatio, Score };

/// Loss functions, in terms of f = llr as a logit (spec methods B). See Losses.hpp.
enum class Loss { None, CrossEntropy, AugmentedCrossEntropy, RatioMse, ScoreMse };

/// Which rows a method learns from (kinds of [augment.NAME]).
enum class DataPlan { None, Ratio, DoubleRatio, LocalScore, WeightedSample };

/// What stands behind llr: a network, bins, a formula.
enum class Family { Truth, Rate, Histogram, Classifier, Regression, Score };

/// One row of the Methods table. It drives the recipe, the desktop's list and the manual; adding a
/// method is one row, and a file only if its network, loss or data plan is new.
struct Method {
    std::string name; ///< "ALICES"
    Family family;
    Head head;
    Loss loss;
    bool scoreTerm; ///< Adds alpha * MSE of the score on rows drawn from theta.
    DataPlan dataPlan;
    double defaultAlpha;
    bool givesLlr;
    bool givesScore;
    bool normalised;
    std::string description; ///< One sentence.
    std::string reference;   ///< Paper.
    std::string dash;        ///< Line style of its curves: solid, dash, dot, dash-dot.
    std::string marker;      ///< star, triangle, square, circle, diamond, ...
};

const std::vector<Method>& methodTable();
/// By name, case-insensitive; nullptr if there is none.
const Method* findMethod(std::string_view name);

} // namespace assay
