// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudyContext.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/basics/NearestName.hpp"
#include "core/basics/Random.hpp"
#include "core/events/ColumnSample.hpp"
#include "core/events/CombinedSample.hpp"
#include "core/events/GeneratedAt.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/events/ObservableSelection.hpp"
#include "core/events/ReaderTable.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "core/tasks/ParticleStudy.hpp"
#include "core/tasks/StageInputs.hpp"

#include <algorithm>

namespace assay {

namespace {

Result<EventSample> openStored(const Project& project, const Recipe& recipe,
                                  const TaskContext& context)
{
    const std::vector<StageInputs> stages = stageInputs(project, recipe);
    const std::optional<Run> run = project.findRun(stages.front().name, stages.front().hash());
    if (!run)
        return notFound("The events of this study are not there yet.",
                        "Run the stage '" + stages.front().name + "' first.");
    return readMadMiner(project.resolve(run->output), context);
}

/// The sample's parameters with what the recipe says about those of the same name.
Result<std::vector<Parameter>> studyParameters(const Recipe& recipe, const EventSchema& schema)
{
    std::vector<Parameter> parameters = schema.parameters;
    std::vector<std::string> names;
    for (const Parameter& parameter : parameters)
        names.push_back(parameter.name);
    for (const Parameter& wanted : recipe.parameters) {
        const auto found = std::find(names.begin(), names.end(), wanted.name);
        if (found == names.end())
            return invalidInput("The sample has no parameter '" + wanted.name + "'.",
                                "The nearest is '" + nearestName(wanted.name, names) + "'.");
        parameters[static_cast<std::size_t>(found - names.begin())] = wanted;
    }
    if (!recipe.parameters.empty() && recipe.parameters.size() != parameters.size())
        return invalidInput("The recipe lists " + std::to_string(recipe.parameters.size()) +
                                " parameters, but the sample has " +
                                std::to_string(parameters.size()) + ".",
                            "List all of them, or none.");
    for (std::size_t p = 0; p < recipe.parameters.size(); ++p)
        if (recipe.parameters[p].name != names[p])
            return invalidInput("The recipe lists the parameters in another order than the sample.",
                                "Parameter " + std::to_string(p + 1) + " must be '" + names[p] +
                                    "'.");
    return parameters;
}

std::vector<Benchmark> studyBenchmarks(const Recipe& recipe, const EventSchema& schema)
{
    std::vector<Benchmark> all = recipe.benchmarks;
    for (const Benchmark& benchmark : schema.benchmarks) {
        const bool known = std::any_of(
            all.begin(), all.end(), [&](const Benchmark& b) { return b.name == benchmark.name; });
        if (!known && !benchmark.isNuisance)
            all.push_back(benchmark);
    }
    return all;
}

Theta referenceOf(const std::vector<Benchmark>& benchmarks)
{
    for (const Benchmark& benchmark : benchmarks)
        if (benchmark.isReference)
            return benchmark.values;
    return benchmarks.empty() ? Theta{} : benchmarks.front().values;
}

/// Linear in the benchmark weights, or, for processes that are not polynomial, exact.
Result<std::shared_ptr<const EventWeights>> weightsOf(const StudyContext& study)
{
    const EventSchema& schema = study.sample.schema();
    if (study.process && schema.components.empty() && !schema.finiteDifferences) {
        const std::shared_ptr<const ExactDensity> truth = study.process->truth();
        if (truth && truth->has(Level::Parton)) {
            const std::size_t anchor = referenceColumn(schema);
            return exactEventWeights(truth, anchor, schema.benchmarks[anchor].values);
        }
    }
    Result<WeightModel> model = schema.weightModel();
    if (!model)
        return model.error();
    return linearEventWeights(std::move(model).value());
}

Result<std::shared_ptr<const RateModel>> rateOf(const StudyContext& study,
                                                const TaskContext& context)
{
    if (study.process)
        if (const std::shared_ptr<const ExactDensity> truth = study.process->truth())
            return std::make_shared<const RateModel>(
                [truth](const Theta& theta) { return truth->crossSection(theta); },
                [truth](const Theta& theta) { return truth->crossSectionGradient(theta); });
    Result<RateModel> rate = RateModel::fromSample(study.sample, study.weights, context);
    if (!rate)
        return rate.error();
    return std::make_shared<const RateModel>(std::move(rate).value());
}

} // namespace

namespace {

/// A sample of one file; tables get parameters and points of benchmarks from the recipe.
Result<EventSample> openFile(const Recipe& recipe, const SampleRecipe& sample,
                             const std::string& file, const TaskContext& context)
{
    Result<EventSample> read = openSample(file, context, sample.format);
    if (!read || !read->schema().parameters.empty())
        return read;
    if (recipe.parameters.empty() || recipe.benchmarks.empty())
        return invalidInput(file + ": a table of events says nothing about the parameters.",
                            "List [[parameter]]s, and a [[benchmark]] for each column of weights, "
                            "in the recipe.");
    std::vector<std::vector<int>> components;
    if (recipe.maxOverallPower > 0)
        components = Polynomial::complete(recipe.parameters, recipe.maxOverallPower).powers();
    return withStudy(*read, recipe.parameters, recipe.benchmarks, components);
}

} // namespace

Result<std::vector<SamplePart>> openParts(const Recipe& recipe, const TaskContext& context)
{
    std::vector<SamplePart> parts;
    for (const SampleRecipe& sample : recipe.samples)
        for (const std::string& file : sample.files) {
            Result<EventSample> read = openFile(recipe, sample, file, context);
            if (read && !sample.generatedAt.empty())
                read = generatedAt(*read, sample.generatedAt, file);
            if (!read)
                return read.error();
            parts.push_back({std::move(read).value(), file, sample.name, sample.kFactor,
                             sample.background});
        }
    return parts;
}

Result<EventSample> openSamples(const Recipe& recipe, const TaskContext& context)
{
    const Result<std::vector<SamplePart>> parts = openParts(recipe, context);
    if (!parts)
        return parts.error();
    return combineSamples(*parts);
}

std::uint64_t seedFor(const Recipe& recipe, const std::string& name)
{
    const std::string hash = ContentHash::ofText(name);
    return mixBits(recipe.seed, std::stoull(hash.substr(0, 16), nullptr, 16));
}

std::vector<std::string> StudyContext::parameterNames() const
{
    std::vector<std::string> names;
    for (const Parameter& parameter : parameters)
        names.push_back(parameter.name);
    return names;
}

std::vector<std::string> StudyContext::observableNames() const
{
    std::vector<std::string> names;
    for (const Observable& observable : sample.schema().observables)
        names.push_back(observable.name);
    return names;
}

Result<Theta> StudyContext::benchmarkPoint(const std::string& name) const
{
    std::vector<std::string> names;
    for (const Benchmark& benchmark : benchmarks) {
        if (benchmark.name == name)
            return benchmark.values;
        names.push_back(benchmark.name);
    }
    return notFound("There is no benchmark '" + name + "'.",
                    "The nearest is '" + nearestName(name, names) + "'.");
}

Result<Theta> StudyContext::point(const std::vector<double>& values, const std::string& name) const
{
    if (values.empty())
        return name.empty() ? Result<Theta>(referenceTheta) : benchmarkPoint(name);
    if (values.size() != parameters.size())
        return invalidInput("A point with " + std::to_string(values.size()) +
                            " values was given, but the study has " +
                            std::to_string(parameters.size()) + " parameters.");
    return values;
}

Result<std::shared_ptr<const StudyContext>>
StudyContext::open(const Project& project, const Recipe& recipe, const TaskContext& context)
{
    auto study = std::make_shared<StudyContext>();
    study->recipe = recipe;
    study->partition.seed = recipe.seed;
    if (!recipe.process.empty()) {
        auto process = createProcess(recipe.process, recipe.processSettings);
        if (!process)
            return process.error();
        study->process = std::move(process).value();
    }
    const bool particles = hasParticles(recipe);
    Result<EventSample> sample = study->process || particles
                                     ? openStored(project, recipe, context)
                                     : openSamples(recipe, context);
    if (sample && !recipe.observables.empty() && !particles) // those have been selected already
        sample = selectObservables(*sample, recipe.observables);
    if (!sample)
        return sample.error();
    study->sample = std::move(sample).value();
    auto parameters = studyParameters(recipe, study->sample.schema());
    if (!parameters)
        return parameters.error();
    study->parameters = std::move(parameters).value();
    study->benchmarks = studyBenchmarks(recipe, study->sample.schema());
    study->referenceTheta = referenceOf(study->benchmarks);
    auto weights = weightsOf(*study);
    if (!weights)
        return weights.error();
    study->weights = std::move(weights).value();
    auto rate = rateOf(*study, context);
    if (!rate)
        return rate.error();
    study->rate = std::move(rate).value();
    return std::shared_ptr<const StudyContext>(std::move(study));
}

} // namespace assay
