// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/LatticeAsimov.hpp"

#include <cmath>

namespace assay {

namespace {

constexpr double emptyShare = 1e-9; ///< Of the largest weight: points below are left out.

struct Box {
    Eigen::RowVectorXd low;
    Eigen::RowVectorXd high;
};

/// The box around those nodes of the exact rule that carry weight, one step larger.
Box supportOf(const QuadratureRule& rule, const Vector& weight)
{
    const double floor = emptyShare * weight.maxCoeff();
    const Eigen::RowVectorXd all =
        rule.nodes.colwise().maxCoeff() - rule.nodes.colwise().minCoeff();
    const double perAxis = std::pow(static_cast<double>(rule.nodes.rows()),
                                    1.0 / static_cast<double>(rule.nodes.cols()));
    Box box{rule.nodes.colwise().maxCoeff(), rule.nodes.colwise().minCoeff()};
    for (Eigen::Index i = 0; i < rule.nodes.rows(); ++i)
        if (weight[i] > floor) {
            box.low = box.low.cwiseMin(rule.nodes.row(i));
            box.high = box.high.cwiseMax(rule.nodes.row(i));
        }
    box.low -= all / perAxis;
    box.high += all / perAxis;
    return box;
}

/// Points i/N, or (i/N, {i F/N}) with neighbouring Fibonacci numbers F < N, at the middle of cells.
Matrix latticePoints(const Box& box)
{
    constexpr Eigen::Index oneDimensional = 10946;
    constexpr Eigen::Index twoDimensional = 28657;
    constexpr Eigen::Index generator = 17711;
    const Eigen::Index count = box.low.size() == 1 ? oneDimensional : twoDimensional;
    const double n = static_cast<double>(count);
    Matrix points(count, box.low.size());
    for (Eigen::Index i = 0; i < count; ++i) {
        points(i, 0) = (static_cast<double>(i) + 0.5) / n;
        if (points.cols() == 2)
            points(i, 1) = (static_cast<double>(i * generator % count) + 0.5) / n;
    }
    const Eigen::RowVectorXd width = box.high - box.low;
    return (points.array().rowwise() * width.array()).matrix().rowwise() + box.low;
}

} // namespace

Result<LimitData> latticeAsimovData(const ExactDensity& density, Level level,
                                    const std::vector<std::string>& observables,
                                    const Theta& theta, double luminosityPb)
{
    const QuadratureRule rule = density.quadrature(level);
    if (rule.nodes.rows() == 0 || rule.nodes.cols() > 2)
        return unsupported("Exact Asimov data exist in one and two dimensions only.");
    const Vector mass =
        rule.weights.array() * density.logDensity(level, rule.nodes, theta).array().exp();
    const Matrix points = latticePoints(supportOf(rule, mass));
    const Vector weight = density.logDensity(level, points, theta).array().exp();
    const double floor = emptyShare * weight.maxCoeff();
    LimitData data;
    data.observables = observables;
    data.x.resize(points.rows(), points.cols());
    data.weight.resize(points.rows());
    Eigen::Index used = 0;
    for (Eigen::Index i = 0; i < points.rows(); ++i)
        if (weight[i] > floor) {
            data.x.row(used) = points.row(i);
            data.weight[used++] = weight[i];
        }
    data.x.conservativeResize(used, Eigen::NoChange);
    data.weight.conservativeResize(used);
    data.eventCount = luminosityPb * density.crossSection(theta);
    data.weight *= data.eventCount / data.weight.sum();
    return data;
}

} // namespace assay
