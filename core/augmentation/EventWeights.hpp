// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/events/EventSample.hpp"
#include "core/model/WeightModel.hpp"
#include "core/simulators/ExactDensity.hpp"

#include <memory>

namespace assay {

/// dsigma(z|theta) of each event, in pb, at any theta: the one quantity from which cross sections,
/// sampling probabilities, joint ratios, joint scores, histograms and Asimov data all follow.
class EventWeights {
public:
    virtual ~EventWeights() = default;

    virtual std::size_t parameterCount() const = 0;
    /// Columns of a block that evaluate() reads.
    virtual Columns columns() const = 0;
    /// weights [n] and, unless null, gradients d/dtheta [n][P] and second derivatives [n][P*P].
    virtual Status evaluate(const EventBlock& block, const Theta& theta, Vector& weights,
                            Matrix* gradients = nullptr,
                            Matrix* secondDerivatives = nullptr) const = 0;
    /// Not null when the weights are linear in the benchmark weights, dsigma = sum_b v_b(theta)
    /// w_b: then sums over events need one pass for any number of theta.
    virtual const WeightModel* linear() const { return nullptr; }
};

/// Morphing or finite differences on the benchmark weights.
std::shared_ptr<const EventWeights> linearEventWeights(WeightModel model);

/// From a known parton-level density and the latents z of the events:
/// dsigma(z|theta) = w_b0 sigma(theta) p(z|theta) / (sigma(theta_b0) p(z|theta_b0)), b0 = \p
/// anchor. For processes that are not polynomial in theta, such as `gauss`. No second derivatives.
std::shared_ptr<const EventWeights> exactEventWeights(std::shared_ptr<const ExactDensity> density,
                                                      std::size_t anchor, Theta anchorTheta);

} // namespace assay
