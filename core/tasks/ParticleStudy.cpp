// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/ParticleStudy.hpp"

#include "core/events/HepMcParticles.hpp"
#include "core/events/LheParticles.hpp"
#include "core/project/LimitJson.hpp"
#include "core/project/StudySelection.hpp"
#include "core/simulators/ProcessParticles.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "core/tasks/StudyBasis.hpp"
#include "core/tasks/StudyContext.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay {

namespace {

/// Processes by the place where the recipe names them: the study's, then those of samples.
struct StudyProcesses {
    std::shared_ptr<const Process> own;
    std::vector<std::shared_ptr<const Process>> ofSamples; ///< [samples], null for files.
};

Result<StudyProcesses> createProcesses(const Recipe& recipe)
{
    StudyProcesses result;
    if (!recipe.process.empty()) {
        auto process = createProcess(recipe.process, recipe.processSettings);
        if (!process)
            return process.error();
        result.own = *process;
    }
    for (const SampleRecipe& sample : recipe.samples) {
        result.ofSamples.emplace_back();
        if (sample.process.empty())
            continue;
        auto process = createProcess(sample.process, sample.processSettings);
        if (!process)
            return process.error();
        result.ofSamples.back() = *process;
    }
    return result;
}

/// The process whose defaults count: the study's, else the first signal among the samples.
std::shared_ptr<const Process> leadingProcess(const Recipe& recipe, const StudyProcesses& all)
{
    std::shared_ptr<const Process> leading = all.own;
    for (std::size_t s = 0; s < recipe.samples.size() && !leading; ++s)
        if (all.ofSamples[s] && !recipe.samples[s].background)
            leading = all.ofSamples[s];
    return leading;
}

Result<EventSchema> physicsSchema(const Recipe& recipe, const Process* leading,
                                  const TaskContext& context)
{
    if (!leading)
        return fileSchema(recipe);
    EventSchema schema = leading->schema();
    for (Parameter& parameter : schema.parameters)
        for (const Parameter& wanted : recipe.parameters)
            if (wanted.name == parameter.name)
                parameter = wanted;
    for (const Parameter& wanted : recipe.parameters) // of other processes
        if (std::none_of(schema.parameters.begin(), schema.parameters.end(),
                         [&](const Parameter& p) { return p.name == wanted.name; }))
            return fileSchema(recipe);
    auto basis = wantedBasis(recipe, schema, context);
    if (!basis)
        return basis.error();
    if (!basis->empty()) {
        std::vector<Benchmark> nuisances;
        for (const Benchmark& benchmark : schema.benchmarks)
            if (benchmark.isNuisance)
                nuisances.push_back(benchmark);
        schema.benchmarks = std::move(*basis);
        schema.benchmarks.insert(schema.benchmarks.end(), nuisances.begin(), nuisances.end());
        schema.morphingMatrix.reset();
    }
    return schema;
}

std::vector<Systematic> systematicsOf(const Recipe& recipe, const SampleRecipe& sample)
{
    std::vector<Systematic> result;
    for (const Systematic& systematic : recipe.systematics)
        if (std::find(sample.systematics.begin(), sample.systematics.end(), systematic.name) !=
            sample.systematics.end())
            result.push_back(systematic);
    return result;
}

/// Nuisance parameters and benchmarks of LHE files are added to \p schema.
Status addLheNuisances(const Recipe& recipe, EventSchema& schema)
{
    std::vector<Benchmark> added;
    for (const SampleRecipe& sample : recipe.samples)
        for (std::string path : sample.files) {
            const std::vector<Systematic> list = systematicsOf(recipe, sample);
            if (particleFormat(sample, path) == "hepmc")
                path = sample.weightsFrom;
            else if (particleFormat(sample, path) != "lhe")
                continue;
            if (list.empty() || path.empty())
                continue;
            const Result<LheFile> file = LheFile::open(path);
            if (!file)
                return file.error();
            const auto variations = lheVariations(file->header(), list, path);
            if (!variations)
                return variations.error();
            for (const NuisanceEntry& entry : variations->nuisances)
                if (std::find(schema.nuisances.begin(), schema.nuisances.end(), entry) ==
                    schema.nuisances.end())
                    schema.nuisances.push_back(entry);
            for (const LheVariation& variation : variations->benchmarks)
                if (!schema.benchmarkIndex(variation.benchmark) &&
                    std::none_of(added.begin(), added.end(), [&](const Benchmark& b) {
                        return b.name == variation.benchmark;
                    }))
                    added.push_back({variation.benchmark, Theta(schema.parameters.size(), 0.0),
                                     false, true});
        }
    std::sort(added.begin(), added.end(),
              [](const Benchmark& a, const Benchmark& b) { return a.name < b.name; });
    schema.benchmarks.insert(schema.benchmarks.end(), added.begin(), added.end());
    for (const Systematic& systematic : recipe.systematics)
        schema.systematics.push_back(systematic);
    return {};
}

Result<std::unique_ptr<ParticleStream>> lheStream(const Recipe& recipe, const SampleRecipe& sample,
                                                  const std::string& path, std::uint64_t number,
                                                  const EventSchema& schema)
{
    const LheInput input{path,           sample.generatedAt,           sample.background,
                         sample.kFactor, systematicsOf(recipe, sample), number};
    auto stream = LheParticles::open(input, schema);
    if (!stream)
        return stream.error();
    return std::unique_ptr<ParticleStream>(std::move(*stream));
}

Result<std::unique_ptr<ParticleStream>> hepMcStream(const Recipe& recipe,
                                                    const SampleRecipe& sample,
                                                    const std::string& path, std::uint64_t number,
                                                    const EventSchema& schema,
                                                    const std::filesystem::path& folder)
{
    HepMcInput input{path,   sample.generatedAt, sample.background, sample.kFactor,
                     number, nullptr,            folder};
    if (!sample.weightsFrom.empty()) {
        auto weights = lheStream(recipe, sample, sample.weightsFrom, number, schema);
        if (!weights)
            return weights.error();
        input.weightsFrom = std::move(*weights);
    } else if (!sample.systematics.empty()) {
        return invalidInput(path + ": systematics of HepMC files come from the LHE file.",
                            "Name it: weights_from of sample '" + sample.name + "'.");
    }
    return openHepMc(std::move(input), schema);
}

Result<std::unique_ptr<ParticleStream>>
processStream(const Recipe& recipe, const SampleRecipe* sample,
              const std::shared_ptr<const Process>& process, std::uint64_t number,
              const EventSchema& schema)
{
    ProcessParticles::Options options;
    options.seed = seedFor(recipe, sample ? "simulate " + sample->name : "simulate");
    options.events = recipe.events;
    options.number = number;
    if (sample) {
        options.events = sample->events > 0 ? sample->events : recipe.events;
        options.kFactor = sample->kFactor;
        options.background = sample->background;
    }
    auto stream = ProcessParticles::create(process, schema, options);
    if (!stream)
        return stream.error();
    return std::unique_ptr<ParticleStream>(std::move(*stream));
}

/// Streams of all events that are particles, in the order of the recipe.
Result<std::vector<ParticleInput>> openStreams(const Recipe& recipe, const StudyProcesses& all,
                                               const EventSchema& schema,
                                               const std::filesystem::path& folder)
{
    std::vector<ParticleInput> inputs;
    const auto add = [&](Result<std::unique_ptr<ParticleStream>> stream,
                         const std::string& group) -> Status {
        if (!stream)
            return stream.error();
        inputs.push_back({std::move(*stream), group});
        return {};
    };
    if (all.own)
        if (Status status = add(processStream(recipe, nullptr, all.own, 0, schema), recipe.process);
            !status)
            return status.error();
    for (std::size_t s = 0; s < recipe.samples.size(); ++s) {
        const SampleRecipe& sample = recipe.samples[s];
        Status status;
        if (all.ofSamples[s])
            status = add(processStream(recipe, &sample, all.ofSamples[s], inputs.size(), schema),
                         sample.name);
        for (const std::string& path : sample.files) {
            const std::string format = particleFormat(sample, path);
            const std::uint64_t number = inputs.size();
            if (status && format == "lhe")
                status = add(lheStream(recipe, sample, path, number, schema), sample.name);
            else if (status && format == "hepmc")
                status = add(hepMcStream(recipe, sample, path, number, schema, folder),
                             sample.name);
        }
        if (!status)
            return status.error();
    }
    return inputs;
}

/// Latents are kept if all events have the same ones.
void setLatents(const std::vector<ParticleInput>& inputs, EventSchema& schema)
{
    schema.latents = inputs.empty() ? std::vector<std::string>{} : inputs[0].stream->latents();
    for (const ParticleInput& input : inputs)
        if (input.stream->latents() != schema.latents)
            schema.latents.clear();
}

std::string provenanceOf(const Recipe& recipe)
{
    nlohmann::json settings = nlohmann::json::object();
    for (const auto& [name, value] : recipe.processSettings)
        std::visit([&settings, &key = name](const auto& v) { settings[key] = v; }, value);
    nlohmann::json json{{"seed", recipe.seed},
                        {"program", std::string("assay ") + ASSAY_VERSION}};
    if (!recipe.process.empty())
        json.update({{"process", recipe.process},
                     {"settings", settings},
                     {"events", recipe.events}});
    return json.dump();
}

/// The imported events with the tables and MadMiner files of the study.
Status addColumnFiles(const Recipe& recipe, ImportedEvents& events, const TaskContext& context)
{
    Recipe tables = recipe;
    for (SampleRecipe& sample : tables.samples)
        std::erase_if(sample.files, [&](const std::string& path) {
            return !particleFormat(sample, path).empty();
        });
    std::erase_if(tables.samples, [](const SampleRecipe& s) { return s.files.empty(); });
    if (tables.samples.empty())
        return {};
    Result<std::vector<SamplePart>> parts = openParts(tables, context);
    if (!parts)
        return parts.error();
    parts->insert(parts->begin(), {events.sample, "The events that are particles",
                                   "events that are particles", 1.0, false});
    Result<EventSample> combined = combineSamples(*parts);
    if (!combined)
        return combined.error();
    events.sample = std::move(*combined);
    return {};
}

} // namespace

namespace {

/// Highest degree that the powers of single parameters suggest.
int overallPower(const Recipe& recipe)
{
    int power = 0;
    for (const Parameter& parameter : recipe.parameters)
        power = std::max(power, parameter.maxPower);
    return recipe.maxOverallPower > 0 ? recipe.maxOverallPower : power;
}

} // namespace

Result<EventSchema> fileSchema(const Recipe& recipe)
{
    if (recipe.parameters.empty() || recipe.benchmarks.empty())
        return invalidInput("Files of particles say nothing about the parameters.",
                            "List [[parameter]]s, and a [[benchmark]] for each set of weights, in "
                            "the recipe.");
    EventSchema schema;
    schema.parameters = recipe.parameters;
    schema.benchmarks = recipe.benchmarks;
    if (std::none_of(schema.benchmarks.begin(), schema.benchmarks.end(),
                     [](const Benchmark& b) { return b.isReference; }))
        schema.benchmarks.front().isReference = true;
    const Polynomial polynomial = Polynomial::complete(recipe.parameters, overallPower(recipe));
    if (polynomial.size() <= schema.benchmarks.size())
        schema.components = polynomial.powers();
    return schema;
}

bool hasParticles(const Recipe& recipe)
{
    for (const SampleRecipe& sample : recipe.samples)
        if (!sample.process.empty() || holdsParticles(sample))
            return true;
    if (recipe.process.empty())
        return false;
    const auto process = createProcess(recipe.process, recipe.processSettings);
    return process && (*process)->particles();
}

Result<ImportedEvents> particleEvents(const Recipe& recipe, const std::filesystem::path& folder,
                                      const TaskContext& context)
{
    const auto processes = createProcesses(recipe);
    if (!processes)
        return processes.error();
    const std::shared_ptr<const Process> leading = leadingProcess(recipe, *processes);
    TaskContext seeded = context;
    seeded.seed = seedFor(recipe, "basis");
    Result<EventSchema> schema = physicsSchema(recipe, leading.get(), seeded);
    if (!schema)
        return schema.error();
    if (Status status = addLheNuisances(recipe, *schema); !status)
        return status.error();
    const std::shared_ptr<const ParticleSource> source = leading ? leading->particles() : nullptr;
    const Result<EventSelection> selection = compileStudySelection(recipe, source.get());
    if (!selection)
        return selection.error();
    schema->observables = studyObservables(recipe, source.get());
    schema->provenance = provenanceOf(recipe);
    schema->eventsPerBenchmark.clear();
    schema->mixture = leading != nullptr;
    Result<std::vector<ParticleInput>> inputs = openStreams(recipe, *processes, *schema, folder);
    if (!inputs)
        return inputs.error();
    setLatents(*inputs, *schema);
    seeded.seed = seedFor(recipe, "selection");
    Result<ImportedEvents> events = importParticles(std::move(*inputs), *selection,
                                                    std::move(*schema), folder, seeded);
    if (events)
        if (Status status = addColumnFiles(recipe, *events, context); !status)
            return status.error();
    return events;
}

Result<std::unique_ptr<ParticleStream>> particleFile(const Recipe& recipe,
                                                     const SampleRecipe& sample,
                                                     const std::string& path,
                                                     const EventSchema& schema,
                                                     const std::filesystem::path& folder)
{
    if (particleFormat(sample, path) == "hepmc")
        return hepMcStream(recipe, sample, path, 0, schema, folder);
    return lheStream(recipe, sample, path, 0, schema);
}

Result<std::unique_ptr<ParticleStream>> plainParticles(const SampleRecipe& sample,
                                                       const std::string& path)
{
    EventSchema schema;
    schema.benchmarks = {{"nominal", {}, true, false}};
    SampleRecipe plain = sample;
    plain.background = true; // which has the weight of the event itself everywhere
    plain.generatedAt.clear();
    plain.weightsFrom.clear();
    plain.systematics.clear();
    return particleFile(Recipe(), plain, path, schema, {});
}

nlohmann::json groupsJson(const std::vector<ImportedGroup>& groups)
{
    nlohmann::json list = nlohmann::json::array();
    for (const ImportedGroup& group : groups) {
        nlohmann::json steps = nlohmann::json::array();
        for (const CutFlow::Step& step : group.flow.steps)
            steps.push_back({{"name", step.name},
                             {"events", step.events},
                             {"cross_section_pb", numberToJson(step.weight)},
                             {"error_pb", numberToJson(std::sqrt(step.weightSquared))}});
        nlohmann::json findings = nlohmann::json::array();
        for (const Finding& finding : group.findings)
            findings.push_back({{"severity", severityName(finding.severity)},
                                {"code", finding.code},
                                {"message", finding.message}});
        list.push_back({{"sample", group.name},
                        {"events_read", group.read},
                        {"cut_flow", std::move(steps)},
                        {"findings", std::move(findings)}});
    }
    return list;
}

} // namespace assay
