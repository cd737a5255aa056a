// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/RoomOnDisk.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/events/MadMinerWriter.hpp"
#include "core/events/SampleCheck.hpp"
#include "core/tasks/ParticleStudy.hpp"
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

Result<nlohmann::json> checkedSummary(const EventSample& sample, const std::string& name,
                                      const TaskContext& context)
{
    if (sample.size() == 0)
        return invalidInput("No events are left of this study's files and processes.",
                            "Name files with events, and look at the cuts.");
    const Result<SampleReport> report = checkSample(sample, name, context);
    if (!report)
        return report.error();
    if (!report->ok())
        return refusal(name, *report);
    auto summary = sampleSummary(sample, context);
    if (!summary)
        return summary.error();
    (*summary)["findings"] = nlohmann::json::array();
    for (const Finding& finding : report->findings) {
        (*summary)["findings"].push_back(findingToJson(finding));
        if (finding.severity == Severity::Warning)
            context.warn(finding.message);
    }
    return summary;
}

} // namespace

Result<StageOutput> writeParticleEvents(const StageJob& job, const std::string& file,
                                        const TaskContext& context)
{
    const std::filesystem::path path = job.session.project().resolve(file);
    const Result<ImportedEvents> events = saveWithRoom(context, [&] {
        return particleEvents(job.session.recipe(), path.parent_path(), context);
    });
    if (!events)
        return events.error();
    for (const ImportedGroup& group : events->groups)
        for (const Finding& finding : group.findings)
            if (finding.severity == Severity::Warning)
                context.warn(finding.message);
    const Status saved =
        saveWithRoom(context, [&] { return writeMadMiner(events->sample, path, context); });
    if (!saved)
        return saved.error();
    const Result<EventSample> written = readMadMiner(path, context);
    if (!written)
        return written.error();
    auto summary = checkedSummary(*written, "The events", context);
    if (!summary)
        return summary.error();
    (*summary)["samples"] = groupsJson(events->groups);
    return StageOutput{file, summary->dump(), false};
}

Result<StageOutput> runImportStage(const StageJob& job, const TaskContext& context)
{
    context.report(0.0, "reading events");
    const Recipe& recipe = job.session.recipe();
    if (hasParticles(recipe))
        return writeParticleEvents(job, "events/imported-" + job.hash.substr(0, 12) + ".h5",
                                   context);
    const Result<EventSample> sample = openSamples(recipe, context);
    if (!sample)
        return sample.error();
    const bool single = recipe.samples.size() == 1 && recipe.samples[0].files.size() == 1;
    const std::string name = single ? recipe.samples[0].files[0] : "The combined samples";
    const auto summary = checkedSummary(*sample, name, context);
    if (!summary)
        return summary.error();
    return StageOutput{"", summary->dump(), false};
}

} // namespace assay
