// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/ExactDensity.hpp"

#include <cmath>
#include <numbers>

namespace assay {

/// The off-shell toy in two dimensions (spec methods N4b) at the reconstructed level, from its
/// formula alone: dsigma(x|g) = N(x;0) - 2 kappa^2 g N(x;(a,b)/2) + kappa^2 g^2 N(x;(a,b)) in pb,
/// a = b = sqrt(2), variance 1.25 per axis. Parameter g = sqrt(mu).
class OffshellDensity final : public ExactDensity {
public:
    bool has(Level level) const override { return level == Level::Reconstructed; }
    Vector logDensity(Level, const Matrix& x, const Theta& theta) const override
    {
        Vector result(x.rows());
        for (Eigen::Index i = 0; i < x.rows(); ++i)
            result[i] = std::log(coefficients(theta).dot(terms(x(i, 0), x(i, 1)))
                                 / crossSection(theta));
        return result;
    }
    Matrix score(Level, const Matrix& x, const Theta& theta) const override
    {
        Matrix result(x.rows(), 1);
        for (Eigen::Index i = 0; i < x.rows(); ++i) {
            const Eigen::Vector3d t = terms(x(i, 0), x(i, 1));
            result(i, 0) = slopes(theta).dot(t) / coefficients(theta).dot(t)
                           - crossSectionGradient(theta)[0] / crossSection(theta);
        }
        return result;
    }
    double crossSection(const Theta& theta) const override { return coefficients(theta).sum(); }
    Vector crossSectionGradient(const Theta& theta) const override
    {
        return Vector::Constant(1, slopes(theta).sum());
    }
    QuadratureRule quadrature(Level) const override
    {
        const double low = -9.0, high = 11.0, step = 0.1;
        const auto points = static_cast<Eigen::Index>(std::lround((high - low) / step)) + 1;
        QuadratureRule rule{Matrix(points * points, 2), Vector(points * points)};
        for (Eigen::Index i = 0; i < points * points; ++i)
            rule.nodes.row(i) << low + step * (i / points), low + step * (i % points);
        rule.weights.setConstant(step * step);
        return rule;
    }
    Matrix fisherPerEvent(Level level, const Theta& theta) const override
    {
        const QuadratureRule rule = quadrature(level);
        const Vector weight =
            rule.weights.array() * logDensity(level, rule.nodes, theta).array().exp();
        const Matrix t = score(level, rule.nodes, theta);
        return t.transpose() * weight.asDiagonal() * t;
    }

private:
    static constexpr double kappa2 = 0.36787944117144233; // exp(-(a^2+b^2)/4)
    static Eigen::Vector3d coefficients(const Theta& theta)
    {
        return {1.0, -2.0 * kappa2 * theta[0], kappa2 * theta[0] * theta[0]};
    }
    static Eigen::Vector3d slopes(const Theta& theta)
    {
        return {0.0, -2.0 * kappa2, 2.0 * kappa2 * theta[0]};
    }
    static Eigen::Vector3d terms(double x1, double x2)
    {
        const double a = std::numbers::sqrt2, variance = 1.25;
        const auto normal = [&](double m) {
            const double r2 = (x1 - m) * (x1 - m) + (x2 - m) * (x2 - m);
            return std::exp(-0.5 * r2 / variance) / (2.0 * std::numbers::pi * variance);
        };
        // Unit cross section of the middle term is its coefficient: the Gaussians are normalised.
        return {normal(0.0), normal(0.5 * a), normal(a)};
    }
};

} // namespace assay
