// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/InferenceInput.hpp"
#include "app/batch/TextArguments.hpp"
#include "core/estimators/TruthEstimator.hpp"
#include "core/events/ObservedEvents.hpp"
#include "core/events/Partition.hpp"
#include "core/inference/Limits.hpp"

#include <iomanip>
#include <memory>
#include <sstream>

namespace assay::batch {

namespace {

struct LimitOptions {
    std::string file;
    std::string mode;
    double luminosityFb = 0.0;
    std::string truePoint;
    std::string observed;
    std::vector<std::string> grid;
    HistogramChoice histogram;
    std::string levels = "0.68,0.95";
    int dof = 0;
    bool noRate = false;
};

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
        if (!input.process)
            return unsupported("'" + input.path +
                                   "' was not made by a built-in process, so its "
                                   "exact likelihood is not known.",
                               "Use --mode rate, histogram or a trained estimator.");
        return truthOf(input);
    }
    if (options.mode != "histogram")
        return openEstimator(options.mode, input.schema());
    const Result<EventSample> training =
        selectPart(input.sample, Partition{}, Part::Train, context);
    if (!training)
        return training.error();
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
    return asimovData(input.sample, *input.weights, rate, truePoint, luminosity,
                      Level::Reconstructed, context);
}

Result<RateModel> rateOf(const EventInput& input, const LimitOptions& options,
                         const TaskContext& context)
{
    if (options.mode != "truth" || !input.process)
        return RateModel::fromSample(input.sample, input.weights, context);
    const auto density = input.process->truth();
    return RateModel(
        [density](const Theta& theta) { return density->crossSection(theta); },
        [density](const Theta& theta) { return density->crossSectionGradient(theta); });
}

Result<LimitSettings> settingsOf(const EventInput& input, const LimitOptions& options,
                                 const Theta& truePoint)
{
    LimitSettings settings;
    for (const std::string& text : options.grid) {
        const Result<GridAxis> axis = parseAxis(text);
        if (!axis)
            return axis.error();
        settings.grid.push_back(*axis);
    }
    if (settings.grid.size() != input.schema().parameters.size())
        return invalidInput(std::to_string(settings.grid.size()) + " grid axes were given for " +
                                std::to_string(input.schema().parameters.size()) + " parameters.",
                            "Give --grid lo:hi:n once per parameter; v:v:1 fixes one.");
    const Result<std::vector<double>> levels = parseNumbers(options.levels);
    if (!levels)
        return levels.error();
    for (double level : *levels)
        if (!(level > 0.0 && level < 1.0))
            return invalidInput("The confidence level " + Json(level).dump() +
                                    " is not between 0 and 1.",
                                "Give levels such as 0.68,0.95.");
    settings.levels = *levels;
    settings.luminosityPb = options.luminosityFb * picobarnsPerFemtobarn;
    settings.includeRate = !options.noRate;
    settings.includeShape = options.mode != "rate";
    settings.dof = options.dof;
    settings.trueTheta = truePoint;
    if (!settings.includeRate && !settings.includeShape)
        return invalidInput("Mode 'rate' with --no-rate leaves nothing to set a limit with.",
                            "Leave one of them away.");
    return settings;
}

std::string levelName(double level)
{
    std::ostringstream text;
    text << std::setprecision(10) << level;
    return text.str();
}

Json regionsJson(const LimitResult& result, Json& intervals)
{
    Json contours = Json::object();
    for (const auto& [level, lines] : result.contours) {
        Json list = Json::array();
        for (const Polyline& line : lines) {
            Json points = Json::array();
            for (const auto& point : line.points)
                points.push_back({point[0], point[1]});
            list.push_back(std::move(points));
        }
        contours[levelName(level)] = std::move(list);
    }
    for (const auto& [level, pieces] : result.intervals) {
        Json list = Json::array();
        for (const Interval& piece : pieces)
            list.push_back({{"low", piece.low},
                            {"high", piece.high},
                            {"low_open", piece.lowOpen},
                            {"high_open", piece.highOpen}});
        intervals[levelName(level)] = std::move(list);
    }
    return contours;
}

void print(const LimitResult& result)
{
    Json intervals = Json::object();
    Json contours = regionsJson(result, intervals);
    Json minima = Json::array();
    for (const BestFit& minimum : result.minima)
        minima.push_back({{"theta", minimum.theta}, {"log_likelihood", minimum.logLikelihood}});
    Json json{
        {"name", result.name},
        {"parameters", result.parameters},
        {"theta_grid", toJson(result.thetas)},
        {"log_likelihood_rate", toJson(result.logLikelihoodRate)},
        {"log_likelihood_shape", toJson(result.logLikelihoodShape)},
        {"q", toJson(result.q)},
        {"p_values", toJson(result.pValues)},
        {"dof", result.dof},
        {"best_fit", {{"theta", result.bestFit.theta}, {"q_at_true", result.bestFit.qAtTrue}}},
        {"minima", std::move(minima)},
        {"expected_events", result.expectedEvents},
        {"luminosity_fb", result.luminosityPb / picobarnsPerFemtobarn},
        {"contours", std::move(contours)},
        {"invalid", result.invalid},
        {"check", result.check}};
    if (!intervals.empty())
        json["intervals"] = std::move(intervals);
    printJson(json);
}

Result<int> limits(const LimitOptions& options, const TaskContext& context)
{
    const Result<EventInput> input = openEvents(options.file, context);
    if (!input)
        return input.error();
    const Result<Theta> truePoint = parseTheta(options.truePoint, input->schema());
    if (!truePoint)
        return truePoint.error();
    const Result<LimitSettings> settings = settingsOf(*input, options, *truePoint);
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
    print(*result);
    return 0;
}

} // namespace

Action limitsCommand(CLI::App& app)
{
    auto options = std::make_shared<LimitOptions>();
    app.add_option("file", options->file, "Event file")->required();
    app.add_option("--mode", options->mode, "rate, histogram, truth or the path of an estimator")
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
