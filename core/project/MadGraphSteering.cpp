// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/MadGraphSteering.hpp"

#include "core/basics/NearestName.hpp"
#include "core/basics/TomlText.hpp"

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

namespace assay {

namespace {

namespace fs = std::filesystem;

struct Reading {
    fs::path file;

    Error error(const toml::source_region& where, const std::string& message) const
    {
        return invalidInput(file.string() + ":" + std::to_string(where.begin.line) + ": "
                            + message);
    }
    fs::path resolved(const std::string& path) const
    {
        return path.empty() || fs::path(path).is_absolute() ? fs::path(path)
                                                            : file.parent_path() / path;
    }
};

bool read(const toml::node& node, std::string& value, const Reading&)
{
    value = node.value<std::string>().value_or(std::string());
    return node.is_string();
}

bool read(const toml::node& node, fs::path& value, const Reading& reading)
{
    value = reading.resolved(node.value<std::string>().value_or(std::string()));
    return node.is_string();
}

bool read(const toml::node& node, bool& value, const Reading&)
{
    value = node.value<bool>().value_or(false);
    return node.is_boolean();
}

bool read(const toml::node& node, std::uint64_t& value, const Reading&)
{
    const auto number = node.value_exact<std::int64_t>();
    value = number ? std::uint64_t(*number) : 0;
    return number && *number >= 0;
}

template <typename T>
bool read(const toml::node& node, std::vector<T>& values, const Reading& reading)
{
    const toml::array* array = node.as_array();
    if (!array)
        return false;
    values.clear();
    for (const toml::node& element : *array) {
        values.emplace_back();
        if (!read(element, values.back(), reading))
            return false;
    }
    return true;
}

std::string text(const std::string& value)
{
    std::ostringstream out;
    out << toml::value<std::string>(value);
    return out.str();
}
std::string text(const fs::path& value) { return text(value.string()); }
std::string text(bool value) { return value ? "true" : "false"; }
std::string text(std::uint64_t value) { return std::to_string(value); }
template <typename T>
std::string text(const std::vector<T>& values)
{
    std::string list;
    for (const T& value : values)
        list += (list.empty() ? "" : ", ") + text(value);
    return "[" + list + "]";
}

/// A key of the file.
struct Row {
    std::string key;
    std::string wanted;
    std::function<bool(const toml::node&, MadGraphSteering&, const Reading&)> read;
    std::function<std::string(const MadGraphSteering&)> write;
};

template <typename T>
Row row(const char* key, T MadGraphSteering::*member, const char* wanted)
{
    return {key, wanted,
            [member](const toml::node& node, MadGraphSteering& steering, const Reading& reading) {
                return read(node, steering.*member, reading);
            },
            [member](const MadGraphSteering& steering) { return text(steering.*member); }};
}

const std::vector<Row>& rows()
{
    static const std::vector<Row> table = {
        row("process_card", &MadGraphSteering::processCard, "a file name"),
        row("param_card", &MadGraphSteering::paramCard, "a file name"),
        row("run_cards", &MadGraphSteering::runCards, "a list of file names"),
        row("pythia_card", &MadGraphSteering::pythiaCard, "a file name"),
        row("delphes_card", &MadGraphSteering::delphesCard, "a file name"),
        row("configuration_card", &MadGraphSteering::configurationCard, "a file name"),
        row("ufo_model", &MadGraphSteering::ufoModel, "the name of a folder"),
        row("sample_benchmarks", &MadGraphSteering::sampleBenchmarks, "a list of benchmarks"),
        row("background", &MadGraphSteering::background, "true or false"),
        row("order", &MadGraphSteering::order, "\"LO\" or \"NLO\""),
        row("events", &MadGraphSteering::events, "a whole number, 0 or more"),
        row("seed", &MadGraphSteering::seed, "a whole number, 0 or more"),
        row("systematics", &MadGraphSteering::systematics, "a list of systematics"),
        row("initial_command", &MadGraphSteering::initialCommand, "a command"),
        row("python_executable", &MadGraphSteering::pythonExecutable, "a command"),
    };
    return table;
}

Status readKey(const toml::key& key, const toml::node& node, MadGraphSteering& steering,
               const Reading& reading)
{
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [&](const Row& row) { return row.key == key.str(); });
    if (found == rows().end()) {
        std::vector<std::string> names;
        for (const Row& row : rows())
            names.push_back(row.key);
        return reading.error(key.source(), "'" + std::string(key.str())
                                               + "' is not known here. Did you mean '"
                                               + nearestName(key.str(), names) + "'?");
    }
    if (!found->read(node, steering, reading))
        return reading.error(node.source(), found->key + " must be " + found->wanted + ".");
    return {};
}

Error unknownName(const std::string& kind, const std::string& name,
                  const std::vector<std::string>& names)
{
    std::string hint = "The study has none.";
    if (!names.empty())
        hint = "Did you mean '" + nearestName(name, names) + "'?";
    return notFound("There is no " + kind + " '" + name + "' in the study.", hint);
}

/// What the steering names exists.
Status checkNames(const MadGraphSteering& steering, const EventSchema& study)
{
    std::vector<std::string> benchmarks, systematics;
    for (const Benchmark& benchmark : study.benchmarks)
        if (!benchmark.isNuisance)
            benchmarks.push_back(benchmark.name);
    for (const Systematic& systematic : study.systematics)
        systematics.push_back(systematic.name);
    for (const std::string& name : steering.sampleBenchmarks)
        if (std::find(benchmarks.begin(), benchmarks.end(), name) == benchmarks.end())
            return unknownName("benchmark", name, benchmarks);
    for (const std::string& name : steering.systematics)
        if (std::find(systematics.begin(), systematics.end(), name) == systematics.end())
            return unknownName("systematic", name, systematics);
    if (benchmarks.empty())
        return invalidInput("The study has no benchmarks, so there is nothing to generate at.",
                            "Add benchmarks on the Model page or in the recipe.");
    if (steering.order != "LO" && steering.order != "NLO")
        return invalidInput("The order '" + steering.order + "' is not known.",
                            "It is LO or NLO.");
    return {};
}

std::vector<std::string> sampledFrom(const MadGraphSteering& steering, const EventSchema& study)
{
    if (!steering.sampleBenchmarks.empty())
        return steering.sampleBenchmarks;
    std::vector<std::string> names;
    for (const Benchmark& benchmark : study.benchmarks) {
        if (benchmark.isNuisance)
            continue;
        // All samples of a background would be the same.
        if (steering.background && (benchmark.isReference || names.empty()))
            names.assign(1, benchmark.name);
        else if (!steering.background)
            names.push_back(benchmark.name);
    }
    return names;
}

} // namespace

Result<std::vector<MadGraphRun>> planMadGraphRuns(const MadGraphSteering& steering,
                                                  const EventSchema& study)
{
    if (const Status known = checkNames(steering, study); !known)
        return known.error();
    std::vector<fs::path> runCards = steering.runCards;
    if (runCards.empty())
        runCards.emplace_back();
    std::vector<MadGraphRun> runs;
    for (const fs::path& runCard : runCards)
        for (const std::string& benchmark : sampledFrom(steering, study))
            runs.push_back({runs.size(), runCard, benchmark});
    return runs;
}

Result<MadGraphSteering> parseMadGraphSteering(const std::string& text, const fs::path& file)
{
    const Reading reading{file};
    if (const auto stray = strayCharacter(text))
        return invalidInput(file.string() + ":" + std::to_string(lineAt(text, *stray))
                            + ": a character outside of quotes that TOML does not allow.");
    MadGraphSteering steering;
    try {
        const toml::table table = toml::parse(text);
        for (const auto& [key, node] : table)
            if (const Status status = readKey(key, node, steering, reading); !status)
                return status.error();
    } catch (const toml::parse_error& error) {
        return reading.error(error.source(), std::string(error.description()));
    }
    return steering;
}

Result<MadGraphSteering> loadMadGraphSteering(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (!in || fs::is_directory(file) || !(text << in.rdbuf()))
        return ioError(file.string() + ": the steering cannot be read.",
                       "Check the name and the permissions.");
    return parseMadGraphSteering(text.str(), fs::absolute(file));
}

std::string writeMadGraphSteering(const MadGraphSteering& steering)
{
    const MadGraphSteering standard;
    std::string text = "# How MadGraph generates the events of a study: assay-batch export\n"
                       "# --format madgraph. Settings that are left out are the standard ones.\n";
    for (const Row& row : rows())
        if (row.write(steering) != row.write(standard))
            text += row.key + " = " + row.write(steering) + "\n";
    return text;
}

} // namespace assay
