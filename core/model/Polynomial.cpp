// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/model/Polynomial.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <numeric>
#include <set>
#include <utility>

namespace assay {

namespace {

/// All exponent tuples within the limits, lexicographic with the last parameter fastest.
std::vector<std::vector<int>> exponentTuples(const std::vector<int>& maxPowers, int maxOverall)
{
    std::vector<std::vector<int>> tuples;
    std::vector<int> exponents(maxPowers.size(), 0);
    while (true) {
        if (std::accumulate(exponents.begin(), exponents.end(), 0) <= maxOverall)
            tuples.push_back(exponents);
        std::size_t p = maxPowers.size();
        while (p > 0 && exponents[p - 1] >= maxPowers[p - 1])
            exponents[--p] = 0;
        if (p == 0)
            return tuples;
        ++exponents[p - 1];
    }
}

double integerPower(double base, int exponent)
{
    double result = 1.0;
    for (; exponent > 0; --exponent)
        result *= base;
    return result;
}

/// d^order/dx^order of x^k.
double powerDerivative(double x, int k, int order)
{
    double factor = 1.0;
    for (int i = 0; i < order; ++i)
        factor *= k - i;
    return factor == 0.0 ? 0.0 : factor * integerPower(x, k - order);
}

/// The monomial with the given exponents, differentiated once by each parameter in \p by.
double monomial(const std::vector<int>& exponents, const Theta& theta,
                std::initializer_list<std::size_t> by)
{
    double product = 1.0;
    for (std::size_t p = 0; p < exponents.size(); ++p) {
        const auto order = static_cast<int>(std::count(by.begin(), by.end(), p));
        product *= powerDerivative(theta[p], exponents[p], order);
    }
    return product;
}

} // namespace

Polynomial::Polynomial(std::vector<std::vector<int>> powers) : m_powers(std::move(powers))
{
    for ([[maybe_unused]] const auto& row : m_powers)
        assert(row.size() == m_powers.front().size());
}

Polynomial Polynomial::complete(const std::vector<Parameter>& parameters, int maxOverallPower)
{
    std::vector<int> maxPowers;
    for (const Parameter& parameter : parameters)
        maxPowers.push_back(parameter.maxPower);
    return unionOf({maxPowers}, {maxOverallPower});
}

Polynomial Polynomial::unionOf(const std::vector<std::vector<int>>& maxPowers,
                               const std::vector<int>& maxOverallPowers)
{
    assert(maxPowers.size() == maxOverallPowers.size());
    std::set<std::vector<int>> tuples; // ordered lexicographically, as wanted
    for (std::size_t i = 0; i < maxPowers.size(); ++i)
        for (auto& tuple : exponentTuples(maxPowers[i], maxOverallPowers[i]))
            tuples.insert(std::move(tuple));
    return Polynomial({tuples.begin(), tuples.end()});
}

std::size_t Polynomial::parameterCount() const
{
    return m_powers.empty() ? 0 : m_powers.front().size();
}

Vector Polynomial::values(const Theta& theta) const
{
    assert(theta.size() == parameterCount());
    Vector phi(static_cast<Eigen::Index>(size()));
    for (std::size_t c = 0; c < size(); ++c)
        phi[static_cast<Eigen::Index>(c)] = monomial(m_powers[c], theta, {});
    return phi;
}

Matrix Polynomial::gradients(const Theta& theta) const
{
    assert(theta.size() == parameterCount());
    const std::size_t parameters = parameterCount();
    Matrix result(static_cast<Eigen::Index>(parameters), static_cast<Eigen::Index>(size()));
    for (std::size_t p = 0; p < parameters; ++p)
        for (std::size_t c = 0; c < size(); ++c)
            result(static_cast<Eigen::Index>(p), static_cast<Eigen::Index>(c)) =
                monomial(m_powers[c], theta, {p});
    return result;
}

Matrix Polynomial::secondDerivatives(const Theta& theta) const
{
    assert(theta.size() == parameterCount());
    const std::size_t parameters = parameterCount();
    Matrix result(static_cast<Eigen::Index>(parameters * parameters),
                  static_cast<Eigen::Index>(size()));
    for (std::size_t p = 0; p < parameters; ++p)
        for (std::size_t q = 0; q < parameters; ++q)
            for (std::size_t c = 0; c < size(); ++c)
                result(static_cast<Eigen::Index>(p * parameters + q),
                       static_cast<Eigen::Index>(c)) = monomial(m_powers[c], theta, {p, q});
    return result;
}

} // namespace assay
