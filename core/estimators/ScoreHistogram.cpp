// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/ScoreHistogram.hpp"

#include "core/estimators/HistogramFill.hpp"

namespace assay {

ScoreHistogram::ScoreHistogram(std::shared_ptr<const Estimator> score,
                               std::shared_ptr<const HistogramEstimator> histogram)
    : m_score(std::move(score)), m_histogram(std::move(histogram)), m_info(m_score->info())
{
    m_info.givesLlr = true;
    m_info.normalised = true;
    m_info.referenceTheta = m_histogram->info().referenceTheta;
}

Result<std::shared_ptr<const ScoreHistogram>>
ScoreHistogram::create(std::shared_ptr<const Estimator> score,
                       std::shared_ptr<const HistogramEstimator> histogram)
{
    const EstimatorInfo& info = score->info();
    if (!info.givesScore)
        return invalidInput("Estimator '" + info.name + "' does not give a score to bin.",
                            "Train SALLY, or use a ratio method directly.");
    if (histogram->binning().axisCount() != info.parameters.size())
        return invalidInput("Estimator '" + info.name + "' gives "
                                + std::to_string(info.parameters.size())
                                + " score components, but the histogram has "
                                + std::to_string(histogram->binning().axisCount()) + " axes.",
                            "Fill the histogram again.");
    return std::shared_ptr<const ScoreHistogram>(
        new ScoreHistogram(std::move(score), std::move(histogram)));
}

Result<LlrGrid> ScoreHistogram::llr(const Matrix& x, const Matrix& thetas,
                                    const TaskContext& context) const
{
    const Result<Matrix> scores = m_score->score(x, m_info.referenceTheta, context);
    if (!scores)
        return scores.error();
    return m_histogram->llr(*scores, thetas, context);
}

Result<Matrix> ScoreHistogram::score(const Matrix& x, const Theta& theta,
                                     const TaskContext& context) const
{
    return m_score->score(x, theta, context);
}

Result<std::shared_ptr<const Estimator>>
scoreHistogram(std::shared_ptr<const Estimator> score, const EventSample& sample, int bins,
               const Theta& referenceTheta, const TaskContext& context,
               std::shared_ptr<const EventWeights> weights)
{
    auto known = weightsOrSchema(sample, std::move(weights));
    if (!known)
        return known.error();
    const auto scores = sampleScores(*score, sample, referenceTheta, context);
    if (!scores)
        return scores.error();
    HistogramSettings settings;
    for (const std::string& parameter : score->info().parameters)
        settings.observables.push_back("score_" + parameter);
    const int perAxis = bins > 0 ? bins : defaultBinsPerAxis(settings.observables.size());
    settings.binning.assign(settings.observables.size(), AxisBinning{{}, perAxis});
    settings.referenceTheta = referenceTheta;
    auto filled =
        fillHistogram(sample, *std::move(known), tabulatedQuantities(settings.observables, *scores),
                      settings.binning, referenceTheta, context);
    if (!filled)
        return filled.error();
    auto histogram = HistogramEstimator::fromBins(
        std::move(filled->binning), std::move(filled->weights), settings, score->info());
    if (!histogram)
        return histogram.error();
    auto result = ScoreHistogram::create(std::move(score), *std::move(histogram));
    if (!result)
        return result.error();
    return std::shared_ptr<const Estimator>(*std::move(result));
}

} // namespace assay
