// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/ScoreEstimator.hpp"

#include "core/basics/Parallel.hpp"
#include "core/estimators/MlpPass.hpp"

#include <cmath>

namespace assay {

namespace {

using Index = Eigen::Index;

constexpr std::size_t eventBlock = 256;

/// out.row(i) = scale * network(x.row(i)) for events [begin, end).
template <typename Real>
void evaluate(const ScoreEstimator& self, const std::vector<Real>& parameters, const Matrix& x,
              std::size_t begin, std::size_t end, Matrix& out)
{
    const std::size_t n = end - begin;
    const Standardisation& scaling = self.xScaling();
    std::vector<Real> input;
    input.reserve(n * static_cast<std::size_t>(x.cols()));
    for (std::size_t i = begin; i < end; ++i) {
        for (Index c = 0; c < x.cols(); ++c)
            input.push_back(static_cast<Real>((x(static_cast<Index>(i), c) - scaling.mean(c)) /
                                              scaling.std(c)));
    }
    MlpPass<Real> pass(self.network().shape, n, 0);
    pass.load(input.data(), n, 0);
    pass.forward(parameters.data(), false);
    for (Index p = 0; p < out.cols(); ++p) {
        const Real* values = pass.output(static_cast<std::size_t>(p));
        for (std::size_t i = 0; i < n; ++i)
            out(static_cast<Index>(begin + i), p) =
                self.scoreScale()(p) * static_cast<double>(values[i]);
    }
}

bool samePoint(const Theta& a, const Theta& b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t p = 0; p < a.size(); ++p) {
        if (!(std::abs(a[p] - b[p]) <= 1e-9 * (1.0 + std::abs(b[p]))))
            return false;
    }
    return true;
}

} // namespace

Result<std::shared_ptr<const ScoreEstimator>>
ScoreEstimator::create(EstimatorInfo info, MlpWeights network, Vector scoreScale, Standardisation x)
{
    const auto parameters = static_cast<Index>(info.parameters.size());
    const auto observables = static_cast<Index>(info.observables.size());
    const bool fits = network.shape.layers() >= 1 && network.shape.inputs() == observables &&
                      network.shape.outputs() == parameters &&
                      network.parameters.size() == network.shape.parameterCount() &&
                      scoreScale.size() == parameters && x.mean.size() == observables &&
                      x.std.size() == observables;
    if (!fits)
        return invalidInput("Estimator '" + info.name +
                                "': the sizes of its network do not fit its " +
                                std::to_string(parameters) + " parameters and " +
                                std::to_string(observables) + " observables.",
                            "The file may be damaged.");
    auto made = std::shared_ptr<ScoreEstimator>(new ScoreEstimator);
    made->m_info = std::move(info);
    made->m_network = std::move(network);
    made->m_scoreScale = std::move(scoreScale);
    made->m_x = std::move(x);
    return std::shared_ptr<const ScoreEstimator>(std::move(made));
}

Result<Matrix> ScoreEstimator::score(const Matrix& x, const Theta& theta,
                                     const TaskContext& context) const
{
    if (x.cols() != static_cast<Index>(m_info.observables.size()))
        return invalidInput("Estimator '" + m_info.name + "' expects " +
                                std::to_string(m_info.observables.size()) + " observables, got " +
                                std::to_string(x.cols()) + ".",
                            "Use the observables it was trained on, in the same order.");
    // An estimator without a recorded reference (a foreign file) is taken at its word.
    if (!m_info.referenceTheta.empty() && !samePoint(theta, m_info.referenceTheta))
        return unsupported("Estimator '" + m_info.name +
                               "' knows the score at its reference point only.",
                           "Ask there, or train a ratio method for other points.");
    Matrix out(x.rows(), static_cast<Index>(m_info.parameters.size()));
    const auto run = [&](auto zero) {
        using Real = decltype(zero);
        const std::vector<Real> parameters(m_network.parameters.begin(),
                                           m_network.parameters.end());
        return parallelBlocks(context, static_cast<std::size_t>(x.rows()), eventBlock,
                              [&](std::size_t begin, std::size_t end) -> Status {
                                  evaluate<Real>(*this, parameters, x, begin, end, out);
                                  return {};
                              });
    };
    const Status status = m_network.singlePrecision ? run(0.0F) : run(0.0);
    if (!status)
        return status.error();
    return out;
}

} // namespace assay
