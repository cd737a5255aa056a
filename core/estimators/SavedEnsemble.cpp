// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EnsembleEstimator.hpp"
#include "core/estimators/EstimatorKinds.hpp"

namespace assay {

namespace {

bool isEnsemble(const Estimator& estimator)
{
    return dynamic_cast<const EnsembleEstimator*>(&estimator) != nullptr;
}

Status saveEnsemble(const Estimator& estimator, EstimatorArchive& archive)
{
    const auto& ensemble = dynamic_cast<const EnsembleEstimator&>(estimator);
    archive.document["members"] = ensemble.members().size();
    for (std::size_t i = 0; i < ensemble.members().size(); ++i) {
        Result<EstimatorArchive> member = archiveEstimator(*ensemble.members()[i]);
        if (!member)
            return member.error();
        archive.parts["member" + std::to_string(i)] = *std::move(member);
    }
    return {};
}

Result<std::shared_ptr<const Estimator>> loadEnsemble(const EstimatorArchive& archive,
                                                      EstimatorInfo info)
{
    const std::size_t count = archive.document.at("members");
    std::vector<std::shared_ptr<const Estimator>> members;
    for (std::size_t i = 0; i < count; ++i) {
        const auto part = archive.part("member" + std::to_string(i));
        if (!part)
            return part.error();
        auto member = restoreEstimator(**part);
        if (!member)
            return member;
        members.push_back(*std::move(member));
    }
    auto made = EnsembleEstimator::create(std::move(info), std::move(members));
    if (!made)
        return made.error();
    return std::shared_ptr<const Estimator>(*std::move(made));
}

} // namespace

EstimatorKind ensembleKind()
{
    return {"ensemble", isEnsemble, saveEnsemble, loadEnsemble};
}

} // namespace assay
