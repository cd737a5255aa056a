// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/BlasThreads.hpp"
#include "core/estimators/TorchModule.hpp"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/cuda.h>

#include <cstring>
#include <type_traits>
#include <vector>

namespace assay {

namespace {

/// Squared errors of ratios take log r and f clamped to this (spec methods B, ROLR).
constexpr double ratioClamp = 10.0;

template <typename Real>
constexpr at::ScalarType scalarType = std::is_same_v<Real, float> ? at::kFloat : at::kDouble;

/// Networks of this size run slower on two threads than on one, and OpenMP counts per thread: so
/// it is said once in every thread that computes.
void useOneThread()
{
    thread_local bool done = false;
    if (done)
        return;
    at::set_num_threads(1);
    limitBlasThreads();
    done = true;
}

at::Tensor activate(Activation activation, const at::Tensor& x)
{
    switch (activation) {
    case Activation::Tanh: return at::tanh(x);
    case Activation::Relu: return at::relu(x);
    case Activation::Elu: return at::elu(x);
    case Activation::Selu: return at::selu(x);
    case Activation::Softplus: return at::softplus(x);
    case Activation::Silu: return at::silu(x);
    case Activation::Gelu: return at::gelu(x);
    case Activation::Sigmoid: return at::sigmoid(x);
    }
    return x;
}

/// d(sum output)/d(input) as part of the graph, so that it can stand in a loss.
at::Tensor inputGradient(const at::Tensor& output, const at::Tensor& input)
{
    return torch::autograd::grad({output.sum()}, {input}, {}, /*retain_graph=*/true,
                                 /*create_graph=*/true)
        .front();
}

template <typename Real>
class TorchModel final : public TrainableModel<Real> {
public:
    TorchModel(const MlpShape& shape, const Objective& objective)
        : m_shape(shape), m_objective(objective)
    {
    }

    std::size_t parameterCount() const override { return m_shape.parameterCount(); }

    double lossAndGradient(std::span<const Real> parameters, const TrainingBatch<Real>& batch,
                           std::span<Real> gradient) override
    {
        useOneThread();
        bind(parameters, true);
        const at::Tensor loss = batchLoss(batch);
        const auto gradients =
            torch::autograd::grad({loss}, m_parameters, {}, /*retain_graph=*/false,
                                  /*create_graph=*/false, /*allow_unused=*/true);
        for (int l = 0; l < m_shape.layers(); ++l) {
            copy(gradients[static_cast<std::size_t>(2 * l)], m_shape.weightOffset(l),
                 weightCount(l), gradient);
            copy(gradients[static_cast<std::size_t>(2 * l + 1)], m_shape.biasOffset(l),
                 biasCount(l), gradient);
        }
        return loss.template item<double>();
    }

    double loss(std::span<const Real> parameters, const TrainingBatch<Real>& batch) override
    {
        useOneThread();
        bind(parameters, false);
        return batchLoss(batch).template item<double>();
    }

private:
    struct Terms {
        at::Tensor output;   ///< [n] f, or [n][P] scores
        at::Tensor score;    ///< [n][P] df/dtheta, with a score term
        at::Tensor scoreRef; ///< [n][P] df/dthetaRef, head AntisymmetrisedRatio with a score term
    };

    std::size_t biasCount(int l) const
    {
        return static_cast<std::size_t>(m_shape.sizes[static_cast<std::size_t>(l) + 1]);
    }
    std::size_t weightCount(int l) const
    {
        return biasCount(l) * static_cast<std::size_t>(m_shape.sizes[static_cast<std::size_t>(l)]);
    }

    /// A view of somebody else's numbers as a tensor (a copy on a GPU); only parameters with \p
    /// learn get a gradient.
    at::Tensor view(const Real* values, std::vector<std::int64_t> sizes, bool learn = false) const
    {
        at::Tensor tensor = at::from_blob(const_cast<Real*>(values), sizes,
                                          at::TensorOptions(scalarType<Real>))
                                .to(m_device);
        return learn ? tensor.set_requires_grad(true) : tensor;
    }

    /// One leaf per W and b: slices of one flat leaf would each cost a full-size gradient.
    void bind(std::span<const Real> parameters, bool learn)
    {
        m_parameters.clear();
        for (int l = 0; l < m_shape.layers(); ++l) {
            const auto in = m_shape.sizes[static_cast<std::size_t>(l)];
            const auto out = m_shape.sizes[static_cast<std::size_t>(l) + 1];
            m_parameters.push_back(
                view(parameters.data() + m_shape.weightOffset(l), {out, in}, learn));
            m_parameters.push_back(view(parameters.data() + m_shape.biasOffset(l), {out}, learn));
        }
    }

    static void copy(const at::Tensor& gradient, std::size_t offset, std::size_t count,
                     std::span<Real> target)
    {
        Real* out = target.data() + offset;
        if (!gradient.defined()) {
            std::memset(out, 0, count * sizeof(Real));
            return;
        }
        const at::Tensor dense = gradient.to(at::kCPU).contiguous();
        std::memcpy(out, dense.template data_ptr<Real>(), count * sizeof(Real));
    }

    at::Tensor forward(at::Tensor hidden) const
    {
        for (std::size_t l = 0; 2 * l < m_parameters.size(); ++l) {
            if (l > 0)
                hidden = activate(m_shape.activation, hidden);
            hidden = at::addmm(m_parameters[2 * l + 1], hidden, m_parameters[2 * l].t());
        }
        return hidden;
    }

    Terms evaluate(const at::Tensor& input) const
    {
        const std::int64_t p = m_objective.parameters;
        const std::int64_t width = input.size(1);
        if (m_objective.head == Head::Score)
            return {forward(input), {}, {}};
        Terms terms;
        const bool scores = m_objective.scoreTerm;
        const at::Tensor theta = input.narrow(1, 0, p).clone().set_requires_grad(scores);
        if (m_objective.head == Head::Ratio) {
            const at::Tensor x = input.narrow(1, p, width - p);
            terms.output = forward(at::cat({theta, x}, 1)).squeeze(1);
        } else {
            const at::Tensor ref = input.narrow(1, p, p).clone().set_requires_grad(scores);
            const at::Tensor x = input.narrow(1, 2 * p, width - 2 * p);
            terms.output = (forward(at::cat({theta, ref, x}, 1))
                            - forward(at::cat({ref, theta, x}, 1)))
                               .squeeze(1);
            if (scores)
                terms.scoreRef = inputGradient(terms.output, ref);
        }
        if (scores)
            terms.score = inputGradient(terms.output, theta);
        return terms;
    }

    /// Loss of each row, [n]; written with softplus so that no logit overflows.
    at::Tensor rowLosses(const TrainingBatch<Real>& batch) const
    {
        const auto n = static_cast<std::int64_t>(batch.rows);
        const std::int64_t p = m_objective.parameters;
        const Terms terms = evaluate(view(batch.input, {n, m_shape.inputs()}));
        const at::Tensor& f = terms.output;
        if (m_objective.head == Head::Score)
            return (f - view(batch.score, {n, p})).square().mean(1);
        const at::Tensor y = batch.y ? view(batch.y, {n}) : at::Tensor();
        at::Tensor loss = ratioLoss(f, y, batch.logR ? view(batch.logR, {n}) : at::Tensor());
        if (!m_objective.scoreTerm)
            return loss;
        at::Tensor errors = (1 - y) * (terms.score - view(batch.score, {n, p})).square().mean(1);
        // d f / d thetaRef estimates minus the score at thetaRef (spec methods B, sign trap).
        if (m_objective.head == Head::AntisymmetrisedRatio)
            errors =
                errors + y * (terms.scoreRef + view(batch.scoreRef, {n, p})).square().mean(1);
        return loss + m_objective.alpha * errors;
    }

    at::Tensor ratioLoss(const at::Tensor& f, const at::Tensor& y, const at::Tensor& logR) const
    {
        if (m_objective.loss == Loss::RatioMse) {
            const at::Tensor target = logR.clamp(-ratioClamp, ratioClamp);
            const at::Tensor value = f.clamp(-ratioClamp, ratioClamp);
            return (1 - y) * ((-value).exp() - (-target).exp()).square()
                   + y * (value.exp() - target.exp()).square();
        }
        // s = P(y = 1); cross entropy -[s log s^ + (1-s) log(1-s^)] with s^ = sigmoid(-f).
        const at::Tensor s =
            m_objective.loss == Loss::AugmentedCrossEntropy ? at::sigmoid(-logR) : y;
        return s * softplus(f) + (1 - s) * softplus(-f);
    }

    /// log(1 + e^x); at::softplus switches to x above a threshold, which double precision can see.
    static at::Tensor softplus(const at::Tensor& x) { return -at::log_sigmoid(-x); }

    at::Tensor batchLoss(const TrainingBatch<Real>& batch) const
    {
        const at::Tensor losses = rowLosses(batch);
        if (!batch.weight)
            return losses.mean();
        const at::Tensor weight = view(batch.weight, {static_cast<std::int64_t>(batch.rows)});
        return (weight * losses).sum() / weight.sum();
    }

    MlpShape m_shape;
    Objective m_objective;
    std::vector<at::Tensor> m_parameters;
    /// Nobody has measured a GPU: networks of this size may well be slower there.
    at::Device m_device{torch::cuda::is_available() ? at::kCUDA : at::kCPU};
};

template <typename Real>
std::unique_ptr<TrainableModel<Real>> make(const MlpShape& shape, const Objective& objective)
{
    return std::make_unique<TorchModel<Real>>(shape, objective);
}

} // namespace

} // namespace assay

// The only symbols that the module shows (see TorchModule.hpp).
extern "C" {
[[gnu::visibility("default")]] extern const char assayTorchInterface[] = ASSAY_TORCH_INTERFACE;
[[gnu::visibility("default")]] extern const assay::TorchModule assayTorchModule = {
    &assay::make<float>, &assay::make<double>, &assay::blasWarning};
}
