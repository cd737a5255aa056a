// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/GaussianFormDensity.hpp"

#include "core/simulators/UniformGrid.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace assay {

namespace {

constexpr double pi = std::numbers::pi;

/// -|x - mean|^2/(2 variance) for every mean, [n][M].
Matrix exponents(const Matrix& values, const Matrix& means, double variance)
{
    Matrix result(values.rows(), means.rows());
    for (Eigen::Index m = 0; m < means.rows(); ++m)
        result.col(m) =
            (values.rowwise() - means.row(m)).rowwise().squaredNorm() * (-0.5 / variance);
    return result;
}

} // namespace

GaussianFormDensity::GaussianFormDensity(GaussianForm form)
    : m_form(std::move(form)), m_mixing(m_form.mixing())
{
    const Eigen::Index k = m_form.amplitudeCount();
    m_pairMeans.resize(k * (k + 1) / 2, m_form.dimension());
    Eigen::Index row = 0;
    for (Eigen::Index i = 0; i < k; ++i)
        for (Eigen::Index j = i; j < k; ++j)
            m_pairMeans.row(row++) = 0.5 * (m_form.means.row(i) + m_form.means.row(j));
}

bool GaussianFormDensity::isSquare(Level level) const
{
    return level == Level::Parton || m_form.smearing == 0.0;
}

GaussianFormDensity::Prepared GaussianFormDensity::prepare(Level level, const Matrix& values) const
{
    return isSquare(level) ? prepareSquares(values) : preparePairs(values);
}

GaussianFormDensity::Prepared GaussianFormDensity::prepareSquares(const Matrix& values) const
{
    Prepared prepared;
    prepared.basis = exponents(values, m_form.means, 1.0);
    prepared.shift = prepared.basis.rowwise().maxCoeff();
    prepared.basis = ((prepared.basis.colwise() - prepared.shift).array() * 0.5).exp();
    prepared.shift.array() -= 0.5 * static_cast<double>(m_form.dimension()) * std::log(2.0 * pi);
    return prepared;
}

GaussianFormDensity::Prepared GaussianFormDensity::preparePairs(const Matrix& values) const
{
    const double variance = m_form.smearedVariance();
    Prepared prepared;
    prepared.basis = exponents(values, m_pairMeans, variance);
    prepared.shift = prepared.basis.rowwise().maxCoeff();
    prepared.basis = (prepared.basis.colwise() - prepared.shift).array().exp();
    prepared.shift.array() -=
        0.5 * static_cast<double>(m_form.dimension()) * std::log(2.0 * pi * variance);
    return prepared;
}

Vector GaussianFormDensity::pairCoefficients(const Vector& u) const
{
    Vector result(m_pairMeans.rows());
    Eigen::Index row = 0;
    for (Eigen::Index i = 0; i < u.size(); ++i)
        for (Eigen::Index j = i; j < u.size(); ++j)
            result(row++) = (i == j ? 1.0 : 2.0) * m_mixing(i, j) * u(i) * u(j);
    return result;
}

Vector GaussianFormDensity::pairGradient(const Vector& u, Eigen::Index p) const
{
    const Eigen::Index q = p + 1; // amplitude that depends on theta_p
    Vector result = Vector::Zero(m_pairMeans.rows());
    Eigen::Index row = 0;
    for (Eigen::Index i = 0; i < u.size(); ++i)
        for (Eigen::Index j = i; j < u.size(); ++j, ++row)
            if (i == q || j == q)
                result(row) = 2.0 * m_mixing(i, j) * m_form.couplings(q) * u(i == q ? j : i);
    return result;
}

Vector GaussianFormDensity::scaled(Level level, const Prepared& prepared, const Vector& u) const
{
    if (!isSquare(level))
        return prepared.basis * pairCoefficients(u);
    const double c = m_form.coherence;
    const Vector coherent = (prepared.basis * u).array().square();
    if (c == 1.0)
        return coherent;
    const Matrix squares = prepared.basis.array().square();
    return (1.0 - c) * (squares * u.array().square().matrix()) + c * coherent;
}

Matrix GaussianFormDensity::scaledGradient(Level level, const Prepared& prepared,
                                           const Vector& u) const
{
    Matrix result(prepared.basis.rows(), m_form.parameterCount());
    const double c = m_form.coherence;
    const Vector amplitude = isSquare(level) ? Vector(prepared.basis * u) : Vector();
    for (Eigen::Index p = 0; p < result.cols(); ++p) {
        if (!isSquare(level)) {
            result.col(p) = prepared.basis * pairGradient(u, p);
            continue;
        }
        const auto h = prepared.basis.col(p + 1).array();
        result.col(p) = 2.0 * m_form.couplings(p + 1) *
                        ((1.0 - c) * u(p + 1) * h.square() + c * h * amplitude.array());
    }
    return result;
}

Vector GaussianFormDensity::logDensity(Level level, const Matrix& values, const Theta& theta) const
{
    const Prepared prepared = prepare(level, values);
    const Vector u = m_form.amplitudes(theta);
    return scaled(level, prepared, u).array().log() + prepared.shift.array() -
           std::log(crossSection(theta));
}

Matrix GaussianFormDensity::logDensities(Level level, const Matrix& values,
                                         const Matrix& thetas) const
{
    const Prepared prepared = prepare(level, values);
    Matrix u(thetas.rows(), m_form.amplitudeCount());
    Matrix pairs(thetas.rows(), m_pairMeans.rows());
    Vector logSigma(thetas.rows());
    for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
        const Theta theta(thetas.row(t).begin(), thetas.row(t).end());
        u.row(t) = m_form.amplitudes(theta);
        pairs.row(t) = pairCoefficients(u.row(t));
        logSigma(t) = std::log(crossSection(theta));
    }
    const double c = m_form.coherence;
    Matrix result;
    if (!isSquare(level)) {
        result.noalias() = pairs * prepared.basis.transpose();
    } else {
        result.noalias() = u * prepared.basis.transpose();
        result.array() = result.array().square() * c;
        if (c != 1.0) {
            const Matrix squares = prepared.basis.array().square();
            const Matrix incoherent = u.array().square();
            result.noalias() += (1.0 - c) * incoherent * squares.transpose();
        }
    }
    result.array() = result.array().log();
    result.rowwise() += prepared.shift.transpose();
    result.colwise() -= logSigma;
    return result;
}

Matrix GaussianFormDensity::score(Level level, const Matrix& values, const Theta& theta) const
{
    const Prepared prepared = prepare(level, values);
    const Vector u = m_form.amplitudes(theta);
    const Vector density = scaled(level, prepared, u);
    Matrix result = scaledGradient(level, prepared, u);
    result.array().colwise() /= density.array();
    result.rowwise() -= crossSectionGradient(theta).transpose() / crossSection(theta);
    return result;
}

double GaussianFormDensity::crossSection(const Theta& theta) const
{
    const Vector u = m_form.amplitudes(theta);
    return u.dot(m_mixing * u);
}

Vector GaussianFormDensity::crossSectionGradient(const Theta& theta) const
{
    const Vector slope = 2.0 * (m_mixing * m_form.amplitudes(theta));
    return slope.tail(m_form.parameterCount()).array() *
           m_form.couplings.tail(m_form.parameterCount()).array();
}

QuadratureRule GaussianFormDensity::quadrature(Level level) const
{
    const double smear = isSquare(level) ? 0.0 : m_form.smearing;
    const double sigma = std::sqrt(1.0 + smear * smear);
    double spread = 0.0;
    for (Eigen::Index i = 0; i < m_form.amplitudeCount(); ++i)
        for (Eigen::Index j = 0; j < i; ++j)
            spread = std::max(spread, (m_form.means.row(i) - m_form.means.row(j)).norm());
    // Zeros of a density of two Gaussians lie at least s S (full negative interference) or
    // pi S^2/a (none) above the real axis; the rule resolves the nearer of them. Zeros on the axis
    // cannot be resolved, so that the step has a lower limit.
    const bool line = m_form.dimension() == 1;
    const double share = line ? 8.0 : 4.0;
    const double interference = m_form.coherence == 0.0 ? sigma : smear * sigma;
    const double distance = std::min(interference, pi * sigma * sigma / std::max(spread, 1e-3));
    const double step = std::clamp(distance / share, line ? 0.002 : 0.05, 0.15);
    // Beyond 8.5 sigma there is 2e-17 of the probability, so that even its logarithm does not
    // count.
    const double reach = 8.5 * sigma;
    std::vector<UniformAxis> axes;
    for (Eigen::Index d = 0; d < m_form.dimension(); ++d)
        axes.push_back(
            {m_form.means.col(d).minCoeff() - reach, m_form.means.col(d).maxCoeff() + reach, step});
    return uniformGrid(axes);
}

Matrix GaussianFormDensity::fisherOfSquare(const Theta& theta) const
{
    // For dsigma = A^2 the integrand (d_p dsigma)(d_q dsigma)/dsigma is 4 (d_p A)(d_q A): the zeros
    // of A cancel and overlaps remain.
    const Eigen::Index count = m_form.parameterCount();
    const double sigma = crossSection(theta);
    const Vector slope = crossSectionGradient(theta) / sigma;
    Matrix result(count, count);
    for (Eigen::Index p = 0; p < count; ++p)
        for (Eigen::Index q = 0; q < count; ++q)
            result(p, q) = 4.0 * m_form.couplings(p + 1) * m_form.couplings(q + 1) *
                               m_form.overlap(p + 1, q + 1) / sigma -
                           slope(p) * slope(q);
    return result;
}

Matrix GaussianFormDensity::fisherPerEvent(Level level, const Theta& theta) const
{
    if (isSquare(level) && m_form.coherence == 1.0)
        return fisherOfSquare(theta);
    const QuadratureRule rule = quadrature(level);
    const Matrix t = score(level, rule.nodes, theta);
    const Vector p = logDensity(level, rule.nodes, theta).array().exp() * rule.weights.array();
    return t.transpose() * p.asDiagonal() * t;
}

} // namespace assay
