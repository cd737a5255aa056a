// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/LimitJson.hpp"
#include "core/tasks/StageJob.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay {

Result<StageOutput> runAugmentStage(const StageJob& job, const TaskContext& context)
{
    context.report(0.0, "drawing rows");
    const auto drawn = job.session.drawnSet(job.name, context);
    if (!drawn)
        return drawn.error();
    const TrainingSet& rows = (*drawn)->rows;
    const SamplingReport& report = (*drawn)->report;
    const auto training = std::count(rows.part.begin(), rows.part.end(), Part::Train);
    return StageOutput{
        "",
        nlohmann::json{{"rows", rows.size()},
                       {"training_rows", training},
                       {"validation_rows", static_cast<std::int64_t>(rows.size()) - training},
                       {"parameters", rows.parameters},
                       {"observables", rows.observables},
                       {"negative_share", numberToJson(report.worstNegativeShare)},
                       {"smallest_effective", numberToJson(report.smallestEffective)},
                       {"invalid_rows", report.invalidRows},
                       {"content_hash", (*drawn)->contentHash}}
            .dump(),
        false};
}

} // namespace assay
