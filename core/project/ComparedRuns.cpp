// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/ComparedRuns.hpp"

#include "core/project/CoverageJson.hpp"
#include "core/project/LimitJson.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace assay {

namespace {

using Json = nlohmann::json;
using Settings = std::map<std::string, std::string>;

bool finished(const Run& run)
{
    return run.status == RunStatus::Done || run.status == RunStatus::Kept;
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(' ');
    const auto last = text.find_last_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

/// "{ epochs = 6, lr = [1e-3, 1e-4] }" as KEY.epochs and KEY.lr; anything else as KEY.
void addValue(Settings& settings, const std::string& key, const std::string& value)
{
    if (value.size() < 2 || value.front() != '{') {
        settings[key] = value;
        return;
    }
    int depth = 0;
    std::string part;
    const auto flush = [&] {
        const auto equals = part.find('=');
        if (equals != std::string::npos)
            settings[key + "." + trimmed(part.substr(0, equals))] =
                trimmed(part.substr(equals + 1));
        part.clear();
    };
    for (std::size_t i = 1; i + 1 < value.size(); ++i) {
        depth += value[i] == '[' || value[i] == '{';
        depth -= value[i] == ']' || value[i] == '}';
        if (value[i] == ',' && depth == 0)
            flush();
        else
            part += value[i];
    }
    flush();
}

/// "'alpha' of [train.alices]" is the key alpha; of a run's inputs nothing else is a setting of its
/// own, but for the seed.
void addSettings(Settings& settings, const Run& run, const std::string& prefix)
{
    const Json json = Json::parse(run.settings, nullptr, false);
    if (!json.is_object())
        return;
    for (const auto& [what, value] : json.items()) {
        if (!value.is_string())
            continue;
        const std::string ending = "' of [" + run.stage + "]";
        if (what.size() > ending.size() && what.front() == '\'' && what.ends_with(ending))
            addValue(settings, prefix + what.substr(1, what.size() - ending.size() - 1),
                     value.get<std::string>());
        else if (what == "the seed of the study")
            settings["seed"] = value.get<std::string>();
    }
}

/// Hashes of the stages that a run was made from, by name.
Settings needsOf(const Run& run)
{
    Settings needs;
    const Json json = Json::parse(run.settings, nullptr, false);
    const std::string start = "the stage '";
    if (json.is_object())
        for (const auto& [what, value] : json.items())
            if (what.starts_with(start) && value.is_string())
                needs[what.substr(start.size(), what.size() - start.size() - 1)] =
                    value.get<std::string>();
    return needs;
}

/// The newest finished run with these inputs.
const Run* runWith(const std::vector<Run>& runs, const std::string& stage, const std::string& hash)
{
    const Run* found = nullptr;
    for (const Run& run : runs)
        if (finished(run) && run.stage == stage && run.inputHash == hash)
            found = &run;
    return found;
}

template <typename T>
T valueOr(const Json& json, const char* key, T otherwise)
{
    if (!json.is_object() || !json.contains(key) ||
        json[key].is_string() != std::is_same_v<T, std::string>)
        return otherwise;
    return json[key].get<T>();
}

ComparedRun trainingRow(const std::vector<Run>& runs, const Run& run)
{
    ComparedRun row;
    row.key = "train " + std::to_string(run.id);
    row.name = run.stage.substr(std::string("train.").size());
    row.trainRun = run.id;
    row.seconds = run.seconds;
    row.started = run.started;
    row.check = "unchecked";
    const Json result = Json::parse(run.result, nullptr, false);
    row.method = valueOr<std::string>(result, "method", "");
    row.epochs = valueOr<int>(result, "epochs", 0);
    row.bestLoss = valueOr<double>(result, "validation_loss", row.bestLoss);
    addSettings(row.settings, run, "");
    for (const auto& [stage, hash] : needsOf(run)) {
        row.dataHash = hash;
        const Run* data = runWith(runs, stage, hash);
        if (!data)
            continue;
        const Json sample = Json::parse(data->result, nullptr, false);
        row.trainRows = valueOr<std::uint64_t>(sample, "training_rows", 0);
        row.dataHash = valueOr<std::string>(sample, "content_hash", hash);
        addSettings(row.settings, *data, "data: ");
    }
    return row;
}

void addLimit(ComparedRun& row, const Run& run, LimitResult limit,
              const std::vector<CoverageRecord>& coverages)
{
    row.limitRun = run.id;
    row.check = limit.check;
    for (const CoverageRecord& record : coverages)
        if (record.limitHash == run.inputHash && record.estimator == limit.name) {
            row.coverage = record.result;
            row.check = record.result.words();
        }
    if (row.method.empty())
        row.method = limit.method;
    addSettings(row.settings, run, "limit: ");
    row.settings.erase("limit: estimators");
    row.limit = std::make_shared<const LimitResult>(std::move(limit));
}

} // namespace

std::vector<ComparedRun> comparedRuns(const Project& project)
{
    const std::vector<Run> runs = project.runs();
    std::vector<ComparedRun> rows;
    std::map<std::string, std::size_t> trainings; ///< By stage and hash.
    for (const Run& run : runs)
        if (finished(run) && run.stage.starts_with("train.")) {
            trainings[run.stage + " " + run.inputHash] = rows.size();
            rows.push_back(trainingRow(runs, run));
        }
    for (const Run& run : runs) {
        if (!finished(run) || !run.stage.starts_with("limits."))
            continue;
        Result<std::vector<LimitResult>> limits = limitsFromText(run.result);
        if (!limits)
            continue;
        const auto coverages = storedCoverages(project, run.stage.substr(7));
        const Settings needs = needsOf(run);
        for (LimitResult& limit : *limits) {
            const std::string stage = "train." + limit.name;
            const auto hash = needs.find(stage);
            const auto training = hash == needs.end()
                                      ? trainings.end()
                                      : trainings.find(stage + " " + hash->second);
            if (training != trainings.end()) {
                addLimit(rows[training->second], run, std::move(limit), coverages);
                continue;
            }
            ComparedRun row;
            row.name = limit.name;
            row.key = "limit " + std::to_string(run.id) + " " + row.name;
            row.seconds = run.seconds;
            row.started = run.started;
            addLimit(row, run, std::move(limit), coverages);
            rows.push_back(std::move(row));
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ComparedRun& a, const ComparedRun& b) {
        return std::max(a.trainRun, a.limitRun) > std::max(b.trainRun, b.limitRun);
    });
    return rows;
}

std::vector<std::pair<std::string, std::vector<std::string>>>
differingSettings(const std::vector<const ComparedRun*>& runs)
{
    std::set<std::string> keys;
    for (const ComparedRun* run : runs)
        for (const auto& [key, value] : run->settings)
            keys.insert(key);
    std::vector<std::pair<std::string, std::vector<std::string>>> differing;
    for (const std::string& key : keys) {
        std::vector<std::string> values;
        for (const ComparedRun* run : runs) {
            const auto found = run->settings.find(key);
            values.push_back(found == run->settings.end() ? std::string() : found->second);
        }
        if (std::any_of(values.begin(), values.end(),
                        [&](const std::string& value) { return value != values.front(); }))
            differing.emplace_back(key, std::move(values));
    }
    return differing;
}

} // namespace assay
