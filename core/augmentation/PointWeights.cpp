// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/PointWeights.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace assay {

namespace {

double dot(const double* a, const double* b, std::size_t n)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < n; ++i)
        sum += a[i] * b[i];
    return sum;
}

void gatherMatrix(const Matrix& from, const std::size_t* rows, std::size_t count, Matrix& to)
{
    if (from.rows() == 0) {
        to.resize(0, from.cols());
        return;
    }
    to.resize(static_cast<Eigen::Index>(count), from.cols());
    for (std::size_t i = 0; i < count; ++i)
        to.row(static_cast<Eigen::Index>(i)) = from.row(static_cast<Eigen::Index>(rows[i]));
}

/// Scratch of the general path, one per thread, so that nothing is allocated per event.
struct Scratch {
    EventBlock block;
    Vector weights;
    Matrix gradients;
    Matrix second;
};

Scratch& scratch()
{
    thread_local Scratch result;
    return result;
}

} // namespace

void gatherRows(const EventBlock& block, const std::size_t* rows, std::size_t count,
                EventBlock& out)
{
    out.first = block.first;
    gatherMatrix(block.x, rows, count, out.x);
    gatherMatrix(block.weights, rows, count, out.weights);
    gatherMatrix(block.z, rows, count, out.z);
    out.samplingBenchmark.clear();
    out.eventId.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        out.eventId[i] = block.eventId[rows[i]];
}

Result<PointWeights> PointWeights::create(const EventWeights& weights, std::vector<Theta> points,
                                          bool derivatives)
{
    PointWeights result;
    result.m_weights = &weights;
    result.m_points = std::move(points);
    result.m_hasGradient.assign(result.m_points.size(), true);
    const WeightModel* model = weights.linear();
    if (!model) {
        if (derivatives)
            return unsupported("The derivatives R_i and R_ij need a morphing basis; this process "
                               "is not polynomial in its parameters.",
                               "Choose another method or process.");
        return result;
    }
    result.m_coefficients.resize(static_cast<Eigen::Index>(result.m_points.size()),
                                 static_cast<Eigen::Index>(model->benchmarkCount()));
    for (std::size_t q = 0; q < result.m_points.size(); ++q) {
        const Result<Vector> v = model->weights(result.m_points[q]);
        if (!v)
            return v.error();
        result.m_coefficients.row(static_cast<Eigen::Index>(q)) = v->transpose();
        Result<Matrix> gradients = model->gradients(result.m_points[q]);
        result.m_hasGradient[q] = gradients.ok();
        result.m_gradients.push_back(gradients ? std::move(*gradients) : Matrix());
        if (!derivatives)
            continue;
        Result<Matrix> second = model->secondDerivatives(result.m_points[q]);
        if (!second)
            return second.error();
        result.m_second.push_back(std::move(*second));
    }
    return result;
}

Status PointWeights::weights(const EventTile& tile, const EventTile::Segment& segment,
                             std::size_t q, std::vector<double>& out) const
{
    out.resize(segment.end - segment.begin);
    if (linear()) {
        tileKernel().weights(tile.columns(), tile.stride(), tile.benchmarks(),
                             m_coefficients.data() + q * tile.benchmarks(), segment.begin,
                             segment.end, out.data());
        return {};
    }
    Scratch& own = scratch();
    gatherRows(tile.block(), tile.rows().data() + segment.begin, out.size(), own.block);
    const Status status = m_weights->evaluate(own.block, m_points[q], own.weights);
    if (status)
        std::copy_n(own.weights.data(), out.size(), out.data());
    return status;
}

Status PointWeights::moments(const EventTile& tile, const EventTile::Segment& segment,
                             std::size_t q, WeightMoments& moments, double* gradientSum) const
{
    if (linear()) {
        moments = tileKernel().moments(tile.columns(), tile.stride(), tile.benchmarks(),
                                       m_coefficients.data() + q * tile.benchmarks(),
                                       segment.begin, segment.end);
        return {};
    }
    Scratch& own = scratch();
    gatherRows(tile.block(), tile.rows().data() + segment.begin, segment.end - segment.begin,
               own.block);
    const Status status =
        m_weights->evaluate(own.block, m_points[q], own.weights, &own.gradients);
    if (!status)
        return status;
    moments = {};
    for (const double weight : own.weights) {
        (weight > 0.0 ? moments.positive : moments.negative) += std::abs(weight);
        moments.largest = std::max(moments.largest, weight);
    }
    for (Eigen::Index p = 0; p < own.gradients.cols(); ++p)
        gradientSum[p] = own.gradients.col(p).sum();
    return {};
}

Status PointWeights::event(const EventBlock& block, std::size_t row, std::size_t q, double& weight,
                           double* gradient, double* second) const
{
    const std::size_t count = parameters();
    if (linear()) {
        const auto benchmarks = static_cast<std::size_t>(block.weights.cols());
        const double* w = block.weights.data() + row * benchmarks;
        weight = dot(m_coefficients.data() + q * benchmarks, w, benchmarks);
        for (std::size_t p = 0; gradient && p < count; ++p)
            gradient[p] = dot(m_gradients[q].data() + p * benchmarks, w, benchmarks);
        for (std::size_t p = 0; second && p < count * count; ++p)
            second[p] = dot(m_second[q].data() + p * benchmarks, w, benchmarks);
        return {};
    }
    Scratch& own = scratch();
    gatherRows(block, &row, 1, own.block);
    const Status status = m_weights->evaluate(own.block, m_points[q], own.weights,
                                              gradient ? &own.gradients : nullptr);
    if (!status)
        return status;
    weight = own.weights[0];
    if (gradient)
        std::copy_n(own.gradients.data(), count, gradient);
    return {};
}

} // namespace assay
