// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/estimators/EstimatorArchive.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// How one kind of estimator is saved and loaded. A new kind is one file with three functions and
/// one row in estimatorKinds().
struct EstimatorKind {
    std::string name; ///< "kind" in estimator.json
    bool (*is)(const Estimator& estimator);
    /// Writes what is special to the kind; info is written and read for all kinds alike.
    Status (*save)(const Estimator& estimator, EstimatorArchive& archive);
    /// May let nlohmann's exceptions for missing or mistyped keys escape; the caller turns them
    /// into errors.
    Result<std::shared_ptr<const Estimator>> (*load)(const EstimatorArchive& archive,
                                                     EstimatorInfo info);
};

const std::vector<EstimatorKind>& estimatorKinds();

/// An estimator as an archive: kind, info, and what the kind adds. For wrappers to save their
/// parts.
Result<EstimatorArchive> archiveEstimator(const Estimator& estimator);
Result<std::shared_ptr<const Estimator>> restoreEstimator(const EstimatorArchive& archive);

EstimatorKind ratioKind();
EstimatorKind scoreKind();
EstimatorKind histogramKind();
EstimatorKind scoreHistogramKind();
EstimatorKind ensembleKind();

} // namespace assay
