// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EstimatorKinds.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

nlohmann::json infoToJson(const EstimatorInfo& info)
{
    return {{"name", info.name},
            {"method", info.method},
            {"parameters", info.parameters},
            {"observables", info.observables},
            {"gives_llr", info.givesLlr},
            {"gives_score", info.givesScore},
            {"normalised", info.normalised},
            {"theta_ref", info.referenceTheta}};
}

EstimatorInfo infoFromJson(const nlohmann::json& json)
{
    EstimatorInfo info;
    json.at("name").get_to(info.name);
    json.at("method").get_to(info.method);
    json.at("parameters").get_to(info.parameters);
    json.at("observables").get_to(info.observables);
    json.at("gives_llr").get_to(info.givesLlr);
    json.at("gives_score").get_to(info.givesScore);
    json.at("normalised").get_to(info.normalised);
    json.at("theta_ref").get_to(info.referenceTheta);
    return info;
}

Result<std::shared_ptr<const Estimator>> restore(const EstimatorArchive& archive)
{
    const std::string name = archive.document.at("kind").get<std::string>();
    const auto kind = std::find_if(estimatorKinds().begin(), estimatorKinds().end(),
                                   [&](const EstimatorKind& row) { return row.name == name; });
    if (kind == estimatorKinds().end())
        return unsupported("Estimators of kind '" + name + "' are not known.",
                           "The file may come from a newer version of the program.");
    EstimatorInfo info = infoFromJson(archive.document.at("info"));
    const bool finite = std::all_of(info.referenceTheta.begin(), info.referenceTheta.end(),
                                    [](double value) { return std::isfinite(value); });
    if (!finite)
        return invalidInput("'theta_ref' holds a value that is not a finite number.",
                            "Save the estimator again.");
    return kind->load(archive, std::move(info));
}

} // namespace

const std::vector<EstimatorKind>& estimatorKinds()
{
    static const std::vector<EstimatorKind> kinds = {ratioKind(), scoreKind(), histogramKind(),
                                                     scoreHistogramKind(), ensembleKind()};
    return kinds;
}

Result<EstimatorArchive> archiveEstimator(const Estimator& estimator)
{
    const auto kind = std::find_if(estimatorKinds().begin(), estimatorKinds().end(),
                                   [&](const EstimatorKind& row) { return row.is(estimator); });
    if (kind == estimatorKinds().end())
        return unsupported("Estimator '" + estimator.info().name
                               + "' cannot be saved: it is not made of numbers that a file could "
                                 "hold (the exact likelihood and SALLINO need their process or "
                                 "events).",
                           "Make it again from the project where it is needed.");
    EstimatorArchive archive;
    archive.document["kind"] = kind->name;
    archive.document["info"] = infoToJson(estimator.info());
    if (Status status = kind->save(estimator, archive); !status)
        return status.error();
    return archive;
}

Result<std::shared_ptr<const Estimator>> restoreEstimator(const EstimatorArchive& archive)
{
    try {
        return restore(archive);
    } catch (const nlohmann::json::exception& exception) {
        return invalidInput(std::string("'estimator.json' does not hold what it should: ")
                                + exception.what() + ".",
                            "The file is damaged or was changed; save the estimator again.");
    }
}

} // namespace assay
