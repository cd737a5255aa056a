// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EstimatorKinds.hpp"
#include "core/estimators/ScoreHistogram.hpp"

namespace assay {

namespace {

bool isScoreHistogram(const Estimator& estimator)
{
    return dynamic_cast<const ScoreHistogram*>(&estimator) != nullptr;
}

Status saveScoreHistogram(const Estimator& estimator, EstimatorArchive& archive)
{
    const auto& wrapper = dynamic_cast<const ScoreHistogram&>(estimator);
    Result<EstimatorArchive> score = archiveEstimator(*wrapper.scoreEstimator());
    if (!score)
        return score.error();
    Result<EstimatorArchive> histogram = archiveEstimator(wrapper.histogram());
    if (!histogram)
        return histogram.error();
    archive.parts["score"] = *std::move(score);
    archive.parts["histogram"] = *std::move(histogram);
    return {};
}

Result<std::shared_ptr<const Estimator>> loadPart(const EstimatorArchive& archive,
                                                  const std::string& name)
{
    const Result<const EstimatorArchive*> part = archive.part(name);
    if (!part)
        return part.error();
    return restoreEstimator(**part);
}

Result<std::shared_ptr<const Estimator>> loadScoreHistogram(const EstimatorArchive& archive,
                                                            EstimatorInfo)
{
    Result<std::shared_ptr<const Estimator>> score = loadPart(archive, "score");
    if (!score)
        return score;
    const Result<std::shared_ptr<const Estimator>> part = loadPart(archive, "histogram");
    if (!part)
        return part;
    const auto histogram = std::dynamic_pointer_cast<const HistogramEstimator>(*part);
    if (!histogram)
        return invalidInput("The part 'histogram' is not a histogram.",
                            "The file is damaged or was changed; save the estimator again.");
    auto made = ScoreHistogram::create(*std::move(score), histogram);
    if (!made)
        return made.error();
    return std::shared_ptr<const Estimator>(*std::move(made));
}

} // namespace

EstimatorKind scoreHistogramKind()
{
    return {"score-histogram", isScoreHistogram, saveScoreHistogram, loadScoreHistogram};
}

} // namespace assay
