// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/ScoreHistogram.hpp"

#include "core/estimators/HistogramFill.hpp"

#include <algorithm>

namespace assay {

namespace {

Matrix columnsOf(const Matrix& values, const std::vector<Eigen::Index>& columns)
{
    Matrix chosen(values.rows(), static_cast<Eigen::Index>(columns.size()));
    for (std::size_t j = 0; j < columns.size(); ++j)
        chosen.col(static_cast<Eigen::Index>(j)) = values.col(columns[j]);
    return chosen;
}

} // namespace

std::string scoreQuantity(const std::string& parameter)
{
    return "score_" + parameter;
}

ScoreHistogram::ScoreHistogram(std::shared_ptr<const Estimator> score,
                               std::shared_ptr<const HistogramEstimator> histogram,
                               std::vector<Eigen::Index> components)
    : m_score(std::move(score)), m_histogram(std::move(histogram)),
      m_components(std::move(components)), m_info(m_score->info())
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
    std::vector<Eigen::Index> components;
    for (const std::string& quantity : histogram->settings().observables) {
        const auto found = std::find_if(
            info.parameters.begin(), info.parameters.end(),
            [&](const std::string& parameter) { return scoreQuantity(parameter) == quantity; });
        if (found == info.parameters.end())
            return invalidInput("Estimator '" + info.name + "' has no score component '" + quantity
                                    + "', which the histogram bins.",
                                "Fill the histogram again.");
        components.push_back(found - info.parameters.begin());
    }
    return std::shared_ptr<const ScoreHistogram>(
        new ScoreHistogram(std::move(score), std::move(histogram), std::move(components)));
}

Result<LlrGrid> ScoreHistogram::llr(const Matrix& x, const Matrix& thetas,
                                    const TaskContext& context) const
{
    const Result<Matrix> scores = m_score->score(x, m_info.referenceTheta, context);
    if (!scores)
        return scores.error();
    return m_histogram->llr(columnsOf(*scores, m_components), thetas, context);
}

Result<Matrix> ScoreHistogram::score(const Matrix& x, const Theta& theta,
                                     const TaskContext& context) const
{
    return m_score->score(x, theta, context);
}

Result<std::shared_ptr<const Estimator>>
scoreHistogram(std::shared_ptr<const Estimator> score, const EventSample& sample, int bins,
               const Theta& referenceTheta, const TaskContext& context,
               std::shared_ptr<const EventWeights> weights,
               const std::vector<std::size_t>& components)
{
    auto known = weightsOrSchema(sample, std::move(weights));
    if (!known)
        return known.error();
    const auto scores = sampleScores(*score, sample, referenceTheta, context);
    if (!scores)
        return scores.error();
    HistogramSettings settings;
    std::vector<Eigen::Index> columns;
    const std::vector<std::string>& parameters = score->info().parameters;
    for (std::size_t p = 0; p < parameters.size(); ++p) {
        if (!components.empty()
            && std::find(components.begin(), components.end(), p) == components.end())
            continue;
        columns.push_back(static_cast<Eigen::Index>(p));
        settings.observables.push_back(scoreQuantity(parameters[p]));
    }
    const std::size_t axes = settings.observables.size();
    settings.binning = bins > 0 ? std::vector<AxisBinning>(axes, AxisBinning{{}, bins})
                                : automaticBinning(axes, sample.size());
    settings.referenceTheta = referenceTheta;
    const auto chosen = std::make_shared<const Matrix>(columnsOf(**scores, columns));
    auto filled =
        fillHistogram(sample, *std::move(known), tabulatedQuantities(settings.observables, chosen),
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
