// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/inference/Coverage.hpp"
#include "core/project/Project.hpp"

#include <string>
#include <vector>

namespace assay {

/// A measured coverage of one estimator of a limit, as it is kept in the project: a run of the
/// stage "coverage.NAME" for the limit "limits.NAME".
struct CoverageRecord {
    std::string limits;    ///< NAME
    std::string estimator; ///< As the recipe calls it.
    std::string
        limitHash; ///< Inputs of the limit it is for: it is the check of those results only.
    CoverageResult result;
    std::int64_t run = 0;  ///< Id; set when it is read.
};

/// {"estimator": ..., "limit_hash": ..., "theta": [...], "dof": n, "q": [...], "overlap": x,
/// "invalid": n, "levels": [...], "words": "..."}. Everything else follows from q.
std::string coverageToText(const CoverageRecord& record);
Result<CoverageRecord> coverageFromText(const std::string& text);

/// Records a finished measurement as a run of its own; what was measured before stays.
Status storeCoverage(Project& project, const CoverageRecord& record, bool kept);

/// All measurements for limits.NAME, the newest last.
std::vector<CoverageRecord> storedCoverages(const Project& project, const std::string& limits);

} // namespace assay
