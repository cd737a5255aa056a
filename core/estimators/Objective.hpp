// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Method.hpp"

namespace assay {

/// What a training minimises, in network units (x, theta standardised; scores with respect to the
/// standardised theta): sum_i w_i l_i / sum_i w_i over the rows of a batch, where l_i is the loss
/// of the head plus, with scoreTerm, alpha times the mean over components of the squared score
/// error on rows with y = 0 (spec methods B; masked rows count as zeros).
struct Objective {
    Head head = Head::Ratio;
    Loss loss = Loss::None;
    bool scoreTerm = false;
    double alpha = 0.0;
    int parameters = 0; ///< P: components of theta and of the score.
};

} // namespace assay
