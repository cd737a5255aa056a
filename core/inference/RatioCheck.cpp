// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/RatioCheck.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace assay {

namespace {

struct Mean {
    double value = 0.0;
    double error = 0.0;
};

// Weighted mean of values with weights that sum to 1, and its standard error.
Mean weightedMean(const Vector& values, const Vector& weights)
{
    Mean mean;
    mean.value = weights.dot(values);
    mean.error = std::sqrt(
        (weights.array().square() * (values.array() - mean.value).square()).sum());
    return mean;
}

std::vector<ReliabilityBin> reliability(const Vector& s, const Vector& numerator,
                                        const Vector& denominator, int count)
{
    std::vector<ReliabilityBin> bins(static_cast<std::size_t>(count));
    std::vector<double> squares(bins.size(), 0.0);
    const auto binOf = [&](double value) {
        return static_cast<std::size_t>(std::clamp(static_cast<int>(value * count), 0, count - 1));
    };
    for (Eigen::Index i = 0; i < s.size(); ++i) {
        ReliabilityBin& bin = bins[binOf(s[i])];
        const double weight = 0.5 * (numerator[i] + denominator[i]);
        bin.share += weight;
        bin.predicted += weight * s[i];
        bin.observed += 0.5 * denominator[i];
    }
    for (Eigen::Index i = 0; i < s.size(); ++i) {
        const std::size_t k = binOf(s[i]);
        const double fraction = bins[k].observed / bins[k].share;
        // Variance of a ratio of weighted sums: each event contributes to both classes.
        const double pull = 0.5 * (denominator[i] * (1.0 - fraction) - numerator[i] * fraction);
        squares[k] += pull * pull;
    }
    for (std::size_t k = 0; k < bins.size(); ++k) {
        bins[k].low = static_cast<double>(k) / count;
        bins[k].high = static_cast<double>(k + 1) / count;
        bins[k].error = std::sqrt(squares[k]) / bins[k].share;
        bins[k].predicted /= bins[k].share;
        bins[k].observed /= bins[k].share;
    }
    std::erase_if(bins, [](const ReliabilityBin& bin) { return !(bin.share > 0.0); });
    return bins;
}

Result<Matrix> inputs(const EstimatorInfo& info, const EventSample& sample,
                      const EventBlock& events)
{
    Matrix x(events.x.rows(), static_cast<Eigen::Index>(info.observables.size()));
    for (std::size_t j = 0; j < info.observables.size(); ++j) {
        const std::optional<std::size_t> column =
            sample.schema().observableIndex(info.observables[j]);
        if (!column)
            return invalidInput("The sample has no observable '" + info.observables[j]
                                + "', which '" + info.name + "' needs.");
        x.col(static_cast<Eigen::Index>(j)) = events.x.col(static_cast<Eigen::Index>(*column));
    }
    return x;
}

} // namespace

Result<RatioCheck> checkRatio(const Estimator& estimator, const EventSample& sample,
                              const EventWeights& weights, const Theta& theta, int bins,
                              const TaskContext& context)
{
    Columns columns = weights.columns();
    columns.x = true;
    const Result<EventBlock> events = sample.readAll(columns);
    if (!events)
        return events.error();
    const Result<Matrix> x = inputs(estimator.info(), sample, *events);
    if (!x)
        return x.error();
    const Result<LlrGrid> f = estimator.llr(*x, asVector(theta).transpose(), context);
    if (!f)
        return f.error();
    Vector numerator, denominator;
    if (Status status = weights.evaluate(*events, theta, numerator); !status)
        return status.error();
    if (Status status = weights.evaluate(*events, estimator.info().referenceTheta, denominator);
        !status)
        return status.error();
    Vector llr = f->values.row(0).transpose();
    if (!estimator.info().normalised)
        llr.array() -= std::log(numerator.sum() / denominator.sum());
    RatioCheck check;
    for (Eigen::Index i = 0; i < llr.size(); ++i)
        if (std::isnan(llr[i])) {
            ++check.invalid;
            llr[i] = numerator[i] = denominator[i] = 0.0;
        }
    if (!(numerator.sum() > 0.0 && denominator.sum() > 0.0))
        return numericalError("The weights of the sample do not sum to a positive cross section.");
    numerator /= numerator.sum();
    denominator /= denominator.sum();
    const Mean ratio = weightedMean(llr.array().exp(), denominator);
    const Mean inverse = weightedMean((-llr.array()).exp(), numerator);
    check.meanRatio = ratio.value;
    check.meanRatioError = ratio.error;
    check.meanInverse = inverse.value;
    check.meanInverseError = inverse.error;
    const Vector s = 1.0 / (1.0 + llr.array().exp());
    check.bins = reliability(s, numerator, denominator, std::max(bins, 1));
    return check;
}

} // namespace assay
