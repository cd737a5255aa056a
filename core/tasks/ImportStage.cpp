// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/SampleSummary.hpp"
#include "core/tasks/StageJob.hpp"

#include <nlohmann/json.hpp>

namespace assay {

Result<StageOutput> runImportStage(const StageJob& job, const TaskContext& context)
{
    context.report(0.0, "reading events");
    const Result<EventSample> sample = openSamples(job.session.recipe(), context);
    if (!sample)
        return sample.error();
    if (sample->size() == 0)
        return invalidInput("The files of this study contain no events.",
                            "Name files that were written after the analysis of the events.");
    const auto summary = sampleSummary(*sample, context);
    if (!summary)
        return summary.error();
    return StageOutput{"", summary->dump(), false};
}

} // namespace assay
