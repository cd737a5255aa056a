// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/InferenceInput.hpp"

#include "app/batch/TextArguments.hpp"
#include "core/basics/NearestName.hpp"

#include <algorithm>

namespace assay::batch {

namespace {

Status checkObservables(const EventInput& input, const HistogramChoice& choice)
{
    std::vector<std::string> names;
    for (const Observable& observable : input.schema().observables)
        names.push_back(observable.name);
    if (choice.observables.empty())
        return invalidInput("A histogram needs an observable.",
                            "Add --observable NAME; '" + input.path + "' has the observable '" +
                                (names.empty() ? "" : names.front()) + "' and others.");
    for (const std::string& name : choice.observables)
        if (std::find(names.begin(), names.end(), name) == names.end())
            return notFound("'" + input.path + "' has no observable '" + name +
                                "'; did you mean '" + nearestName(name, names) + "'?",
                            "'assay-batch inspect' lists them all.");
    if (!choice.edges.empty() && choice.edges.size() != choice.observables.size())
        return invalidInput(std::to_string(choice.edges.size()) +
                                " lists of edges were given for " +
                                std::to_string(choice.observables.size()) + " observables.",
                            "Give --edges once per --observable, or leave it away.");
    return {};
}

} // namespace

Result<std::shared_ptr<const Estimator>> openEstimator(const std::string& path,
                                                       const EventSchema& schema)
{
    ImportNames names;
    for (const Parameter& parameter : schema.parameters)
        names.parameters.push_back(parameter.name);
    for (const Observable& observable : schema.observables)
        names.observables.push_back(observable.name);
    for (const Benchmark& benchmark : schema.benchmarks)
        if (benchmark.isReference)
            names.referenceTheta = benchmark.values;
    return loadEstimator(path, names);
}

void addHistogramOptions(CLI::App& app, HistogramChoice& choice)
{
    app.add_option("--observable", choice.observables, "Observable of a histogram; repeatable")
        ->expected(1)
        ->take_all();
    app.add_option("--edges", choice.edges, "Bin edges a,b,c (default: quantiles); repeatable")
        ->expected(1)
        ->take_all();
    app.add_option("--bins", choice.bins,
                   "Quantile bins per observable (default: by the number of events, with resolved "
                   "tails)")
        ->check(CLI::Range(2, 10000));
}

Result<std::shared_ptr<const HistogramEstimator>>
makeHistogram(const EventSample& filling, const EventInput& input, const HistogramChoice& choice,
              const Theta& reference, const TaskContext& context)
{
    if (const Status status = checkObservables(input, choice); !status)
        return status.error();
    HistogramSettings settings;
    settings.observables = choice.observables;
    settings.referenceTheta = reference;
    settings.binning = automaticBinning(choice.observables.size(), filling.size());
    for (std::size_t i = 0; i < choice.observables.size(); ++i) {
        if (choice.bins > 0)
            settings.binning[i] = {{}, choice.bins};
        if (choice.edges.empty())
            continue;
        Result<std::vector<double>> edges = parseNumbers(choice.edges[i]);
        if (!edges)
            return edges.error();
        settings.binning[i].edges = std::move(*edges);
    }
    EstimatorInfo info;
    info.name = "histogram";
    info.method = "histogram";
    for (const Parameter& parameter : input.schema().parameters)
        info.parameters.push_back(parameter.name);
    info.referenceTheta = reference;
    return HistogramEstimator::create(filling, input.weights, settings, info, context);
}

} // namespace assay::batch
