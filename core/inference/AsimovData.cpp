// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/Limits.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <vector>

namespace assay {

namespace {

constexpr double warnShare = 0.01;   // Conventions: negative weights.
constexpr double refuseShare = 0.20;

/// The events of one block that are used.
struct AsimovPiece {
    std::size_t first = 0;
    Matrix x;
    std::vector<double> weight;
    double negative = 0.0; ///< Sum of |w| of the events left out.
    std::uint64_t negatives = 0;
};

AsimovPiece pieceOf(const EventBlock& block, const Vector& weights, const Matrix& columns)
{
    AsimovPiece piece;
    piece.first = block.first;
    piece.x.resize(weights.size(), columns.cols());
    Eigen::Index used = 0;
    for (Eigen::Index i = 0; i < weights.size(); ++i) {
        if (weights[i] < 0.0) {
            piece.negative -= weights[i];
            ++piece.negatives;
        }
        if (!(weights[i] > 0.0))
            continue;
        piece.x.row(used++) = columns.row(i);
        piece.weight.push_back(weights[i]);
    }
    piece.x.conservativeResize(used, Eigen::NoChange);
    return piece;
}

Status checkNegative(double negative, std::uint64_t count, double positive,
                     const TaskContext& context)
{
    if (!(positive > 0.0))
        return numericalError("All weights of the sample are zero or negative at the point of the "
                              "Asimov data.",
                              "Choose another point, or a sample that covers it.");
    const double share = negative / (negative + positive);
    const std::string text = std::to_string(count) + " events with negative weight ("
                             + std::to_string(100.0 * share)
                             + " % of the absolute weight) are left out of the Asimov data.";
    if (share > refuseShare)
        return numericalError(text + " That is too much to trust the rest.",
                              "Use a sample with fewer negative weights or another point.");
    if (share > warnShare)
        context.warn(text);
    return {};
}

LimitData joinPieces(std::vector<AsimovPiece>& pieces, std::vector<std::string> observables)
{
    std::sort(pieces.begin(), pieces.end(),
              [](const AsimovPiece& a, const AsimovPiece& b) { return a.first < b.first; });
    Eigen::Index events = 0;
    for (const AsimovPiece& piece : pieces)
        events += piece.x.rows();
    LimitData data;
    data.observables = std::move(observables);
    data.x.resize(events, static_cast<Eigen::Index>(data.observables.size()));
    data.weight.resize(events);
    Eigen::Index row = 0;
    for (const AsimovPiece& piece : pieces) {
        data.x.middleRows(row, piece.x.rows()) = piece.x;
        for (const double weight : piece.weight)
            data.weight[row++] = weight;
    }
    return data;
}

} // namespace

Result<LimitData> asimovData(const EventSample& sample, const EventWeights& weights,
                             const RateModel& rate, const Theta& theta, double luminosityPb,
                             Level level, const TaskContext& context)
{
    const Result<double> sigma = rate.crossSection(theta);
    if (!sigma)
        return sigma.error();
    if (!(*sigma > 0.0))
        return numericalError("The cross section is not positive at the point of the Asimov data.");
    std::vector<std::string> names = sample.schema().latents;
    if (level == Level::Reconstructed) {
        names.clear();
        for (const Observable& observable : sample.schema().observables)
            names.push_back(observable.name);
    }
    Columns columns = weights.columns();
    (level == Level::Parton ? columns.z : columns.x) = true;
    std::vector<AsimovPiece> pieces;
    std::mutex mutex;
    Status status = sample.forEachBlock(context, columns, [&](const EventBlock& block) -> Status {
        Vector w;
        if (Status evaluated = weights.evaluate(block, theta, w); !evaluated)
            return evaluated;
        AsimovPiece piece = pieceOf(block, w, level == Level::Parton ? block.z : block.x);
        const std::lock_guard lock(mutex);
        pieces.push_back(std::move(piece));
        return {};
    });
    if (!status)
        return status.error();
    LimitData data = joinPieces(pieces, std::move(names));
    double negative = 0.0;
    std::uint64_t negatives = 0;
    for (const AsimovPiece& piece : pieces) {
        negative += piece.negative;
        negatives += piece.negatives;
    }
    const double positive = data.weight.sum();
    if (Status checked = checkNegative(negative, negatives, positive, context); !checked)
        return checked.error();
    // One sample stands for the expectation: its shape from the weights, its number from the rate.
    data.eventCount = luminosityPb * *sigma;
    data.weight *= data.eventCount / positive;
    return data;
}

LimitData exactAsimovData(const ExactDensity& density, Level level,
                          const std::vector<std::string>& observables, const Theta& theta,
                          double luminosityPb)
{
    const QuadratureRule rule = density.quadrature(level);
    const Vector logDensity = density.logDensity(level, rule.nodes, theta);
    LimitData data;
    data.observables = observables;
    data.x = rule.nodes;
    data.eventCount = luminosityPb * density.crossSection(theta);
    data.weight = data.eventCount * rule.weights.array() * logDensity.array().exp();
    return data;
}

} // namespace assay
