// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/EventWeights.hpp"

#include <string>
#include <utility>

namespace assay {

namespace {

Error missingColumn(const EventBlock& block, const char* what, Eigen::Index wanted,
                    Eigen::Index found)
{
    return invalidInput("Events " + std::to_string(block.first) + " and following have " +
                            std::to_string(found) + " " + what + ", but " +
                            std::to_string(wanted) + " are needed.",
                        "Use the weights that belong to this sample.");
}

class LinearEventWeights final : public EventWeights {
public:
    explicit LinearEventWeights(WeightModel model) : m_model(std::move(model)) {}

    std::size_t parameterCount() const override { return m_model.parameterCount(); }
    Columns columns() const override { return {.x = false, .weights = true, .z = false}; }
    const WeightModel* linear() const override { return &m_model; }

    Status evaluate(const EventBlock& block, const Theta& theta, Vector& weights,
                    Matrix* gradients, Matrix* secondDerivatives) const override
    {
        const auto benchmarks = static_cast<Eigen::Index>(m_model.benchmarkCount());
        if (block.weights.cols() != benchmarks)
            return missingColumn(block, "weights each", benchmarks, block.weights.cols());
        const Result<Vector> v = m_model.weights(theta);
        if (!v)
            return v.error();
        weights.noalias() = block.weights * *v;
        if (gradients) {
            const Result<Matrix> slopes = m_model.gradients(theta);
            if (!slopes)
                return slopes.error();
            gradients->noalias() = block.weights * slopes->transpose();
        }
        if (secondDerivatives) {
            const Result<Matrix> curvatures = m_model.secondDerivatives(theta);
            if (!curvatures)
                return curvatures.error();
            secondDerivatives->noalias() = block.weights * curvatures->transpose();
        }
        return {};
    }

private:
    WeightModel m_model;
};

class ExactEventWeights final : public EventWeights {
public:
    ExactEventWeights(std::shared_ptr<const ExactDensity> density, std::size_t anchor,
                      Theta anchorTheta)
        : m_density(std::move(density)), m_anchor(static_cast<Eigen::Index>(anchor)),
          m_anchorTheta(std::move(anchorTheta))
    {
    }

    std::size_t parameterCount() const override { return m_anchorTheta.size(); }
    Columns columns() const override { return {.x = false, .weights = true, .z = true}; }

    Status evaluate(const EventBlock& block, const Theta& theta, Vector& weights,
                    Matrix* gradients, Matrix* secondDerivatives) const override
    {
        if (secondDerivatives)
            return unsupported("Second derivatives of the weights need a morphing basis; this "
                               "process is not polynomial in its parameters.",
                               "Choose another method or process.");
        if (theta.size() != parameterCount())
            return invalidInput("A parameter point has " + std::to_string(theta.size()) +
                                " values, but the process has " +
                                std::to_string(parameterCount()) + " parameters.");
        if (block.weights.cols() <= m_anchor)
            return missingColumn(block, "weights each", m_anchor + 1, block.weights.cols());
        if (block.z.rows() != block.weights.rows())
            return missingColumn(block, "latent rows", block.weights.rows(), block.z.rows());
        const double sigma = m_density->crossSection(theta);
        const double scale = sigma / m_density->crossSection(m_anchorTheta);
        const Vector llr = m_density->logDensity(Level::Parton, block.z, theta) -
                           m_density->logDensity(Level::Parton, block.z, m_anchorTheta);
        weights = scale * block.weights.col(m_anchor).array() * llr.array().exp();
        if (gradients) {
            const Vector rate = m_density->crossSectionGradient(theta) / sigma;
            *gradients = m_density->score(Level::Parton, block.z, theta);
            gradients->rowwise() += rate.transpose();
            gradients->array().colwise() *= weights.array();
        }
        return {};
    }

private:
    std::shared_ptr<const ExactDensity> m_density;
    Eigen::Index m_anchor;
    Theta m_anchorTheta;
};

} // namespace

std::shared_ptr<const EventWeights> linearEventWeights(WeightModel model)
{
    return std::make_shared<LinearEventWeights>(std::move(model));
}

std::shared_ptr<const EventWeights> exactEventWeights(std::shared_ptr<const ExactDensity> density,
                                                      std::size_t anchor, Theta anchorTheta)
{
    return std::make_shared<ExactEventWeights>(std::move(density), anchor, std::move(anchorTheta));
}

} // namespace assay
