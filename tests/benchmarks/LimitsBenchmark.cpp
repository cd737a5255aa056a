// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/EventWeights.hpp"
#include "core/estimators/HistogramEstimator.hpp"
#include "core/inference/FisherInformation.hpp"
#include "core/inference/Limits.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <benchmark/benchmark.h>

using namespace assay;

namespace {

/// 200k events of the two-parameter toy: 6 benchmarks, in memory.
struct Events {
    EventSample sample;
    std::shared_ptr<const EventWeights> weights;

    Events()
    {
        TaskContext context;
        context.threads = 2;
        sample = simulate(*createProcess("eft-toy", {}).value(), 200000, context).value();
        weights = linearEventWeights(sample.schema().weightModel().value());
    }
    static const Events& get()
    {
        static const Events events;
        return events;
    }
};

TaskContext twoThreads()
{
    TaskContext context;
    context.threads = 2;
    return context;
}

/// Fill a 10 x 10 histogram with 200k events, Asimov data from all of them, 25 x 25 grid, best fit
/// and contours. To reach: 0.2 s (MadMiner 9 s).
void histogramLimits(benchmark::State& state)
{
    const Events& events = Events::get();
    const TaskContext context = twoThreads();
    for (auto _ : state) {
        const RateModel rate =
            RateModel::fromSample(events.sample, events.weights, context).value();
        HistogramSettings settings;
        for (const Observable& observable : events.sample.schema().observables) {
            settings.observables.push_back(observable.name);
            settings.binning.push_back({{}, 10});
        }
        settings.referenceTheta = {0.0, 0.0};
        EstimatorInfo info;
        info.name = "histogram";
        info.parameters = {"a", "b"};
        const auto histogram =
            HistogramEstimator::create(events.sample, settings, info, context).value();
        const LimitData data = asimovData(events.sample, *events.weights, rate, {0.0, 0.0}, 100.0,
                                          Level::Reconstructed, context)
                                   .value();
        LimitSettings limits;
        limits.grid = {{-1.5, 1.5, 25}, {-1.5, 1.5, 25}};
        limits.luminosityPb = 100.0;
        const auto result =
            computeLimits("histogram", histogram.get(), rate, data, limits, {}, context);
        if (!result)
            state.SkipWithError(result.error().message.c_str());
        benchmark::DoNotOptimize(result);
    }
}
BENCHMARK(histogramLimits)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Fisher information of the truth with its covariance. To reach: 5 ms (MadMiner 2.4 s).
void truthFisher(benchmark::State& state)
{
    const Events& events = Events::get();
    const TaskContext context = twoThreads();
    for (auto _ : state) {
        const auto information =
            truthInformation(events.sample, *events.weights, {0.5, 0.5}, 100.0, context);
        if (!information)
            state.SkipWithError(information.error().message.c_str());
        benchmark::DoNotOptimize(information);
    }
}
BENCHMARK(truthFisher)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
