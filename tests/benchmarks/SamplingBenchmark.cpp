// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/CrossSections.hpp"
#include "core/augmentation/Sampler.hpp"
#include "core/augmentation/ThetaProposal.hpp"
#include "core/basics/Random.hpp"

#include <benchmark/benchmark.h>

using namespace assay;

namespace {

/// Two parameters, quadratic: 6 benchmarks; 10 observables; weights of an interfering amplitude.
const EventSample& events(std::size_t count)
{
    static EventSample sample;
    if (sample.size() == count)
        return sample;
    EventSchema schema;
    schema.parameters.resize(2);
    schema.components = {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {2, 0}};
    schema.benchmarks = {{"sm", {0, 0}, true, false}, {"b1", {1, 0}}, {"b2", {0, 1}},
                         {"b3", {1, 1}},              {"b4", {-1, 0}}, {"b5", {0, -1}}};
    schema.observables.resize(10);
    EventBlock block;
    const auto rows = static_cast<Eigen::Index>(count);
    block.x.resize(rows, 10);
    block.weights.resize(rows, 6);
    block.eventId.resize(count);
    Random random(1);
    for (Eigen::Index i = 0; i < rows; ++i) {
        for (Eigen::Index o = 0; o < 10; ++o)
            block.x(i, o) = random.uniform();
        const double a = random.normal();
        const double b = random.normal();
        for (Eigen::Index k = 0; k < 6; ++k) {
            const Theta& theta = schema.benchmarks[static_cast<std::size_t>(k)].values;
            const double amplitude = 1.0 + 0.3 * a * theta[0] + 0.2 * b * theta[1];
            block.weights(i, k) = amplitude * amplitude;
        }
        block.eventId[static_cast<std::size_t>(i)] = static_cast<std::uint64_t>(i);
    }
    return sample = EventSample::inMemory(schema, std::move(block));
}

std::vector<Theta> thetas(std::size_t count)
{
    ThetaProposal proposal;
    proposal.points = count;
    proposal.range = {{-1.0, 1.0}, {-1.0, 1.0}};
    std::vector<Parameter> parameters(2);
    return *proposeThetas(proposal, parameters, {}, 1);
}

TaskContext twoThreads()
{
    TaskContext context;
    context.threads = 2;
    return context;
}

/// Arguments: rows, thetas. Goals on two AVX-512 cores: 10^5 rows at 1000 theta 0.3 s, 10^6 rows at
/// 100 theta 0.6 s (MadMiner 80 s and 10.7 s).
void ratioRows(benchmark::State& state)
{
    const EventSample& sample200k = events(200000);
    const auto weights = linearEventWeights(*sample200k.schema().weightModel());
    SamplingSettings settings;
    settings.rows = static_cast<std::size_t>(state.range(0));
    settings.thetas = thetas(static_cast<std::size_t>(state.range(1)));
    settings.thetaRef = {0.0, 0.0};
    for (auto _ : state) {
        auto set = sample(sample200k, *weights, settings, twoThreads());
        if (!set)
            state.SkipWithError(set.error().text().c_str());
        benchmark::DoNotOptimize(set);
    }
}
BENCHMARK(ratioRows)
    ->Args({100000, 1000})
    ->Args({1000000, 100})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// Goal: 100 theta in 20 ms (MadMiner 0.64 s).
void crossSectionsAt100Thetas(benchmark::State& state)
{
    const EventSample& sample200k = events(200000);
    const auto weights = linearEventWeights(*sample200k.schema().weightModel());
    const auto points = thetas(100);
    for (auto _ : state) {
        auto sigmas = crossSections(sample200k, *weights, points, twoThreads());
        benchmark::DoNotOptimize(sigmas);
    }
}
BENCHMARK(crossSectionsAt100Thetas)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
