// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/MlpModel.hpp"

#include "core/estimators/Losses.hpp"

#include <algorithm>

namespace assay {

namespace {

/// Events per block: activations of a 3 x 100 network with two tangents stay below half a megabyte.
constexpr std::size_t blockRows = 128;

std::size_t tangentsOf(const Objective& objective)
{
    return objective.scoreTerm ? static_cast<std::size_t>(objective.parameters) : 0;
}

template <typename Real>
double weightSum(const TrainingBatch<Real>& batch)
{
    if (!batch.weight)
        return static_cast<double>(batch.rows);
    double sum = 0.0;
    for (std::size_t i = 0; i < batch.rows; ++i)
        sum += static_cast<double>(batch.weight[i]);
    return sum;
}

template <typename Real>
TrainingBatch<Real> slice(const TrainingBatch<Real>& batch, std::size_t begin, std::size_t end,
                          std::size_t inputs, std::size_t parameters)
{
    TrainingBatch<Real> part;
    part.rows = end - begin;
    part.numeratorRows = std::clamp(batch.numeratorRows, begin, end) - begin;
    const auto shift = [begin](const Real* p, std::size_t width) {
        return p ? p + begin * width : nullptr;
    };
    part.input = shift(batch.input, inputs);
    part.y = shift(batch.y, 1);
    part.logR = shift(batch.logR, 1);
    part.score = shift(batch.score, parameters);
    part.weight = shift(batch.weight, 1);
    return part;
}

} // namespace

template <typename Real>
MlpModel<Real>::MlpModel(const MlpShape& shape, const Objective& objective,
                         const MlpKernels<Real>& kernels)
    : m_objective(objective), m_pass(shape, blockRows, tangentsOf(objective), kernels)
{
}

template <typename Real>
double MlpModel<Real>::blockLoss(const TrainingBatch<Real>& block, double inverseWeight,
                                 bool gradient)
{
    const LossRows<Real> rows{block.rows, block.y, block.logR, block.weight};
    const auto parameters = static_cast<std::size_t>(m_objective.parameters);
    if (m_objective.head == Head::Score)
        return scoreLoss(rows, parameters, inverseWeight / m_objective.parameters, block.score,
                         m_pass.output(0), m_pass.outputStride(),
                         gradient ? m_pass.outputAdjoint(0) : nullptr);
    double loss = ratioLoss(m_objective.loss, rows, inverseWeight, m_pass.output(0),
                            gradient ? m_pass.outputAdjoint(0) : nullptr);
    if (!m_objective.scoreTerm || block.numeratorRows == 0)
        return loss;
    const LossRows<Real> numerator{block.numeratorRows, nullptr, nullptr, block.weight};
    return loss + scoreLoss(numerator, parameters,
                            m_objective.alpha * inverseWeight / m_objective.parameters, block.score,
                            m_pass.tangent(0), m_pass.tangentStride(),
                            gradient ? m_pass.tangentAdjoint(0) : nullptr);
}

template <typename Real>
double MlpModel<Real>::run(const Real* parameters, const TrainingBatch<Real>& batch, Real* gradient)
{
    const double total = weightSum(batch);
    const double inverseWeight =
        total != 0.0 ? 1.0 / total : 0.0; // A batch without weight: no step.
    const auto inputs = static_cast<std::size_t>(m_pass.shape().inputs());
    double loss = 0.0;
    for (std::size_t begin = 0; begin < batch.rows; begin += blockRows) {
        const auto block = slice(batch, begin, std::min(begin + blockRows, batch.rows), inputs,
                                 static_cast<std::size_t>(m_objective.parameters));
        m_pass.load(block.input, block.rows, block.numeratorRows);
        m_pass.forward(parameters, gradient != nullptr);
        loss += blockLoss(block, inverseWeight, gradient != nullptr);
        if (gradient)
            m_pass.backward(parameters, gradient);
    }
    return loss;
}

template <typename Real>
double MlpModel<Real>::lossAndGradient(std::span<const Real> parameters,
                                       const TrainingBatch<Real>& batch, std::span<Real> gradient)
{
    std::fill(gradient.begin(), gradient.end(), Real(0));
    return run(parameters.data(), batch, gradient.data());
}

template <typename Real>
double MlpModel<Real>::loss(std::span<const Real> parameters, const TrainingBatch<Real>& batch)
{
    return run(parameters.data(), batch, nullptr);
}

template class MlpModel<float>;
template class MlpModel<double>;

template <typename Real>
std::unique_ptr<TrainableModel<Real>> makeMlpModel(const MlpShape& shape,
                                                   const Objective& objective)
{
    if (objective.head == Head::AntisymmetrisedRatio)
        return nullptr;
    return std::make_unique<MlpModel<Real>>(shape, objective);
}

template std::unique_ptr<TrainableModel<float>> makeMlpModel<float>(const MlpShape&,
                                                                    const Objective&);
template std::unique_ptr<TrainableModel<double>> makeMlpModel<double>(const MlpShape&,
                                                                      const Objective&);

} // namespace assay
