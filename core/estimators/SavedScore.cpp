// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EstimatorKinds.hpp"
#include "core/estimators/SavedNetwork.hpp"
#include "core/estimators/ScoreEstimator.hpp"

namespace assay {

namespace {

bool isScore(const Estimator& estimator)
{
    return dynamic_cast<const ScoreEstimator*>(&estimator) != nullptr;
}

Status saveScore(const Estimator& estimator, EstimatorArchive& archive)
{
    const auto& score = dynamic_cast<const ScoreEstimator&>(estimator);
    archive.document["head"] = "score";
    saveNetwork(score.network(), archive);
    archive.addVector("score_scale", score.scoreScale());
    saveScaling("x", score.xScaling(), archive);
    return {};
}

Result<std::shared_ptr<const Estimator>> loadScore(const EstimatorArchive& archive,
                                                   EstimatorInfo info)
{
    Result<MlpWeights> network = loadNetwork(archive);
    if (!network)
        return network.error();
    Result<Vector> scale = archive.vector("score_scale");
    if (!scale)
        return scale.error();
    Result<Standardisation> x = loadScaling("x", archive);
    if (!x)
        return x.error();
    auto made = ScoreEstimator::create(std::move(info), *std::move(network), *std::move(scale),
                                       *std::move(x));
    if (!made)
        return made.error();
    return std::shared_ptr<const Estimator>(*std::move(made));
}

} // namespace

EstimatorKind scoreKind()
{
    return {"score", isScore, saveScore, loadScore};
}

} // namespace assay
