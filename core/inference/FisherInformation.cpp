// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/FisherInformation.hpp"

#include <Eigen/QR>

#include <cmath>
#include <utility>

namespace assay {

namespace {

/// f_a for the pairs (i <= j), their covariance packed the same way, per block of events.
struct PairSums {
    Vector value;      ///< [pairs]
    Matrix covariance; ///< [pairs][pairs], upper triangle
    std::uint64_t notPositive = 0;
};

Eigen::Index pairCount(Eigen::Index parameters)
{
    return parameters * (parameters + 1) / 2;
}

// The full [P][P] and [P*P][P*P] forms of sums over pairs.
FisherInformation unpack(const PairSums& sums, Eigen::Index parameters, double luminosityPb)
{
    const Eigen::Index p = parameters;
    const auto pair = [p](Eigen::Index i, Eigen::Index j) {
        const Eigen::Index a = std::min(i, j), b = std::max(i, j);
        return a * p - a * (a - 1) / 2 + (b - a);
    };
    FisherInformation result{Matrix(p, p), Matrix(p * p, p * p)};
    for (Eigen::Index row = 0; row < p * p; ++row) {
        const Eigen::Index a = pair(row / p, row % p);
        result.information(row / p, row % p) = luminosityPb * sums.value[a];
        for (Eigen::Index column = 0; column < p * p; ++column) {
            const Eigen::Index b = pair(column / p, column % p);
            result.covariance(row, column) =
                luminosityPb * luminosityPb * sums.covariance(std::min(a, b), std::max(a, b));
        }
    }
    return result;
}

/// Weights and gradients of a block's events, one row [1 + P] per event: (w, d_1 w, ..., d_P w).
class WeightsAndGradients {
public:
    static Result<WeightsAndGradients> create(const EventWeights& weights, const Theta& theta)
    {
        WeightsAndGradients result(weights, theta);
        const WeightModel* model = weights.linear();
        if (!model)
            return result;
        const Result<Vector> values = model->weights(theta);
        if (!values)
            return values.error();
        const Result<Matrix> gradients = model->gradients(theta);
        if (!gradients)
            return gradients.error();
        result.m_table.resize(values->size(), 1 + gradients->rows());
        result.m_table.col(0) = *values;
        result.m_table.rightCols(gradients->rows()) = gradients->transpose();
        return result;
    }

    Eigen::Index parameters() const
    {
        return static_cast<Eigen::Index>(m_weights->parameterCount());
    }

    Status evaluate(const EventBlock& block, Matrix& rows) const
    {
        if (m_table.size() > 0 && block.weights.cols() == m_table.rows()) {
            multiplyRows(block.weights, rows);
            return {};
        }
        Vector values;
        Matrix gradients;
        if (Status status = m_weights->evaluate(block, m_theta, values, &gradients); !status)
            return status;
        rows.resize(values.size(), 1 + gradients.cols());
        rows.col(0) = values;
        rows.rightCols(gradients.cols()) = gradients;
        return {};
    }

private:
    WeightsAndGradients(const EventWeights& weights, const Theta& theta)
        : m_weights(&weights), m_theta(theta)
    {
    }

    // A product with very few columns, for which a plain loop beats a blocked matrix product.
    void multiplyRows(const Matrix& weights, Matrix& rows) const
    {
        rows.resize(weights.rows(), m_table.cols());
        const Eigen::Index outputs = m_table.cols();
        for (Eigen::Index e = 0; e < weights.rows(); ++e) {
            const double* w = weights.row(e).data();
            double* out = rows.row(e).data();
            for (Eigen::Index k = 0; k < outputs; ++k)
                out[k] = w[0] * m_table(0, k);
            for (Eigen::Index b = 1; b < weights.cols(); ++b) {
                const double* table = m_table.row(b).data();
                for (Eigen::Index k = 0; k < outputs; ++k)
                    out[k] += w[b] * table[k];
            }
        }
    }

    const EventWeights* m_weights;
    Theta m_theta;
    Matrix m_table; ///< [B][1 + P] when the weights are linear.
};

// Calls body(block index, rows) with the weights and gradients of every block, in parallel.
Status forEachRows(const EventSample& sample, const EventWeights& weights,
                   const WeightsAndGradients& evaluator, const TaskContext& context,
                   const std::function<void(std::size_t, const Matrix&)>& body)
{
    Columns columns = weights.columns();
    return sample.forEachBlock(context, columns, [&](const EventBlock& block) -> Status {
        thread_local Matrix rows;
        if (Status status = evaluator.evaluate(block, rows); !status)
            return status;
        body(block.first / EventSample::defaultBlock, rows);
        return {};
    });
}

std::size_t blockCount(const EventSample& sample)
{
    return (sample.size() + EventSample::defaultBlock - 1) / EventSample::defaultBlock;
}

// f_ij = d_i d_j / w of every event, its sum and the sum of its outer products.
void addEvents(const Matrix& rows, PairSums& sums)
{
    const Eigen::Index parameters = rows.cols() - 1;
    const Eigen::Index pairs = pairCount(parameters);
    sums.value = Vector::Zero(pairs);
    sums.covariance = Matrix::Zero(pairs, pairs);
    Vector f(pairs);
    for (Eigen::Index e = 0; e < rows.rows(); ++e) {
        const double* row = rows.row(e).data();
        if (!(row[0] > 0.0)) {
            ++sums.notPositive;
            continue;
        }
        const double inverse = 1.0 / row[0];
        Eigen::Index a = 0;
        for (Eigen::Index i = 1; i <= parameters; ++i)
            for (Eigen::Index j = i; j <= parameters; ++j)
                f[a++] = row[i] * row[j] * inverse;
        for (a = 0; a < pairs; ++a) {
            sums.value[a] += f[a];
            for (Eigen::Index b = a; b < pairs; ++b)
                sums.covariance(a, b) += f[a] * f[b];
        }
    }
}

// Derivative of s_i s_j / s with respect to (s, s_1, ..., s_P), [P*P][1 + P].
Matrix ratioJacobian(const Vector& sums)
{
    const Eigen::Index p = sums.size() - 1;
    Matrix jacobian = Matrix::Zero(p * p, 1 + p);
    for (Eigen::Index i = 0; i < p; ++i)
        for (Eigen::Index j = 0; j < p; ++j) {
            const double si = sums[1 + i], sj = sums[1 + j], s = sums[0];
            jacobian(i * p + j, 0) = -si * sj / (s * s);
            jacobian(i * p + j, 1 + i) += sj / s;
            jacobian(i * p + j, 1 + j) += si / s;
        }
    return jacobian;
}

Error notPositive(const std::string& what)
{
    return numericalError("The cross section" + what + " is not positive, so it carries no "
                          "information that could be computed.",
                          "Choose a point inside the range of the morphing.");
}

} // namespace

Matrix FisherInformation::uncertainty() const
{
    Matrix result = Matrix::Zero(information.rows(), information.cols());
    if (covariance.rows() > 0)
        for (Eigen::Index row = 0; row < covariance.rows(); ++row)
            result(row / information.cols(), row % information.cols()) =
                std::sqrt(std::max(0.0, covariance(row, row)));
    return result;
}

Result<FisherInformation> truthInformation(const EventSample& sample, const EventWeights& weights,
                                           const Theta& theta, double luminosityPb,
                                           const TaskContext& context)
{
    const Result<WeightsAndGradients> evaluator = WeightsAndGradients::create(weights, theta);
    if (!evaluator)
        return evaluator.error();
    std::vector<PairSums> blocks(blockCount(sample));
    Status status = forEachRows(sample, weights, *evaluator, context,
                                [&](std::size_t block, const Matrix& rows) {
                                    addEvents(rows, blocks[block]);
                                });
    if (!status)
        return status.error();
    const Eigen::Index pairs = pairCount(evaluator->parameters());
    PairSums sums{Vector::Zero(pairs), Matrix::Zero(pairs, pairs), 0};
    for (const PairSums& block : blocks) {
        sums.value += block.value;
        sums.covariance += block.covariance;
        sums.notPositive += block.notPositive;
    }
    if (sums.notPositive > 0)
        context.warn(std::to_string(sums.notPositive)
                     + " events without a positive weight are left out of the information.");
    return unpack(sums, evaluator->parameters(), luminosityPb);
}

Result<FisherInformation> rateInformation(const EventSample& sample, const EventWeights& weights,
                                          const Theta& theta, double luminosityPb,
                                          const TaskContext& context)
{
    const Result<WeightsAndGradients> evaluator = WeightsAndGradients::create(weights, theta);
    if (!evaluator)
        return evaluator.error();
    const Eigen::Index width = 1 + evaluator->parameters();
    std::vector<std::pair<Vector, Matrix>> blocks(blockCount(sample));
    Status status = forEachRows(sample, weights, *evaluator, context,
                                [&](std::size_t block, const Matrix& rows) {
                                    blocks[block] = {rows.colwise().sum().transpose(),
                                                     rows.transpose() * rows};
                                });
    if (!status)
        return status.error();
    Vector sums = Vector::Zero(width);
    Matrix moments = Matrix::Zero(width, width);
    for (const auto& [blockSums, blockMoments] : blocks) {
        sums += blockSums;
        moments += blockMoments;
    }
    if (!(sums[0] > 0.0))
        return notPositive("");
    const Matrix jacobian = luminosityPb * ratioJacobian(sums);
    const Vector gradient = sums.tail(width - 1);
    return FisherInformation{luminosityPb / sums[0] * gradient * gradient.transpose(),
                             jacobian * moments * jacobian.transpose()};
}

Result<FisherInformation> rateInformation(const RateModel& rate, const Theta& theta,
                                          double luminosityPb)
{
    const Result<double> sigma = rate.crossSection(theta);
    if (!sigma)
        return sigma.error();
    if (!(*sigma > 0.0))
        return notPositive("");
    const Result<Vector> gradient = rate.gradient(theta);
    if (!gradient)
        return gradient.error();
    return FisherInformation{luminosityPb / *sigma * *gradient * gradient->transpose(), {}};
}

Matrix projectInformation(const Matrix& information, const std::vector<std::size_t>& kept)
{
    const std::vector<Eigen::Index> index(kept.begin(), kept.end());
    return information(index, index);
}

Matrix profileInformation(const Matrix& information, const std::vector<std::size_t>& kept)
{
    const std::vector<Eigen::Index> index(kept.begin(), kept.end());
    std::vector<Eigen::Index> others;
    for (Eigen::Index i = 0; i < information.rows(); ++i)
        if (std::find(index.begin(), index.end(), i) == index.end())
            others.push_back(i);
    if (others.empty())
        return information(index, index);
    const Eigen::MatrixXd inner = information(others, others);
    const Eigen::MatrixXd mixed = information(others, index);
    // Pseudo-inverse: a direction that nothing depends on takes nothing away.
    const Eigen::MatrixXd solved = inner.completeOrthogonalDecomposition().solve(mixed);
    return information(index, index) - mixed.transpose() * solved;
}

double localDistance(const Matrix& information, const Vector& difference)
{
    return std::sqrt(std::max(0.0, difference.dot(information * difference)));
}

} // namespace assay
