// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Command.hpp"
#include "app/batch/EventInput.hpp"
#include "app/batch/LheReport.hpp"
#include "app/batch/PointCommand.hpp"
#include "app/batch/TextArguments.hpp"
#include "core/events/LheWriter.hpp"
#include "core/events/MadMinerWriter.hpp"
#include "core/project/Recipe.hpp"
#include "core/project/StudySelection.hpp"
#include "core/simulators/ProcessParticles.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "core/tasks/ParticleStudy.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>

namespace assay::batch {

namespace {

struct ProcessOptions {
    std::string process;
    std::vector<std::string> settings;
    std::uint64_t events = 0;
    std::uint64_t seed = 1;
    std::string output;
    std::vector<std::string> x;
    std::vector<std::string> z;
    std::vector<std::string> thetas;
    std::string reference;
    std::string recipe;
};

Result<std::shared_ptr<const Process>> makeProcess(const ProcessOptions& options)
{
    const Result<ProcessSettings> settings = parseSettings(options.settings);
    if (!settings)
        return settings.error();
    return createProcess(options.process, *settings);
}

/// Events with the columns of the process, or with those and the selection of a recipe.
struct Simulated {
    EventSample sample;
    Json samples; ///< Cut flows; null for processes without particles.
};

Result<Simulated> simulateParticles(const ProcessOptions& options, const TaskContext& context)
{
    Recipe recipe;
    if (!options.recipe.empty()) {
        Result<Recipe> loaded = loadRecipe(options.recipe);
        if (!loaded)
            return loaded.error();
        recipe = std::move(*loaded);
    }
    const Result<ProcessSettings> settings = parseSettings(options.settings);
    if (!settings)
        return settings.error();
    if (recipe.process != options.process || !options.settings.empty())
        recipe.processSettings = *settings;
    recipe.process = options.process;
    recipe.events = options.events;
    recipe.seed = options.seed;
    Result<ImportedEvents> events = particleEvents(
        recipe, std::filesystem::absolute(options.output).parent_path(), context);
    if (!events)
        return events.error();
    return Simulated{std::move(events->sample), Json(groupsJson(events->groups))};
}

Result<Simulated> simulated(const ProcessOptions& options, const TaskContext& context)
{
    const auto process = makeProcess(options);
    if (!process)
        return process.error();
    if ((*process)->particles())
        return simulateParticles(options, context);
    Result<EventSample> sample = simulate(**process, options.events, context);
    if (!sample)
        return sample.error();
    return Simulated{std::move(*sample), {}};
}

/// The partons with their weights, for programs that read LHE files.
Result<int> simulateLhe(const ProcessOptions& options, const TaskContext& context)
{
    const auto process = makeProcess(options);
    if (!process)
        return process.error();
    const EventSchema& schema = (*process)->schema();
    const auto stream = ProcessParticles::create(
        *process, schema, {options.seed, options.events, 1.0, schema.parameters.empty(), 0});
    if (!stream)
        return stream.error();
    if (const Status written = writeLhe(**stream, schema, options.output, context); !written)
        return written.error();
    Result<Json> report = describeLhe(options.output, {}, {}, context);
    if (!report)
        return report.error();
    (*report)["process"] = options.process;
    (*report)["seed"] = options.seed;
    printJson(*report);
    return 0;
}

Result<int> simulateCommand(const ProcessOptions& options, const TaskContext& given)
{
    TaskContext context = given;
    context.seed = options.seed;
    const auto start = std::chrono::steady_clock::now();
    if (particleFormat({}, options.output) == "lhe")
        return simulateLhe(options, context);
    const Result<Simulated> made = simulated(options, context);
    if (!made)
        return made.error();
    const EventSample& sample = made->sample;
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    if (const Status written = writeMadMiner(sample, options.output, context); !written)
        return written.error();
    Result<Json> summary = describeSample(options.output, sample, context);
    if (!summary)
        return summary.error();
    if (!made->samples.is_null())
        (*summary)["samples"] = made->samples;
    (*summary)["process"] = options.process;
    (*summary)["seed"] = options.seed;
    (*summary)["events_per_second"] =
        static_cast<double>(options.events) / std::max(seconds.count(), 1e-9);
    printJson(*summary);
    return 0;
}

/// Rows "a,b" of observables or latents, [n][columns].
Result<Matrix> parseRows(const std::vector<std::string>& texts, std::size_t columns,
                         const std::string& what)
{
    Matrix rows(static_cast<Eigen::Index>(texts.size()), static_cast<Eigen::Index>(columns));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const Result<std::vector<double>> numbers = parseNumbers(texts[i]);
        if (!numbers)
            return numbers.error();
        if (numbers->size() != columns)
            return invalidInput(what + " '" + texts[i] + "' has " +
                                    std::to_string(numbers->size()) + " values, but an event has " +
                                    std::to_string(columns) + ".",
                                "Give one --x or --z per event, for example --x 0.5,-1.");
        rows.row(static_cast<Eigen::Index>(i)) = asVector(*numbers).transpose();
    }
    return rows;
}

Theta referenceOf(const EventSchema& schema)
{
    for (const Benchmark& benchmark : schema.benchmarks)
        if (benchmark.isReference)
            return benchmark.values;
    return schema.benchmarks.front().values;
}

/// Keys llr, score and log_density (with a prefix) of events at one level.
void addTruth(Json& json, const std::string& prefix, const ExactDensity& density, Level level,
              const Matrix& values, const std::vector<Theta>& thetas, const Theta& reference)
{
    const Matrix logDensity = density.logDensities(level, values, toMatrix(thetas));
    Matrix llr = logDensity;
    llr.rowwise() -= density.logDensity(level, values, reference).transpose();
    Json scores = Json::array();
    for (const Theta& theta : thetas)
        scores.push_back(toJson(density.score(level, values, theta)));
    json[prefix + "llr"] = toJson(llr);
    json[prefix + "score"] = std::move(scores);
    json[prefix + "log_density"] = toJson(logDensity);
}

Result<int> truthCommand(const ProcessOptions& options, const TaskContext&)
{
    const auto process = makeProcess(options);
    if (!process)
        return process.error();
    const EventSchema& schema = (*process)->schema();
    const Result<std::vector<Theta>> thetas = parseThetas(options.thetas, schema);
    if (!thetas)
        return thetas.error();
    const Result<Theta> reference = options.reference.empty()
                                        ? Result<Theta>(referenceOf(schema))
                                        : parseTheta(options.reference, schema);
    if (!reference)
        return reference.error();
    const Result<Matrix> x = parseRows(options.x, schema.observables.size(), "Event");
    if (!x)
        return x.error();
    const Result<Matrix> z = parseRows(options.z, schema.latents.size(), "Latent");
    if (!z)
        return z.error();
    const std::shared_ptr<const ExactDensity> exact = (*process)->truth();
    if (!exact)
        return unsupported("The density of '" + options.process + "' has no closed form: its truth "
                           "is known at parton level, through the weights of its events.",
                           "Use 'simulate' for weights, or 'point' for the amplitude.");
    const ExactDensity& density = *exact;
    Json rates = Json::array();
    for (const Theta& theta : *thetas)
        rates.push_back(density.crossSection(theta));
    Json json{{"process", options.process},
              {"thetas", *thetas},
              {"theta_ref", *reference},
              {"cross_section_pb", rates}};
    if (x->rows() > 0)
        addTruth(json, "", density, Level::Reconstructed, *x, *thetas, *reference);
    if (z->rows() > 0)
        addTruth(json, "joint_", density, Level::Parton, *z, *thetas, *reference);
    printJson(json);
    return 0;
}

std::shared_ptr<ProcessOptions> processOptions(CLI::App& app)
{
    auto options = std::make_shared<ProcessOptions>();
    app.add_option("process", options->process, "Name, as 'processes' lists them")->required();
    app.add_option("--set", options->settings, "Setting key=value; repeatable")
        ->expected(1)
        ->take_all();
    return options;
}

Action simulateSetup(CLI::App& app)
{
    auto options = processOptions(app);
    app.add_option("--events", options->events, "Number of events")
        ->required()
        ->check(CLI::PositiveNumber);
    app.add_option("--out", options->output,
                   "MadMiner file to write (.h5), or LHE file of partons (.lhe, .lhe.gz)")
        ->required();
    app.add_option("--seed", options->seed, "Seed of the random numbers (default 1)");
    app.add_option("--recipe", options->recipe,
                   "Recipe whose observables, cuts and further samples apply");
    return [options](const TaskContext& context) { return simulateCommand(*options, context); };
}

Action truthSetup(CLI::App& app)
{
    auto options = processOptions(app);
    app.add_option("--x", options->x, "Observables a,b,... of an event; repeatable")
        ->expected(1)
        ->take_all();
    app.add_option("--z", options->z, "Latents a,b,... of an event; repeatable")
        ->expected(1)
        ->take_all();
    app.add_option("--theta", options->thetas, "Parameter point or benchmark; repeatable")
        ->required()
        ->expected(1)
        ->take_all();
    app.add_option("--theta-ref", options->reference, "Reference point (default: the process's)");
    return [options](const TaskContext& context) { return truthCommand(*options, context); };
}

} // namespace

std::vector<Command> processCommands()
{
    return {
        {"simulate", "Generate events of a built-in process", simulateSetup},
        {"truth", "Exact likelihood ratio, score and density of events", truthSetup},
        {"point", "Components of a squared amplitude at points of phase space", pointSetup},
    };
}

} // namespace assay::batch
