// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
// The ratio on 625 theta x 10^4 events with 42 features, 3 x 100 tanh units: pairs per second.
#include "core/basics/Random.hpp"
#include "core/estimators/RatioEstimator.hpp"
#include "core/estimators/ScoreEstimator.hpp"
#include "core/inference/Limits.hpp"
#include "core/inference/RateModel.hpp"

#include <benchmark/benchmark.h>

#include <string>

using namespace assay;

namespace {

constexpr int features = 42;

EstimatorInfo info()
{
    EstimatorInfo info;
    info.name = "benchmark";
    info.parameters = {"a", "b"};
    for (int i = 0; i < features; ++i)
        info.observables.push_back("x" + std::to_string(i));
    info.givesLlr = true;
    info.referenceTheta = {0.0, 0.0};
    return info;
}

MlpWeights network(int inputs, int outputs)
{
    MlpWeights weights;
    weights.shape = {{inputs, 100, 100, 100, outputs}, Activation::Tanh};
    weights.parameters = initialParameters(weights.shape, 1);
    return weights;
}

Matrix noise(Eigen::Index rows, Eigen::Index columns)
{
    Random random(2);
    Matrix m(rows, columns);
    for (Eigen::Index i = 0; i < m.size(); ++i)
        m.data()[i] = random.normal();
    return m;
}

void ratioGrid(benchmark::State& state)
{
    const auto made =
        RatioEstimator::create(info(), Head::Ratio, network(features + 2, 1),
                               Standardisation::identity(2), Standardisation::identity(features));
    const Matrix x = noise(10000, features), thetas = noise(625, 2);
    TaskContext context;
    context.threads = static_cast<int>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize((*made)->llr(x, thetas, context));
    state.SetItemsProcessed(state.iterations() * 6250000);
}

/// Expected limits on the same grid: the scan, the continuous best fit and the contours.
void networkLimits(benchmark::State& state)
{
    const auto made =
        RatioEstimator::create(info(), Head::Ratio, network(features + 2, 1),
                               Standardisation::identity(2), Standardisation::identity(features));
    LimitData data;
    data.x = noise(10000, features);
    data.observables = info().observables;
    data.weight = Vector::Constant(10000, 0.01);
    data.eventCount = 100.0;
    const RateModel rate([](const Theta&) { return 1.0; },
                         [](const Theta&) { return Vector(Vector::Zero(2)); });
    LimitSettings settings;
    settings.grid = {{-1.0, 1.0, 25}, {-1.0, 1.0, 25}};
    settings.luminosityPb = 100.0;
    TaskContext context;
    context.threads = 2;
    for (auto _ : state) {
        const auto result =
            computeLimits("network", made->get(), rate, data, settings, {}, context);
        if (!result)
            state.SkipWithError(result.error().message.c_str());
        benchmark::DoNotOptimize(result);
    }
}

void ratioScore(benchmark::State& state)
{
    const auto made =
        RatioEstimator::create(info(), Head::Ratio, network(features + 2, 1),
                               Standardisation::identity(2), Standardisation::identity(features));
    const Matrix x = noise(100000, features);
    for (auto _ : state)
        benchmark::DoNotOptimize((*made)->score(x, {0.1, 0.2}, {}));
    state.SetItemsProcessed(state.iterations() * x.rows());
}

void sallyScore(benchmark::State& state)
{
    const auto made = ScoreEstimator::create(info(), network(features, 2), Vector::Ones(2),
                                             Standardisation::identity(features));
    const Matrix x = noise(100000, features);
    for (auto _ : state)
        benchmark::DoNotOptimize((*made)->score(x, {0.0, 0.0}, {}));
    state.SetItemsProcessed(state.iterations() * x.rows());
}

} // namespace

BENCHMARK(ratioGrid)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(networkLimits)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(ratioScore)->Unit(benchmark::kMillisecond);
BENCHMARK(sallyScore)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
