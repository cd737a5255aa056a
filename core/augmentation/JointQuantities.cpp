// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/JointQuantities.hpp"

#include "core/augmentation/CrossSections.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// grad w / w - grad sigma / sigma per event.
Matrix scoreFrom(const Vector& weights, const Matrix& gradients, const CrossSection& sigma)
{
    Matrix score = gradients.array().colwise() / weights.array();
    score.rowwise() -= (sigma.gradient / sigma.value).transpose();
    return score;
}

/// Weights at a point and, where the study knows them, the scores.
Status evaluateAt(const EventBlock& block, const EventWeights& weights, const Theta& theta,
                  const CrossSection& sigma, Vector& values, Matrix& score)
{
    if (sigma.gradient.size() == 0)
        return weights.evaluate(block, theta, values);
    Matrix gradients;
    const Status status = weights.evaluate(block, theta, values, &gradients);
    if (status)
        score = scoreFrom(values, gradients, sigma);
    return status;
}

Status addDerivatives(const EventBlock& block, const EventWeights& weights, const Theta& thetaRef,
                      JointQuantities& joint)
{
    Vector values;
    const Status status = weights.evaluate(block, thetaRef, values, &joint.firstDerivatives,
                                           &joint.secondDerivatives);
    if (!status)
        return status;
    joint.firstDerivatives.array().colwise() /= values.array();
    joint.secondDerivatives.array().colwise() /= values.array();
    return {};
}

} // namespace

Result<JointQuantities> jointQuantities(const EventSample& sample, const EventWeights& weights,
                                        const JointRequest& request, const TaskContext& context)
{
    const Result<std::vector<CrossSection>> sigmas =
        crossSections(sample, weights, {request.theta, request.thetaRef}, context);
    if (!sigmas)
        return sigmas.error();
    if (request.first > sample.size())
        return invalidInput("Event " + std::to_string(request.first) + " was asked for, but the "
                            "sample has " + std::to_string(sample.size()) + ".");
    EventBlock block;
    Columns columns = weights.columns();
    const std::size_t count = std::min(request.count, sample.size() - request.first);
    if (const Status status = sample.read(request.first, count, columns, block); !status)
        return status.error();

    JointQuantities joint;
    Vector numerator;
    Vector denominator;
    Status status = evaluateAt(block, weights, request.theta, (*sigmas)[0], numerator, joint.score);
    if (status)
        status = evaluateAt(block, weights, request.thetaRef, (*sigmas)[1], denominator,
                            joint.scoreRef);
    if (status && request.derivatives)
        status = addDerivatives(block, weights, request.thetaRef, joint);
    if (!status)
        return status.error();
    joint.ratio = ((*sigmas)[1].value / (*sigmas)[0].value) * numerator.array() /
                  denominator.array();
    for (const double ratio : joint.ratio)
        joint.invalid += ratio > 0.0 && std::isfinite(ratio) ? 0 : 1;
    return joint;
}

} // namespace assay
