// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/InformationBins.hpp"

#include "core/inference/EstimatedScores.hpp"

#include <algorithm>

namespace assay {

std::vector<Matrix> informationOfBins(const BinContents& contents, double luminosityPb)
{
    const Eigen::Index parameters = contents.gradients.rows();
    std::vector<Matrix> bins;
    for (Eigen::Index k = 0; k < contents.values.size(); ++k) {
        Matrix information = Matrix::Zero(parameters, parameters);
        if (contents.values[k] > 0.0) {
            const Vector slope = contents.gradients.col(k);
            information = luminosityPb * slope * slope.transpose() / contents.values[k];
        }
        bins.push_back(std::move(information));
    }
    return bins;
}

Result<std::vector<Matrix>> informationOfEvents(const EventSample& sample,
                                                const EventWeights& weights,
                                                const HistogramAxes& axes, const Theta& theta,
                                                double luminosityPb, const TaskContext& context)
{
    const Result<Binning> binning = Binning::create(axes.edges);
    if (!binning)
        return binning.error();
    const auto parameters = static_cast<Eigen::Index>(theta.size());
    const std::vector<Matrix> empty(binning->binCount(), Matrix::Zero(parameters, parameters));
    std::vector<std::vector<Matrix>> stripes(stripeCount(sample), empty);
    Columns columns = weights.columns();
    columns.x = true;
    const auto add = [&](std::size_t stripe, const EventBlock& block) -> Status {
        Vector w;
        Matrix slopes;
        if (Status status = weights.evaluate(block, theta, w, &slopes); !status)
            return status;
        std::vector<double> point(axes.columns.size());
        for (Eigen::Index row = 0; row < w.size(); ++row) {
            for (std::size_t axis = 0; axis < point.size(); ++axis)
                point[axis] = block.x(row, static_cast<Eigen::Index>(axes.columns[axis]));
            const std::int32_t bin = binning->indexOf(point.data());
            if (bin == Binning::noBin || !(w[row] > 0.0))
                continue;
            stripes[stripe][static_cast<std::size_t>(bin)].noalias() +=
                slopes.row(row).transpose() * slopes.row(row) * (luminosityPb / w[row]);
        }
        return {};
    };
    if (Status status = forEachStripe(sample, columns, context, add); !status)
        return status.error();
    std::vector<Matrix> total = empty;
    for (const auto& stripe : stripes)
        for (std::size_t bin = 0; bin < total.size(); ++bin)
            total[bin] += stripe[bin];
    return total;
}

Result<std::vector<Matrix>> informationOfEstimator(const Estimator& estimator,
                                                   const RateModel& rate, const LimitData& data,
                                                   const HistogramAxes& axes, const Theta& theta,
                                                   const TaskContext& context)
{
    constexpr std::size_t block = 8192;
    const Result<Binning> binning = Binning::create(axes.edges);
    if (!binning)
        return binning.error();
    for (const std::size_t column : axes.columns)
        if (static_cast<Eigen::Index>(column) >= data.x.cols())
            return invalidInput("The data have no column for the bins.");
    const auto parameters = static_cast<Eigen::Index>(theta.size());
    Vector rateScore = Vector::Zero(parameters);
    if (estimator.info().normalised) {
        const Result<double> sigma = rate.crossSection(theta);
        const Result<Vector> gradient = rate.gradient(theta);
        if (!sigma || !gradient)
            return sigma ? gradient.error() : sigma.error();
        rateScore = *gradient / *sigma;
    }
    std::vector<Matrix> bins(binning->binCount(), Matrix::Zero(parameters, parameters));
    std::vector<double> point(axes.columns.size());
    const auto events = static_cast<std::size_t>(data.x.rows());
    for (std::size_t begin = 0; begin < events; begin += block) {
        if (context.cancelRequested())
            return cancelled();
        const std::size_t end = std::min(events, begin + block);
        Result<Matrix> scores = estimatedScores(estimator, data, begin, end, theta);
        if (!scores)
            return scores.error();
        scores->rowwise() += rateScore.transpose();
        for (Eigen::Index row = 0; row < scores->rows(); ++row) {
            const Eigen::Index event = static_cast<Eigen::Index>(begin) + row;
            for (std::size_t axis = 0; axis < point.size(); ++axis)
                point[axis] = data.x(event, static_cast<Eigen::Index>(axes.columns[axis]));
            const std::int32_t bin = binning->indexOf(point.data());
            if (bin != Binning::noBin && scores->row(row).allFinite())
                bins[static_cast<std::size_t>(bin)].noalias() +=
                    data.weight[event] * scores->row(row).transpose() * scores->row(row);
        }
    }
    return bins;
}

} // namespace assay
