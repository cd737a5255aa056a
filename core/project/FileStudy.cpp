// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/FileStudy.hpp"

#include "core/events/HepMcFile.hpp"
#include "core/events/LheFile.hpp"
#include "core/project/StudySelection.hpp"
#include "core/project/UsualObservables.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace assay {

namespace {

constexpr int probedEvents = 100;

/// A set of weights with what its description says.
struct NamedPoint {
    std::string name;
    std::vector<LheCardValue> settings;
};

bool isName(const std::string& text)
{
    return !text.empty() && std::none_of(text.begin(), text.end(), [](unsigned char c) {
        return c <= ' ' || c == ',' || c == '"' || c == '@' || c == '\'' || c > 126;
    });
}

bool isNumber(const std::string& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::vector<NamedPoint> pointsOf(const LheHeader& header)
{
    std::vector<NamedPoint> points;
    for (const LheWeightGroup& group : header.groups) {
        if (isScaleGroup(group) || isPdfGroup(group))
            continue;
        for (const LheWeight& weight : group.weights) {
            const bool byText = isNumber(weight.id) && isName(weight.text);
            if (isName(weight.id) && !weight.muR && !weight.muF && !weight.pdf)
                points.push_back({byText ? weight.text : weight.id, lheSettings(weight.text)});
        }
    }
    return points;
}

bool sameEntry(const LheCardValue& a, const LheCardValue& b)
{
    return a.block == b.block && a.id == b.id;
}

/// The entry of the card, with its name and the value at which events were generated.
LheCardValue ofCard(const LheHeader& header, const LheCardValue& wanted)
{
    LheCardValue result = wanted;
    result.value = 0.0;
    for (const LheCardValue& entry : header.card)
        if (sameEntry(entry, wanted))
            result = entry;
    if (!isName(result.name) || isNumber(result.name))
        result.name = wanted.block + "_" + std::to_string(wanted.id);
    return result;
}

/// All entries that any weight sets, by their ids.
std::vector<LheCardValue> varied(const LheHeader& header, const std::vector<NamedPoint>& points)
{
    std::vector<LheCardValue> result;
    for (const NamedPoint& point : points)
        for (const LheCardValue& setting : point.settings)
            if (std::none_of(result.begin(), result.end(),
                             [&](const auto& known) { return sameEntry(known, setting); }))
                result.push_back(ofCard(header, setting));
    std::sort(result.begin(), result.end(), [](const LheCardValue& a, const LheCardValue& b) {
        return std::pair(a.block, a.id) < std::pair(b.block, b.id);
    });
    return result;
}

void addBenchmarks(FilePhysics& physics, const std::vector<LheCardValue>& entries,
                   const std::vector<NamedPoint>& points)
{
    Theta generated;
    for (const LheCardValue& entry : entries)
        generated.push_back(entry.value);
    for (const NamedPoint& point : points) {
        Benchmark benchmark{point.name, generated, false, false};
        for (std::size_t p = 0; p < entries.size(); ++p)
            for (const LheCardValue& setting : point.settings)
                if (sameEntry(setting, entries[p]))
                    benchmark.values[p] = setting.value;
        physics.benchmarks.push_back(std::move(benchmark));
    }
    const auto at = [&](const Theta& theta) {
        return std::find_if(physics.benchmarks.begin(), physics.benchmarks.end(),
                            [&](const Benchmark& one) { return one.values == theta; });
    };
    if (at(generated) == physics.benchmarks.end())
        physics.benchmarks.insert(physics.benchmarks.begin(),
                                  {"generated", generated, false, false});
    const auto zero = at(Theta(entries.size(), 0.0));
    (zero == physics.benchmarks.end() ? at(generated) : zero)->isReference = true;
}

/// As far as the benchmarks reach, to both sides.
void addParameters(FilePhysics& physics, const std::vector<LheCardValue>& entries)
{
    for (std::size_t p = 0; p < entries.size(); ++p) {
        double reach = 0.0;
        for (const Benchmark& benchmark : physics.benchmarks)
            reach = std::max(reach, std::abs(benchmark.values[p]));
        Parameter parameter;
        parameter.name = entries[p].name;
        parameter.low = reach > 0.0 ? -reach : -1.0;
        parameter.high = -parameter.low;
        parameter.lhaBlock = entries[p].block;
        parameter.lhaId = entries[p].id;
        const auto taken = [&](const Parameter& other) { return other.name == parameter.name; };
        if (std::any_of(physics.parameters.begin(), physics.parameters.end(), taken))
            parameter.name += "_" + std::to_string(p + 1);
        physics.parameters.push_back(std::move(parameter));
    }
}

/// Weights whose places nobody says: a person has to.
void addUnknown(FilePhysics& physics, const std::vector<NamedPoint>& points)
{
    Parameter parameter;
    parameter.name = "theta";
    parameter.label = "\\theta";
    physics.parameters.push_back(parameter);
    for (const NamedPoint& point : points)
        physics.benchmarks.push_back({point.name, {0.0}, physics.benchmarks.empty(), false});
    if (points.empty())
        physics.benchmarks.push_back({"generated", {0.0}, true, false});
}

void addPoints(FilePhysics& physics, const LheHeader& header,
               const std::vector<NamedPoint>& points)
{
    const std::vector<LheCardValue> entries = varied(header, points);
    physics.positionsKnown = !entries.empty();
    if (entries.empty())
        return addUnknown(physics, points);
    addBenchmarks(physics, entries, points);
    addParameters(physics, entries);
}

Result<FilePhysics> physicsOfLhe(const std::filesystem::path& path)
{
    Result<LheFile> file = LheFile::open(path);
    if (!file)
        return file.error();
    UsualObservables usual;
    ParticleEvent event;
    LheEventScanner::Numbers numbers;
    for (int i = 0; i < probedEvents; ++i) {
        const Result<bool> more = file->next(event, numbers);
        if (!more || !*more)
            break;
        event.sortParticles();
        usual.look(event);
    }
    FilePhysics physics;
    addPoints(physics, file->header(), pointsOf(file->header()));
    physics.observables = usual.list();
    return physics;
}

Result<FilePhysics> physicsOfHepMc(const std::filesystem::path& path)
{
    Result<HepMcFile> file = HepMcFile::open(path);
    if (!file)
        return file.error();
    UsualObservables usual;
    HepMcEvent event;
    for (int i = 0; i < probedEvents; ++i) {
        const Result<bool> more = file->next(event);
        if (!more || !*more)
            break;
        event.particles.sortParticles();
        usual.look(event.particles);
    }
    std::vector<NamedPoint> points;
    for (std::string name : file->weightNames()) {
        if (name.starts_with("AUX_")) // as a shower calls weights that it was given
            name.erase(0, 4);
        const auto known = [&](const NamedPoint& point) { return point.name == name; };
        const bool usual = name == "Weight" || name == "Default"
                           || name.find('=') != std::string::npos; // of scales
        if (isName(name) && !isNumber(name) && !usual
            && std::none_of(points.begin(), points.end(), known))
            points.push_back({name, {}});
    }
    FilePhysics physics;
    addPoints(physics, {}, points);
    physics.observables = usual.list();
    return physics;
}

} // namespace

Result<FilePhysics> physicsOfFile(const std::filesystem::path& path, const std::string& format)
{
    return format == "hepmc" ? physicsOfHepMc(path) : physicsOfLhe(path);
}

void completeFromFiles(Recipe& study)
{
    const bool physics = study.parameters.empty() && study.benchmarks.empty();
    for (const SampleRecipe& sample : study.samples)
        for (const std::string& path : sample.files) {
            const std::string format = particleFormat(sample, path);
            if (format.empty() || (!study.parameters.empty() && !study.observables.empty()))
                continue;
            // The weights of a HepMC file are more often told by the file before the shower.
            const bool named = !sample.weightsFrom.empty();
            Result<FilePhysics> found = physicsOfFile(path, format);
            if (!found)
                continue;
            if (const auto weights = named ? physicsOfLhe(sample.weightsFrom) : found; weights) {
                found->parameters = weights->parameters;
                found->benchmarks = weights->benchmarks;
            }
            if (study.observables.empty())
                study.observables = found->observables;
            if (physics && study.parameters.empty()) {
                study.parameters = found->parameters;
                study.benchmarks = found->benchmarks;
            }
        }
}

} // namespace assay
