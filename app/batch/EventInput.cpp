// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/EventInput.hpp"

#include "core/events/ReaderTable.hpp"
#include "core/events/SampleCheck.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <algorithm>

namespace assay::batch {

namespace {

/// The process that the provenance of a sample names; null if there is none, or none of ours.
std::shared_ptr<const Process> processOf(const EventSchema& schema)
{
    const auto provenance = nlohmann::json::parse(schema.provenance, nullptr, false);
    if (!provenance.is_object() || !provenance.contains("process") ||
        !provenance["process"].is_string())
        return nullptr;
    ProcessSettings settings;
    const auto stored = provenance.value("settings", nlohmann::json::object());
    for (const auto& [name, value] : stored.items()) {
        if (value.is_number())
            settings[name] = value.get<double>();
        else if (value.is_string())
            settings[name] = value.get<std::string>();
    }
    auto process = createProcess(provenance["process"].get<std::string>(), settings);
    return process ? *process : nullptr;
}

std::size_t referenceIndex(const EventSchema& schema)
{
    for (std::size_t b = 0; b < schema.benchmarks.size(); ++b)
        if (schema.benchmarks[b].isReference)
            return b;
    return 0;
}

Json parametersJson(const EventSchema& schema)
{
    Json list = Json::array();
    for (const Parameter& parameter : schema.parameters)
        list.push_back({{"name", parameter.name},
                        {"label", parameter.label},
                        {"range", {parameter.low, parameter.high}},
                        {"unit", parameter.unit},
                        {"max_power", parameter.maxPower}});
    return list;
}

/// Per benchmark: point, events that were generated there, sum of weights with its error.
Json benchmarksJson(const EventSchema& schema, const SampleReport& report)
{
    Json list = Json::array();
    for (std::size_t b = 0; b < schema.benchmarks.size(); ++b) {
        const Benchmark& benchmark = schema.benchmarks[b];
        const bool counted = b < schema.eventsPerBenchmark.size();
        Json one{{"name", benchmark.name},
                 {"values", benchmark.values},
                 {"reference", benchmark.isReference},
                 {"nuisance", benchmark.isNuisance},
                 {"events", counted ? schema.eventsPerBenchmark[b] : 0}};
        if (b < report.benchmarks.size()) {
            one["sum_of_weights_pb"] = report.benchmarks[b].sum;
            one["error_pb"] = report.benchmarks[b].error;
        }
        list.push_back(std::move(one));
    }
    return list;
}

/// Keys ok, warnings (texts) and findings (the same with codes and counts).
void addFindings(Json& json, const EventSchema& schema, const SampleReport& report)
{
    Json findings = Json::array();
    Json texts = schema.notes;
    for (const Finding& finding : report.findings) {
        Json one{{"severity", severityName(finding.severity)},
                 {"code", finding.code},
                 {"message", finding.message},
                 {"count", finding.count}};
        if (finding.firstEvent)
            one["first_event"] = *finding.firstEvent;
        findings.push_back(std::move(one));
        if (std::find(texts.begin(), texts.end(), Json(finding.message)) == texts.end())
            texts.push_back(finding.message);
    }
    json["ok"] = report.ok();
    json["warnings"] = std::move(texts);
    json["findings"] = std::move(findings);
}

} // namespace

Result<EventInput> openEvents(const std::string& path, const TaskContext& context)
{
    Result<EventSample> sample = openSample(path, context);
    if (!sample)
        return sample.error();
    EventInput input{path, std::move(*sample), nullptr, nullptr};
    const EventSchema& schema = input.schema();
    for (const std::string& note : schema.notes)
        context.warn(note);
    input.process = processOf(schema);
    const bool polynomial = !schema.components.empty() || schema.finiteDifferences;
    if (!polynomial && input.process && !schema.latents.empty()) {
        const std::size_t anchor = referenceIndex(schema);
        input.weights =
            exactEventWeights(input.process->truth(), anchor, schema.benchmarks[anchor].values);
        return input;
    }
    Result<WeightModel> model = schema.weightModel();
    if (!model)
        return model.error();
    input.weights = linearEventWeights(std::move(*model));
    return input;
}

Result<Json> describeSample(const std::string& path, const EventSample& sample,
                            const TaskContext& context)
{
    const Result<SampleReport> report = checkSample(sample, path, context);
    if (!report)
        return report.error();
    const EventSchema& schema = sample.schema();
    Json observables = Json::array();
    for (const Observable& observable : schema.observables)
        observables.push_back({{"name", observable.name},
                               {"expression", observable.expression},
                               {"unit", observable.unit}});
    Json json{{"path", path},
              {"kind", "events"},
              {"layout", schema.layout},
              {"events", sample.size()},
              {"background_events", schema.backgroundEvents},
              {"parameters", parametersJson(schema)},
              {"benchmarks", benchmarksJson(schema, *report)},
              {"observables", std::move(observables)},
              {"latents", schema.latents},
              {"components", schema.components}};
    Json systematics = Json::array();
    for (const Systematic& systematic : schema.systematics)
        systematics.push_back({{"name", systematic.name}, {"type", systematic.type}});
    json["systematics"] = std::move(systematics);
    addFindings(json, schema, *report);
    return json;
}

} // namespace assay::batch
