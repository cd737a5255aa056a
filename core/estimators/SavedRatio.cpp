// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EstimatorKinds.hpp"
#include "core/estimators/RatioEstimator.hpp"
#include "core/estimators/SavedNetwork.hpp"

namespace assay {

namespace {

bool isRatio(const Estimator& estimator)
{
    return dynamic_cast<const RatioEstimator*>(&estimator) != nullptr;
}

Status saveRatio(const Estimator& estimator, EstimatorArchive& archive)
{
    const auto& ratio = dynamic_cast<const RatioEstimator&>(estimator);
    archive.document["head"] = ratio.head() == Head::Ratio ? "ratio" : "antisymmetrised_ratio";
    saveNetwork(ratio.network(), archive);
    saveScaling("theta", ratio.thetaScaling(), archive);
    saveScaling("x", ratio.xScaling(), archive);
    return {};
}

Result<std::shared_ptr<const Estimator>> loadRatio(const EstimatorArchive& archive,
                                                   EstimatorInfo info)
{
    const std::string head = archive.document.at("head");
    if (head != "ratio" && head != "antisymmetrised_ratio")
        return unsupported("The head '" + head + "' is not known.",
                           "The file may come from a newer version of the program.");
    Result<MlpWeights> network = loadNetwork(archive);
    if (!network)
        return network.error();
    Result<Standardisation> theta = loadScaling("theta", archive);
    if (!theta)
        return theta.error();
    Result<Standardisation> x = loadScaling("x", archive);
    if (!x)
        return x.error();
    auto made = RatioEstimator::create(
        std::move(info), head == "ratio" ? Head::Ratio : Head::AntisymmetrisedRatio,
        *std::move(network), *std::move(theta), *std::move(x));
    if (!made)
        return made.error();
    return std::shared_ptr<const Estimator>(*std::move(made));
}

} // namespace

EstimatorKind ratioKind()
{
    return {"ratio", isRatio, saveRatio, loadRatio};
}

} // namespace assay
