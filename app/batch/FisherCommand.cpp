// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/InferenceInput.hpp"
#include "app/batch/TextArguments.hpp"
#include "core/inference/FisherInformation.hpp"

#include <memory>

namespace assay::batch {

namespace {

struct FisherOptions {
    std::string file;
    std::string theta;
    double luminosityFb = 0.0;
    std::string mode;
    HistogramChoice histogram;
    std::string estimator;
};

Result<FisherInformation> histogram(const EventInput& input, const FisherOptions& options,
                                    const Theta& theta, const TaskContext& context)
{
    const auto made = makeHistogram(input.sample, input, options.histogram, theta, context);
    if (!made)
        return made.error();
    return histogramInformation(**made, theta, options.luminosityFb * picobarnsPerFemtobarn);
}

Result<FisherInformation> ofEstimator(const EventInput& input, const FisherOptions& options,
                                      const Theta& theta, const TaskContext& context)
{
    const auto estimator = openEstimator(options.estimator, input.schema());
    if (!estimator)
        return estimator.error();
    const double luminosity = options.luminosityFb * picobarnsPerFemtobarn;
    const Result<RateModel> rate = RateModel::fromSample(input.sample, input.weights, context);
    if (!rate)
        return rate.error();
    const Result<LimitData> data = asimovData(input.sample, *input.weights, *rate, theta,
                                              luminosity, Level::Reconstructed, context);
    if (!data)
        return data.error();
    return estimatorInformation(**estimator, &*rate, *data, theta, luminosity, context);
}

Result<FisherInformation> information(const EventInput& input, const FisherOptions& options,
                                      const Theta& theta, const TaskContext& context)
{
    const double luminosity = options.luminosityFb * picobarnsPerFemtobarn;
    if (options.mode == "truth")
        return truthInformation(input.sample, *input.weights, theta, luminosity, context);
    if (options.mode == "rate")
        return rateInformation(input.sample, *input.weights, theta, luminosity, context);
    if (options.mode == "histogram")
        return histogram(input, options, theta, context);
    return ofEstimator(input, options, theta, context);
}

Result<int> fisher(const FisherOptions& options, const TaskContext& context)
{
    if (options.mode == "estimator" && options.estimator.empty())
        return invalidInput("Mode 'estimator' needs an estimator.", "Add --estimator PATH.");
    const Result<EventInput> input = openEvents(options.file, context);
    if (!input)
        return input.error();
    const Result<Theta> theta = parseTheta(options.theta, input->schema());
    if (!theta)
        return theta.error();
    const Result<FisherInformation> result = information(*input, options, *theta, context);
    if (!result)
        return result.error();
    Json names = Json::array();
    for (const Parameter& parameter : input->schema().parameters)
        names.push_back(parameter.name);
    printJson({{"mode", options.mode},
               {"theta", *theta},
               {"luminosity_fb", options.luminosityFb},
               {"parameters", names},
               {"information", toJson(result->information)},
               {"uncertainty", toJson(result->uncertainty())}});
    return 0;
}

} // namespace

Action fisherCommand(CLI::App& app)
{
    auto options = std::make_shared<FisherOptions>();
    app.add_option("file", options->file, "Event file")->required();
    app.add_option("--theta", options->theta, "Parameter point a,b,... or benchmark")->required();
    app.add_option("--luminosity-fb", options->luminosityFb, "Integrated luminosity in fb^-1")
        ->required()
        ->check(CLI::PositiveNumber);
    app.add_option("--mode", options->mode, "truth, rate, histogram or estimator")
        ->required()
        ->check(CLI::IsMember({"truth", "rate", "histogram", "estimator"}));
    addHistogramOptions(app, options->histogram);
    app.add_option("--estimator", options->estimator, "Estimator for mode 'estimator'");
    return [options](const TaskContext& context) { return fisher(*options, context); };
}

} // namespace assay::batch
