// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/HistogramEstimator.hpp"

#include "core/basics/Parallel.hpp"
#include "core/estimators/HistogramFill.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

namespace assay {

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

class BinnedEstimator final : public HistogramEstimator {
public:
    BinnedEstimator(Binning binning, std::shared_ptr<const BinnedWeights> weights,
                    HistogramSettings settings, EstimatorInfo info)
        : m_binning(std::move(binning)), m_weights(std::move(weights)),
          m_settings(std::move(settings)), m_info(std::move(info))
    {
    }

    const EstimatorInfo& info() const override { return m_info; }
    const HistogramSettings& settings() const override { return m_settings; }
    const Binning& binning() const override { return m_binning; }
    const BinnedWeights& binnedWeights() const override { return *m_weights; }
    const std::vector<std::vector<double>>& edges() const override { return m_binning.edges(); }

    Result<Vector> binCrossSections(const Theta& theta) const override
    {
        const Result<Matrix> sums = m_weights->crossSections(asRow(theta), {});
        if (!sums)
            return sums.error();
        return Vector(sums->row(0).transpose());
    }
    Result<Matrix> binGradients(const Theta& theta) const override
    {
        return m_weights->gradients(theta, {});
    }
    Result<Vector> binErrors(const Theta& theta) const override
    {
        const Result<Vector> squares = m_weights->squaredSums(theta, {});
        if (!squares)
            return squares.error();
        return Vector(squares->cwiseMax(0.0).cwiseSqrt());
    }

    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override;
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override;

private:
    static Matrix asRow(const Theta& theta) { return asVector(theta).transpose(); }

    Status checkColumns(const Matrix& x, Eigen::Index parameters) const;
    Result<Matrix> logDensities(const Matrix& thetas, const TaskContext& context) const;
    std::vector<std::int32_t> findBins(const Matrix& x, const TaskContext& context) const;

    Binning m_binning;
    std::shared_ptr<const BinnedWeights> m_weights;
    HistogramSettings m_settings;
    EstimatorInfo m_info;
};

Status BinnedEstimator::checkColumns(const Matrix& x, Eigen::Index parameters) const
{
    if (x.cols() != static_cast<Eigen::Index>(m_binning.axisCount()))
        return invalidInput(
            "Histogram '" + m_info.name + "' bins " + std::to_string(m_binning.axisCount()) +
                " quantities, but the data " + "have " + std::to_string(x.cols()) + " columns.",
            "Pass the observables that the estimator names, in its order.");
    if (parameters != static_cast<Eigen::Index>(m_weights->parameterCount()))
        return invalidInput("Histogram '" + m_info.name + "' depends on "
                                + std::to_string(m_weights->parameterCount())
                                + " parameters, but the point has " + std::to_string(parameters)
                                + ".",
                            "Give a value for every parameter of the study.");
    return {};
}

/// log(h_k / sum h) [T][bins]; NaN where the content is not positive.
Result<Matrix> BinnedEstimator::logDensities(const Matrix& thetas, const TaskContext& context) const
{
    Result<Matrix> sums = m_weights->crossSections(thetas, context);
    if (!sums)
        return sums;
    if (m_settings.pseudoCount > 0.0)
        sums->array() += m_settings.pseudoCount;
    for (Eigen::Index t = 0; t < sums->rows(); ++t) {
        const double total = sums->row(t).sum();
        for (double& content : sums->row(t))
            content = content > 0.0 && total > 0.0 ? std::log(content / total) : notANumber;
    }
    return sums;
}

std::vector<std::int32_t> BinnedEstimator::findBins(const Matrix& x,
                                                    const TaskContext& context) const
{
    std::vector<std::int32_t> bins(static_cast<std::size_t>(x.rows()));
    const Status status = parallelBlocks(
        context, bins.size(), 8192, [&](std::size_t begin, std::size_t end) -> Status {
            for (std::size_t i = begin; i < end; ++i)
                bins[i] = m_binning.indexOf(x.row(static_cast<Eigen::Index>(i)).data());
            return {};
        });
    if (!status)
        bins.clear();
    return bins;
}

/// Cost O(n axes log bins) once, O(T bins) logarithms, then one table look-up per (event, theta).
Result<LlrGrid> BinnedEstimator::llr(const Matrix& x, const Matrix& thetas,
                                     const TaskContext& context) const
{
    if (Status status = checkColumns(x, thetas.cols()); !status)
        return status.error();
    Result<Matrix> table = logDensities(thetas, context);
    if (!table)
        return table.error();
    const Result<Matrix> reference = logDensities(asRow(m_settings.referenceTheta), context);
    if (!reference)
        return reference.error();
    table->rowwise() -= reference->row(0);

    const std::vector<std::int32_t> bins = findBins(x, context);
    if (context.cancelRequested())
        return cancelled();
    LlrGrid grid{Matrix(thetas.rows(), x.rows()), 0};
    std::atomic<std::uint64_t> invalid{0};
    const Status status = parallelBlocks(
        context, static_cast<std::size_t>(thetas.rows()), 8,
        [&](std::size_t begin, std::size_t end) -> Status {
            std::uint64_t missing = 0;
            for (std::size_t t = begin; t < end; ++t) {
                const double* row = table->row(static_cast<Eigen::Index>(t)).data();
                double* values = grid.values.row(static_cast<Eigen::Index>(t)).data();
                for (std::size_t i = 0; i < bins.size(); ++i) {
                    values[i] = bins[i] == Binning::noBin ? notANumber : row[bins[i]];
                    missing += std::isnan(values[i]);
                }
            }
            invalid += missing;
            return {};
        });
    if (!status)
        return status.error();
    grid.invalid = invalid;
    return grid;
}

/// The exact score of the binned data: grad log h_k - grad log sigma.
Result<Matrix> BinnedEstimator::score(const Matrix& x, const Theta& theta,
                                      const TaskContext& context) const
{
    if (Status status = checkColumns(x, static_cast<Eigen::Index>(theta.size())); !status)
        return status.error();
    const Result<Matrix> sums = m_weights->crossSections(asRow(theta), context);
    if (!sums)
        return sums.error();
    const Result<Matrix> gradients = m_weights->gradients(theta, context);
    if (!gradients)
        return gradients.error();
    const double total = sums->sum() + m_settings.pseudoCount * static_cast<double>(sums->cols());
    const Vector mean = gradients->rowwise().sum() / total;
    Matrix table(sums->cols(), gradients->rows());
    for (Eigen::Index bin = 0; bin < sums->cols(); ++bin) {
        const double content = (*sums)(0, bin) + m_settings.pseudoCount;
        if (content > 0.0 && total > 0.0)
            table.row(bin) = (gradients->col(bin) / content - mean).transpose();
        else
            table.row(bin).setConstant(notANumber);
    }
    const std::vector<std::int32_t> bins = findBins(x, context);
    if (context.cancelRequested())
        return cancelled();
    Matrix scores(x.rows(), gradients->rows());
    for (std::size_t i = 0; i < bins.size(); ++i) {
        auto row = scores.row(static_cast<Eigen::Index>(i));
        if (bins[i] == Binning::noBin)
            row.setConstant(notANumber);
        else
            row = table.row(bins[i]);
    }
    return scores;
}

} // namespace

Result<std::shared_ptr<const HistogramEstimator>>
HistogramEstimator::create(const EventSample& sample, const HistogramSettings& settings,
                           EstimatorInfo info, const TaskContext& context)
{
    return create(sample, nullptr, settings, std::move(info), context);
}

Result<std::shared_ptr<const HistogramEstimator>>
HistogramEstimator::create(const EventSample& sample, std::shared_ptr<const EventWeights> weights,
                           const HistogramSettings& settings, EstimatorInfo info,
                           const TaskContext& context)
{
    auto known = weightsOrSchema(sample, std::move(weights));
    if (!known)
        return known.error();
    const Result<Quantities> quantities = observableQuantities(sample, settings.observables);
    if (!quantities)
        return quantities.error();
    Result<FilledHistogram> filled = fillHistogram(sample, *std::move(known), *quantities,
                                                   settings.binning, settings.referenceTheta,
                                                   context);
    if (!filled)
        return filled.error();
    return fromBins(std::move(filled->binning), std::move(filled->weights), settings,
                    std::move(info));
}

Result<std::shared_ptr<const HistogramEstimator>>
HistogramEstimator::fromBins(Binning binning, std::shared_ptr<const BinnedWeights> weights,
                             const HistogramSettings& settings, EstimatorInfo info)
{
    if (weights->binCount() != binning.binCount()
        || settings.observables.size() != binning.axisCount())
        return invalidInput("Histogram '" + info.name + "': edges, bin contents and observables do "
                            "not belong together.",
                            "The file was changed; fill the histogram again.");
    if (settings.referenceTheta.size() != weights->parameterCount())
        return invalidInput("Histogram '" + info.name + "': the reference point has "
                                + std::to_string(settings.referenceTheta.size())
                                + " values for " + std::to_string(weights->parameterCount())
                                + " parameters.",
                            "Give a value for every parameter of the study.");
    if (!(settings.pseudoCount >= 0.0) || !std::isfinite(settings.pseudoCount))
        return invalidInput("Histogram '" + info.name +
                                "': the pseudo-count must be 0 or positive.",
                            "Leave it out to treat empty bins as invalid.");
    info.observables = settings.observables;
    info.referenceTheta = settings.referenceTheta;
    info.givesLlr = true;
    info.givesScore = true;
    info.normalised = true;
    return std::shared_ptr<const HistogramEstimator>(std::make_shared<BinnedEstimator>(
        std::move(binning), std::move(weights), settings, std::move(info)));
}

int defaultBinsPerAxis(std::size_t axes)
{
    return axes <= 1 ? 25 : axes == 2 ? 8 : 5;
}

std::vector<AxisBinning> automaticBinning(std::size_t axes, std::size_t events)
{
    // Two scores or observables are often correlated, since both grow with the energy, and most
    // cells of the product of quantiles stay empty: finer ones cost nothing where events are many.
    constexpr double eventsPerBodyCell = 200.0;
    int bins = defaultBinsPerAxis(axes);
    if (axes == 2)
        bins = std::clamp(
            static_cast<int>(std::sqrt(static_cast<double>(events) / eventsPerBodyCell)), bins,
            2 * bins);
    return std::vector<AxisBinning>(axes, AxisBinning{{}, bins, true});
}

} // namespace assay
