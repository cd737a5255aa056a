// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StageInputs.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/events/ReaderTable.hpp"
#include "core/project/EstimatorChoice.hpp"
#include "core/project/RecipeTables.hpp"
#include "core/tasks/ParticleStudy.hpp"

#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include <algorithm>

namespace assay {

namespace {

/// Raised whenever the same inputs give other numbers than before.
constexpr const char* numericVersion = "1";

using Json = nlohmann::json;

/// One input per key of a recipe's table, for the messages; defaults are inputs too.
template <typename T>
void addTable(StageInputs& stage, const std::string& table, const RecipeRows<T>& rows,
              const T& source)
{
    for (const RecipeRow<T>& row : rows)
        stage.inputs.emplace_back("'" + row.key + "' of " + table, row.write(source, {}));
}

void addBenchmarks(StageInputs& stage, const Recipe& study)
{
    for (const Benchmark& benchmark : study.benchmarks)
        stage.inputs.emplace_back("benchmark '" + benchmark.name + "'",
                                  writeValue(benchmark.values) +
                                      (benchmark.isReference ? " reference" : ""));
}

void addRanges(StageInputs& stage, const Recipe& study)
{
    for (const Parameter& parameter : study.parameters)
        stage.inputs.emplace_back("the range of parameter '" + parameter.name + "'",
                                  writeValue(parameter.low) + " " + writeValue(parameter.high));
}

void addParameters(StageInputs& stage, const Recipe& study)
{
    for (const Parameter& parameter : study.parameters)
        stage.inputs.emplace_back("parameter '" + parameter.name + "'",
                                  std::to_string(parameter.maxPower));
}

void addObservables(StageInputs& stage, const Recipe& study)
{
    for (const Observable& observable : study.observables)
        stage.inputs.emplace_back("observable '" + observable.name + "'", observable.expression);
}

/// Needs \p upstream: its name and, through the hash, all that it depends on.
void addNeed(StageInputs& stage, const StageInputs& upstream)
{
    stage.needs.push_back(upstream.name);
    stage.inputs.emplace_back("the stage '" + upstream.name + "'", upstream.hash());
}

/// A key of the file's state that is cheap to compare.
std::string stampOf(const std::string& file)
{
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0)
        return "missing";
    return std::to_string(info.st_size) + " " + std::to_string(info.st_mtim.tv_sec) + "." +
           std::to_string(info.st_mtim.tv_nsec);
}

/// Content hash of a file; taken from the last import when size and time of change are the same.
std::string hashOfFile(const std::string& file, const Json& known)
{
    const std::string stamp = stampOf(file);
    if (stamp == "missing")
        return stamp;
    const std::string stampKey = "stamp of " + file;
    const std::string hashKey = "the content of " + file;
    if (known.is_object() && known.contains(stampKey) && known.contains(hashKey) &&
        known[stampKey] == stamp)
        return known[hashKey].get<std::string>();
    const Result<std::string> hash = hashEventFile(file);
    return hash ? *hash : "unreadable";
}

/// The content of a file and of the names of columns beside it, NAME.columns, if there are any.
void addFile(StageInputs& stage, const std::string& file, const Json& known)
{
    stage.inputs.emplace_back("the content of " + file, hashOfFile(file, known));
    const std::string names = file + ".columns";
    if (stampOf(names) != "missing")
        stage.inputs.emplace_back("the content of " + names, hashOfFile(names, known));
}

/// What turns particles into columns, for studies that have any.
void addSelection(StageInputs& stage, const Recipe& study)
{
    addTable(stage, "[detector]", detectorRows(), study);
    const auto addList = [&](const std::string& name, const auto& rows, const auto& entries) {
        for (std::size_t i = 0; i < entries.size(); ++i)
            addTable(stage, name + " " + std::to_string(i + 1), rows, entries[i]);
    };
    addList("smearing", smearingRows(), study.selection.smearings);
    addList("acceptance", acceptanceRows(), study.selection.acceptances);
    addList("cut", cutRows(), study.selection.cuts);
    addList("efficiency", efficiencyRows(), study.selection.efficiencies);
    for (const Observable& observable : study.observables) // their labels do not matter
        stage.inputs.emplace_back("observable '" + observable.name + "'",
                                  observable.expression +
                                      (observable.required ? " required" : "") +
                                      (observable.fallback ? " " + writeValue(*observable.fallback)
                                                           : ""));
    addList("systematic", systematicRows(), study.systematics);
    addBenchmarks(stage, study);
    stage.inputs.emplace_back("the seed of the study", std::to_string(study.seed));
}

/// Keys that came later count only where they are used, so that old results stay valid.
void addSample(StageInputs& stage, const SampleRecipe& sample)
{
    const std::vector<std::string> later = {"process", "settings", "events", "weights_from",
                                            "systematics"};
    for (const RecipeRow<SampleRecipe>& row : sampleRows()) {
        std::string text = row.write(sample, {});
        if (text.empty() && std::find(later.begin(), later.end(), row.key) != later.end())
            continue;
        stage.inputs.emplace_back("'" + row.key + "' of sample '" + sample.name + "'",
                                  std::move(text));
    }
}

/// Samples with the content of their files, where they have not changed since \p last run.
bool addSamples(StageInputs& stage, const Recipe& study, const std::optional<Run>& last)
{
    const Json known = last ? Json::parse(last->settings, nullptr, false) : Json();
    bool tables = false;
    for (const SampleRecipe& sample : study.samples) {
        addSample(stage, sample);
        for (const std::string& file : sample.files) {
            addFile(stage, file, known);
            tables =
                tables || isColumnFile(file) || sample.format == "csv" || sample.format == "npy";
        }
        if (!sample.weightsFrom.empty())
            addFile(stage, sample.weightsFrom, known);
    }
    return tables;
}

StageInputs simulateInputs(const Project& project, const Recipe& study)
{
    StageInputs stage{"simulate", {}, {}};
    addTable(stage, "[process]", processRows(), study);
    addTable(stage, "[simulate]", simulateRows(), study);
    addTable(stage, "[morphing]", morphingRows(), study);
    addBenchmarks(stage, study);
    addParameters(stage, study);
    if (study.basis == "optimise")
        addRanges(stage, study);
    stage.inputs.emplace_back("the seed of the study", std::to_string(study.seed));
    if (hasParticles(study)) {
        addSamples(stage, study, project.latestRun("simulate"));
        addSelection(stage, study);
    }
    return stage;
}

StageInputs importInputs(const Project& project, const Recipe& study)
{
    StageInputs stage{"import", {}, {}};
    const bool tables = addSamples(stage, study, project.latestRun("import"));
    if (tables) // Event files say themselves which points their weights belong to.
        addBenchmarks(stage, study);
    addTable(stage, "[morphing]", morphingRows(), study);
    addParameters(stage, study);
    if (hasParticles(study))
        addSelection(stage, study);
    return stage;
}

StageInputs augmentInputs(const Recipe& study, const AugmentRecipe& augment,
                          const StageInputs& sample)
{
    StageInputs stage{"augment." + augment.name, {}, {}};
    addNeed(stage, sample);
    addTable(stage, "[augment." + augment.name + "]", augmentRows(), augment);
    addBenchmarks(stage, study);
    addObservables(stage, study);
    const std::string& kind = augment.theta.kind;
    if (kind != "points" && kind != "benchmarks")
        addRanges(stage, study);
    stage.inputs.emplace_back("the seed of the study", std::to_string(study.seed));
    return stage;
}

StageInputs trainInputs(const Recipe& study, const TrainRecipe& train,
                        const std::vector<StageInputs>& before)
{
    StageInputs stage{"train." + train.name, {}, {}};
    for (const StageInputs& upstream : before)
        if (upstream.name == "augment." + train.data)
            addNeed(stage, upstream);
    addTable(stage, "[train." + train.name + "]", trainRows(), train);
    stage.inputs.emplace_back("the seed of the study", std::to_string(study.seed));
    return stage;
}

/// The trainings among the estimators, else the sample itself.
void addEstimatorNeeds(StageInputs& stage, const std::vector<std::string>& estimators,
                       const std::vector<StageInputs>& before)
{
    addNeed(stage, before.front());
    for (const std::string& name : estimators)
        for (const StageInputs& upstream : before)
            if (upstream.name == "train." + name)
                addNeed(stage, upstream);
}

StageInputs limitsInputs(const Recipe& study, const LimitsRecipe& limits,
                         const std::vector<StageInputs>& before)
{
    StageInputs stage{"limits." + limits.name, {}, {}};
    addEstimatorNeeds(stage, limits.estimators, before);
    addTable(stage, "[limits." + limits.name + "]", limitsRows(), limits);
    addBenchmarks(stage, study);
    addObservables(stage, study);
    if (limits.grid.empty())
        addRanges(stage, study);
    if (!limits.observed.empty())
        addFile(stage, limits.observed, Json());
    stage.inputs.emplace_back("the seed of the study", std::to_string(study.seed));
    return stage;
}

StageInputs fisherInputs(const Recipe& study, const FisherRecipe& fisher,
                         const std::vector<StageInputs>& before)
{
    StageInputs stage{"fisher." + fisher.name, {}, {}};
    addEstimatorNeeds(stage, fisher.estimators, before);
    addTable(stage, "[fisher." + fisher.name + "]", fisherRows(), fisher);
    addBenchmarks(stage, study);
    addObservables(stage, study);
    stage.inputs.emplace_back("the seed of the study", std::to_string(study.seed));
    return stage;
}

} // namespace

std::string StageInputs::hash() const
{
    ContentHash hash;
    hash.add(std::string_view(numericVersion));
    hash.add(std::string_view(name));
    for (const auto& [what, value] : inputs) {
        hash.add(std::string_view(what));
        hash.add(std::string_view(value));
    }
    return hash.hex();
}

std::string StageInputs::text() const
{
    Json json = Json::object();
    for (const auto& [what, value] : inputs) {
        json[what] = value;
        const std::string prefix = "the content of ";
        if (what.rfind(prefix, 0) == 0)
            json["stamp of " + what.substr(prefix.size())] = stampOf(what.substr(prefix.size()));
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<StageInputs> stageInputs(const Project& project, const Recipe& study)
{
    std::vector<StageInputs> stages;
    stages.push_back(study.process.empty() ? importInputs(project, study)
                                            : simulateInputs(project, study));
    const StageInputs sample = stages.front();
    for (const AugmentRecipe& augment : study.augments)
        stages.push_back(augmentInputs(study, augment, sample));
    for (const TrainRecipe& train : study.trainings)
        stages.push_back(trainInputs(study, train, stages));
    for (const LimitsRecipe& limits : study.limits)
        stages.push_back(limitsInputs(study, limits, stages));
    for (const FisherRecipe& fisher : study.fishers)
        stages.push_back(fisherInputs(study, fisher, stages));
    return stages;
}

std::string changedInputs(const std::string& runSettings, const StageInputs& now)
{
    const Json then = Json::parse(runSettings, nullptr, false);
    if (!then.is_object())
        return {};
    std::vector<std::string> changed;
    for (const auto& [what, value] : now.inputs)
        if (!then.contains(what) || then[what] != value)
            changed.push_back(what);
    for (const auto& [what, value] : then.items()) {
        const bool stillThere =
            std::any_of(now.inputs.begin(), now.inputs.end(),
                        [&name = what](const StageInput& input) { return input.first == name; });
        if (!stillThere && what.rfind("stamp of ", 0) != 0)
            changed.push_back(what);
    }
    if (changed.empty())
        return "the program's numerics changed after this was computed";
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(changed.size(), 3); ++i)
        text += (i ? ", " : "") + changed[i];
    if (changed.size() > 3)
        text += " and " + std::to_string(changed.size() - 3) + " more";
    return text + " changed after this was computed";
}

} // namespace assay
