// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/SampleCheck.hpp"
#include "core/tasks/SampleSummary.hpp"
#include "core/tasks/StageJob.hpp"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

nlohmann::json findingToJson(const Finding& finding)
{
    nlohmann::json json = {{"severity", severityName(finding.severity)},
                           {"code", finding.code},
                           {"message", finding.message},
                           {"count", finding.count}};
    if (finding.firstEvent)
        json["first_event"] = *finding.firstEvent;
    return json;
}

/// All errors of a report as one, so that they can be mended together.
Error refusal(const std::string& name, const SampleReport& report)
{
    std::string text = name + ": the events cannot be used.";
    for (const Finding& finding : report.findings)
        if (finding.severity == Severity::Error)
            text += " " + finding.message;
    return invalidInput(text);
}

} // namespace

Result<StageOutput> runImportStage(const StageJob& job, const TaskContext& context)
{
    context.report(0.0, "reading events");
    const Recipe& recipe = job.session.recipe();
    const Result<EventSample> sample = openSamples(recipe, context);
    if (!sample)
        return sample.error();
    if (sample->size() == 0)
        return invalidInput("The files of this study contain no events.",
                            "Name files that were written after the analysis of the events.");
    const bool single = recipe.samples.size() == 1 && recipe.samples[0].files.size() == 1;
    const std::string name = single ? recipe.samples[0].files[0] : "The combined samples";
    const Result<SampleReport> report = checkSample(*sample, name, context);
    if (!report)
        return report.error();
    if (!report->ok())
        return refusal(name, *report);
    auto summary = sampleSummary(*sample, context);
    if (!summary)
        return summary.error();
    (*summary)["findings"] = nlohmann::json::array();
    for (const Finding& finding : report->findings) {
        (*summary)["findings"].push_back(findingToJson(finding));
        if (finding.severity == Severity::Warning)
            context.warn(finding.message);
    }
    return StageOutput{"", summary->dump(), false};
}

} // namespace assay
