// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/CoverageJson.hpp"

#include "core/project/LimitJson.hpp"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

using Json = nlohmann::json;

CoverageRecord readRecord(const Json& json)
{
    CoverageRecord record;
    record.limits = json.at("limits").get<std::string>();
    record.estimator = json.at("estimator").get<std::string>();
    record.limitHash = json.at("limit_hash").get<std::string>();
    CoverageResult& result = record.result;
    result.theta = json.at("theta").get<Theta>();
    result.dof = json.at("dof").get<int>();
    for (const Json& value : json.at("q"))
        result.q.push_back(numberFromJson(value));
    result.overlap = numberFromJson(json.at("overlap"));
    result.invalid = json.at("invalid").get<std::size_t>();
    for (const double level : json.at("levels").get<std::vector<double>>())
        result.points.push_back(coverageAt(result.q, level, result.dof));
    result.curve = coverageCurve(result.q, result.dof);
    return record;
}

} // namespace

std::string coverageToText(const CoverageRecord& record)
{
    const CoverageResult& result = record.result;
    Json q = Json::array(), levels = Json::array();
    for (const double value : result.q)
        q.push_back(numberToJson(value));
    for (const CoveragePoint& point : result.points)
        levels.push_back(point.level);
    return Json{{"limits", record.limits},
                {"estimator", record.estimator},
                {"limit_hash", record.limitHash},
                {"theta", result.theta},
                {"dof", result.dof},
                {"q", std::move(q)},
                {"overlap", numberToJson(result.overlap)},
                {"invalid", result.invalid},
                {"levels", std::move(levels)},
                {"words", result.words()}}
        .dump();
}

Result<CoverageRecord> coverageFromText(const std::string& text)
{
    try {
        return readRecord(Json::parse(text));
    } catch (const std::exception& exception) {
        return invalidInput(std::string("The stored coverage cannot be read (") + exception.what() +
                                ").",
                            "Measure it again.");
    }
}

Status storeCoverage(Project& project, const CoverageRecord& record, bool kept)
{
    Run run;
    run.stage = "coverage." + record.limits;
    run.inputHash = record.limitHash;
    run.settings = Json{{"estimator", record.estimator}, {"theta", record.result.theta}}.dump();
    const Result<std::int64_t> id = project.beginRun(run);
    if (!id)
        return id.error();
    return project.finishRun(*id, kept ? RunStatus::Kept : RunStatus::Done, "",
                             record.result.words(), coverageToText(record));
}

std::vector<CoverageRecord> storedCoverages(const Project& project, const std::string& limits)
{
    std::vector<CoverageRecord> records;
    for (const Run& run : project.runsOf("coverage." + limits)) {
        if (run.status != RunStatus::Done && run.status != RunStatus::Kept)
            continue;
        Result<CoverageRecord> record = coverageFromText(run.result);
        if (!record)
            continue;
        record->run = run.id;
        records.push_back(std::move(*record));
    }
    return records;
}

} // namespace assay
