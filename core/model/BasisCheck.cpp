// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/model/BasisCheck.hpp"

#include <Eigen/SVD>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace assay {

namespace {

constexpr double largestCondition = 1e12; // As in Morphing::create.
constexpr int places = 4096;

/// phi(theta) with every parameter divided by half its range.
Vector scaledComponents(const std::vector<Parameter>& parameters, const Polynomial& polynomial,
                        const Theta& theta)
{
    Theta scaled = theta;
    for (std::size_t p = 0; p < parameters.size(); ++p)
        scaled[p] /= 0.5 * (parameters[p].high - parameters[p].low);
    return polynomial.values(scaled);
}

Theta pointOf(const Matrix& basis, Eigen::Index row)
{
    return Theta(basis.row(row).begin(), basis.row(row).end());
}

/// Halton sequence: digits of \p index in base \p base, mirrored at the point.
double halton(int index, int base)
{
    double result = 0.0;
    double digit = 1.0 / base;
    for (; index > 0; index /= base, digit /= base)
        result += (index % base) * digit;
    return result;
}

constexpr int primes[] = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53};

} // namespace

std::vector<std::size_t> dependentPoints(const std::vector<Parameter>& parameters,
                                         const Polynomial& polynomial, const Matrix& basis)
{
    const auto size = Eigen::Index(polynomial.size());
    if (basis.rows() != size || size == 0)
        return {};
    Eigen::MatrixXd components(size, size);
    for (Eigen::Index b = 0; b < size; ++b)
        components.row(b) = scaledComponents(parameters, polynomial, pointOf(basis, b)).transpose();
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(components, Eigen::ComputeThinU);
    const auto& values = svd.singularValues();
    Eigen::Index rank = 0;
    while (rank < size && values[rank] * largestCondition > values[0])
        ++rank;
    std::vector<std::size_t> points;
    if (rank == size)
        return points;
    const auto null = svd.matrixU().rightCols(size - rank);
    const double largest = null.cwiseAbs().maxCoeff();
    for (Eigen::Index b = 0; b < size; ++b)
        if (null.row(b).cwiseAbs().maxCoeff() > 1e-6 * largest)
            points.push_back(std::size_t(b));
    return points;
}

Theta bestPlace(const std::vector<Parameter>& parameters, const Polynomial& polynomial,
                const Matrix& basis, std::size_t point)
{
    const auto size = Eigen::Index(polynomial.size());
    Eigen::MatrixXd others = Eigen::MatrixXd::Zero(size, size);
    for (Eigen::Index b = 0; b < std::min(size, basis.rows()); ++b)
        if (b != Eigen::Index(point))
            others.row(b) =
                scaledComponents(parameters, polynomial, pointOf(basis, b)).transpose();
    // The direction that the other points leave free.
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(others, Eigen::ComputeFullV);
    const Vector normal = svd.matrixV().col(size - 1);
    Theta best = pointOf(basis, Eigen::Index(point));
    double largest = -1.0;
    Theta theta(parameters.size());
    for (int i = 1; i <= places; ++i) {
        for (std::size_t p = 0; p < parameters.size(); ++p)
            theta[p] = parameters[p].low + (parameters[p].high - parameters[p].low)
                                               * halton(i, primes[p % std::size(primes)]);
        const double determinant =
            std::abs(scaledComponents(parameters, polynomial, theta).dot(normal));
        if (determinant > largest) {
            largest = determinant;
            best = theta;
        }
    }
    return best;
}

} // namespace assay
