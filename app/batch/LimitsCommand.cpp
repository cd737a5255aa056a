// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/LimitOptions.hpp"

#include "app/batch/TextArguments.hpp"
#include "core/estimators/TruthEstimator.hpp"
#include "core/events/ObservedEvents.hpp"
#include "core/events/Partition.hpp"

#include <filesystem>
#include <memory>

namespace assay::batch {

namespace {

std::shared_ptr<const Estimator> truthOf(const EventInput& input)
{
    EstimatorInfo info;
    info.name = "truth";
    info.method = "truth";
    for (const Parameter& parameter : input.schema().parameters)
        info.parameters.push_back(parameter.name);
    for (const Observable& observable : input.process->schema().observables)
        info.observables.push_back(observable.name);
    info.referenceTheta = input.process->schema().benchmarks.front().values;
    for (const Benchmark& benchmark : input.process->schema().benchmarks)
        if (benchmark.isReference)
            info.referenceTheta = benchmark.values;
    return std::make_shared<TruthEstimator>(input.process->truth(), Level::Reconstructed, info);
}

/// A saved estimator; one that gives the score only becomes a ratio by a histogram of its scores.
Result<std::shared_ptr<const Estimator>> savedRatio(const EventInput& input,
                                                    const std::string& path,
                                                    const EventSample& training,
                                                    const TaskContext& context)
{
    auto saved = openEstimator(path, input.schema());
    if (!saved || (*saved)->info().givesLlr)
        return saved;
    const Theta reference = (*saved)->info().referenceTheta;
    if ((*saved)->info().method == "SALLINO")
        return sallino(*saved, training, 0, reference, context, input.weights);
    return scoreHistogram(*saved, training, 0, reference, context, input.weights);
}

/// The estimator of the mode; null for the rate alone. Histograms learn from the training part,
/// since Asimov data are the test part.
Result<std::shared_ptr<const Estimator>> estimatorOf(const EventInput& input,
                                                     const LimitOptions& options,
                                                     const Theta& reference,
                                                     const TaskContext& context)
{
    if (options.mode == "rate")
        return std::shared_ptr<const Estimator>();
    if (options.mode == "truth") {
        if (!input.process || !input.process->truth())
            return unsupported("'" + input.path +
                                   "' was not made by a built-in process of known density, so its "
                                   "exact likelihood is not known.",
                               "Use --mode rate, histogram or a trained estimator.");
        return truthOf(input);
    }
    const Result<EventSample> training =
        selectPart(input.sample, Partition{}, Part::Train, context);
    if (!training)
        return training.error();
    if (options.mode != "histogram")
        return savedRatio(input, options.mode, *training, context);
    const auto histogram = makeHistogram(*training, input, options.histogram, reference, context);
    if (!histogram)
        return histogram.error();
    return std::shared_ptr<const Estimator>(*histogram);
}

Result<LimitData> dataOf(const EventInput& input, const LimitOptions& options,
                         const RateModel& rate, const Theta& truePoint, const TaskContext& context)
{
    const double luminosity = options.luminosityFb * picobarnsPerFemtobarn;
    std::vector<std::string> names;
    for (const Observable& observable : input.schema().observables)
        names.push_back(observable.name);
    if (!options.observed.empty()) {
        Result<Matrix> x = readObserved(options.observed, names, context);
        if (!x)
            return x.error();
        LimitData data;
        data.weight = Vector::Ones(x->rows());
        data.eventCount = static_cast<double>(x->rows());
        data.x = std::move(*x);
        data.observables = names;
        data.observed = true;
        return data;
    }
    if (options.mode == "truth")
        return exactAsimovData(*input.process->truth(), Level::Reconstructed, names, truePoint,
                               luminosity);
    const Result<EventSample> test = selectPart(input.sample, Partition{}, Part::Test, context);
    if (!test)
        return test.error();
    return asimovData(*test, *input.weights, rate, truePoint, luminosity, Level::Reconstructed,
                      context);
}

Result<RateModel> rateOf(const EventInput& input, const LimitOptions& options,
                         const TaskContext& context)
{
    if (options.mode != "truth" || !input.process || !input.process->truth())
        return RateModel::fromSample(input.sample, input.weights, context);
    const auto density = input.process->truth();
    return RateModel(
        [density](const Theta& theta) { return density->crossSection(theta); },
        [density](const Theta& theta) { return density->crossSectionGradient(theta); });
}

Result<int> limits(const LimitOptions& options, const TaskContext& context)
{
    if (std::filesystem::is_directory(options.input))
        return projectLimits(options, context);
    const Result<EventInput> input = openEvents(options.input, context);
    if (!input)
        return input.error();
    const Result<Theta> truePoint = parseTheta(options.truePoint, input->schema());
    if (!truePoint)
        return truePoint.error();
    const Result<LimitSettings> settings =
        limitSettings(options, input->schema().parameters.size(), *truePoint);
    if (!settings)
        return settings.error();
    const auto estimator = estimatorOf(*input, options, *truePoint, context);
    if (!estimator)
        return estimator.error();
    const Result<RateModel> rate = rateOf(*input, options, context);
    if (!rate)
        return rate.error();
    const Result<LimitData> data = dataOf(*input, options, *rate, *truePoint, context);
    if (!data)
        return data.error();
    Result<LimitResult> result =
        computeLimits(options.mode, estimator->get(), *rate, *data, *settings, {}, context);
    if (!result)
        return result.error();
    if (result->parameters.empty())
        for (const Parameter& parameter : input->schema().parameters)
            result->parameters.push_back(parameter.name);
    printLimits(*result);
    return 0;
}

} // namespace

Action limitsCommand(CLI::App& app)
{
    auto options = std::make_shared<LimitOptions>();
    app.add_option("input", options->input, "Event file or project")->required();
    app.add_option("--mode", options->mode,
                   "rate, histogram, truth, the path of an estimator, or a training of the project")
        ->required();
    app.add_option("--luminosity-fb", options->luminosityFb, "Integrated luminosity in fb^-1")
        ->required()
        ->check(CLI::PositiveNumber);
    app.add_option("--true", options->truePoint, "True point of the Asimov data")->required();
    app.add_option("--observed", options->observed, "Observed events instead of Asimov data");
    app.add_option("--grid", options->grid, "lo:hi:n, once per parameter")
        ->required()
        ->expected(1)
        ->take_all();
    addHistogramOptions(app, options->histogram);
    app.add_option("--levels", options->levels, "Confidence levels (default 0.68,0.95)");
    app.add_option("--dof", options->dof, "Degrees of freedom (default: free parameters)")
        ->check(CLI::Range(1, 1000));
    app.add_flag("--no-rate", options->noRate, "Use the shape only");
    return [options](const TaskContext& context) { return limits(*options, context); };
}

} // namespace assay::batch
