// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/FisherInformation.hpp"

#include "core/basics/Parallel.hpp"
#include "core/estimators/BinnedWeights.hpp"
#include "core/inference/EstimatedScores.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

// Adds J M J^T of one bin, where M are the moments sum_e w_b w_c of its events and J the derivative
// of d_i d_j / h with respect to the benchmark sums.
void addBinCovariance(const Vector& packed, const Vector& v, const Matrix& dv, double content,
                      const Vector& gradient, Matrix& covariance)
{
    const Eigen::Index benchmarks = v.size(), p = gradient.size();
    Matrix moments(benchmarks, benchmarks);
    Eigen::Index index = 0;
    for (Eigen::Index b = 0; b < benchmarks; ++b)
        for (Eigen::Index c = b; c < benchmarks; ++c, ++index)
            moments(b, c) = moments(c, b) = packed[index];
    Matrix jacobian(p * p, benchmarks);
    for (Eigen::Index i = 0; i < p; ++i)
        for (Eigen::Index j = 0; j < p; ++j)
            jacobian.row(i * p + j) =
                (dv.row(i) * gradient[j] + dv.row(j) * gradient[i]) / content
                - v.transpose() * (gradient[i] * gradient[j] / (content * content));
    covariance += jacobian * moments * jacobian.transpose();
}

Result<Matrix> binCovariance(const HistogramEstimator& histogram, const Theta& theta,
                             const Vector& contents, const Matrix& gradients)
{
    const LinearBinTable* table = linearBinTable(histogram.binnedWeights());
    if (!table || !table->moments)
        return Matrix();
    const Result<Vector> v = table->model.weights(theta);
    if (!v)
        return v.error();
    const Result<Matrix> dv = table->model.gradients(theta);
    if (!dv)
        return dv.error();
    const Eigen::Index p = gradients.rows();
    Matrix covariance = Matrix::Zero(p * p, p * p);
    for (Eigen::Index k = 0; k < contents.size(); ++k)
        if (contents[k] > 0.0)
            addBinCovariance(table->moments->row(k).transpose(), *v, *dv, contents[k],
                             gradients.col(k), covariance);
    return covariance;
}

struct ShapeSums {
    Matrix information; ///< sum W t t^T
    Matrix covariance;  ///< sum W^2 (t t)(t t)^T
    std::uint64_t invalid = 0;
};

void addScores(const Matrix& score, const Eigen::Ref<const Vector>& weight, ShapeSums& sums)
{
    const Eigen::Index p = score.cols();
    sums.information = Matrix::Zero(p, p);
    sums.covariance = Matrix::Zero(p * p, p * p);
    Vector product(p * p);
    for (Eigen::Index e = 0; e < score.rows(); ++e) {
        if (weight[e] == 0.0)
            continue;
        if (!score.row(e).allFinite()) {
            ++sums.invalid;
            continue;
        }
        for (Eigen::Index i = 0; i < p; ++i)
            for (Eigen::Index j = 0; j < p; ++j)
                product[i * p + j] = weight[e] * score(e, i) * score(e, j);
        sums.information.reshaped<Eigen::RowMajor>() += product;
        sums.covariance.noalias() += product * product.transpose();
    }
}

Result<ShapeSums> shapeSums(const Estimator& estimator, const Vector& rateScore,
                            const LimitData& data, const Theta& theta, const TaskContext& context)
{
    constexpr std::size_t block = 8192;
    const auto events = static_cast<std::size_t>(data.x.rows());
    std::vector<ShapeSums> blocks((events + block - 1) / block);
    Status status = parallelBlocks(
        context, events, block, [&](std::size_t begin, std::size_t end) -> Status {
            Result<Matrix> score = estimatedScores(estimator, data, begin, end, theta);
            if (!score)
                return score.error();
            score->rowwise() -= rateScore.transpose();
            addScores(*score,
                      data.weight.segment(static_cast<Eigen::Index>(begin),
                                          static_cast<Eigen::Index>(end - begin)),
                      blocks[begin / block]);
            return {};
        });
    if (!status)
        return status.error();
    const auto p = static_cast<Eigen::Index>(theta.size());
    ShapeSums total{Matrix::Zero(p, p), Matrix::Zero(p * p, p * p), 0};
    for (const ShapeSums& sums : blocks) {
        total.information += sums.information;
        total.covariance += sums.covariance;
        total.invalid += sums.invalid;
    }
    return total;
}

} // namespace

Result<FisherInformation> histogramInformation(const HistogramEstimator& histogram,
                                               const Theta& theta, double luminosityPb)
{
    const Result<Vector> contents = histogram.binCrossSections(theta);
    if (!contents)
        return contents.error();
    const Result<Matrix> gradients = histogram.binGradients(theta);
    if (!gradients)
        return gradients.error();
    FisherInformation result{Matrix::Zero(gradients->rows(), gradients->rows()), {}};
    for (Eigen::Index k = 0; k < contents->size(); ++k)
        if ((*contents)[k] > 0.0)
            result.information += luminosityPb / (*contents)[k] * gradients->col(k)
                                  * gradients->col(k).transpose();
    Result<Matrix> covariance = binCovariance(histogram, theta, *contents, *gradients);
    if (!covariance)
        return covariance.error();
    result.covariance = luminosityPb * luminosityPb * *covariance;
    return result;
}

Result<FisherInformation> estimatorInformation(const Estimator& estimator, const RateModel* rate,
                                               const LimitData& data, const Theta& theta,
                                               double luminosityPb, const TaskContext& context)
{
    const EstimatorInfo& info = estimator.info();
    Vector rateScore = Vector::Zero(static_cast<Eigen::Index>(theta.size()));
    if (!rate && !info.normalised)
        return invalidInput("The ratio of estimator '" + info.name +
                            "' contains the rate, which is "
                            "needed to take it out.");
    Matrix rateTerm = Matrix::Zero(rateScore.size(), rateScore.size());
    if (rate) {
        const Result<FisherInformation> ofRate = rateInformation(*rate, theta, luminosityPb);
        if (!ofRate)
            return ofRate;
        rateTerm = ofRate->information;
        if (!info.normalised)
            rateScore = rate->gradient(theta).value() / rate->crossSection(theta).value();
    }
    Result<ShapeSums> shape = shapeSums(estimator, rateScore, data, theta, context);
    if (!shape)
        return shape.error();
    if (shape->invalid > 0)
        context.warn(std::to_string(shape->invalid) + " events without a valid score are left out "
                     "of the information of '" + info.name + "'.");
    return FisherInformation{rateTerm + shape->information, std::move(shape->covariance)};
}

FisherInformation exactInformation(const ExactDensity& density, Level level, const Theta& theta,
                                   double luminosityPb)
{
    const double sigma = density.crossSection(theta);
    const Vector gradient = density.crossSectionGradient(theta);
    return {luminosityPb / sigma * gradient * gradient.transpose()
                + luminosityPb * sigma * density.fisherPerEvent(level, theta),
            {}};
}

} // namespace assay
