// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/FlatOptimizer.hpp"

#include <cmath>
#include <string>

namespace assay {

namespace {

constexpr double beta1 = 0.9;
constexpr double beta2 = 0.999;
constexpr double epsilon = 1e-8;

} // namespace

Result<UpdateRule> updateRuleByName(std::string_view name)
{
    if (name == "adam")
        return UpdateRule::Adam;
    if (name == "amsgrad")
        return UpdateRule::AmsGrad;
    if (name == "sgd")
        return UpdateRule::Sgd;
    return invalidInput("Unknown optimizer '" + std::string(name) + "'.",
                        "Use amsgrad, adam or sgd.");
}

template <typename Real>
FlatOptimizer<Real>::FlatOptimizer(UpdateRule rule, double momentum, std::size_t parameters)
    : m_rule(rule), m_momentum(momentum)
{
    m_state.first.assign(parameters, Real(0));
    if (rule != UpdateRule::Sgd)
        m_state.second.assign(parameters, Real(0));
    if (rule == UpdateRule::AmsGrad)
        m_state.largest.assign(parameters, Real(0));
}

template <typename Real>
void FlatOptimizer<Real>::step(std::span<Real> parameters, std::span<const Real> gradient,
                               double gradientScale, double rate)
{
    ++m_state.step;
    const auto& kernels = mlpKernels<Real>();
    const auto scale = static_cast<Real>(gradientScale);
    if (m_rule == UpdateRule::Sgd) {
        kernels.sgd(parameters.size(), parameters.data(), gradient.data(), m_state.first.data(),
                    scale, static_cast<Real>(m_momentum), static_cast<Real>(rate));
        return;
    }
    const auto t = static_cast<double>(m_state.step);
    AdamArguments<Real> arguments;
    arguments.n = parameters.size();
    arguments.parameters = parameters.data();
    arguments.gradient = gradient.data();
    arguments.first = m_state.first.data();
    arguments.second = m_state.second.data();
    arguments.largest = m_rule == UpdateRule::AmsGrad ? m_state.largest.data() : nullptr;
    arguments.scale = scale;
    arguments.beta1 = static_cast<Real>(beta1);
    arguments.beta2 = static_cast<Real>(beta2);
    arguments.stepSize = static_cast<Real>(rate / (1.0 - std::pow(beta1, t)));
    arguments.rootCorrection = static_cast<Real>(1.0 / std::sqrt(1.0 - std::pow(beta2, t)));
    arguments.epsilon = static_cast<Real>(epsilon);
    kernels.adam(arguments);
}

template class FlatOptimizer<float>;
template class FlatOptimizer<double>;

} // namespace assay
