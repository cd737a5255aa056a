// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
// Training steps per second: SALLY and ALICES with 42 features, 3 x 100 tanh units, batch 128.
// Count events/s ("items_per_second"); members runs several trainings in threads, as an ensemble
// does.
#include "core/basics/Random.hpp"
#include "core/estimators/FlatOptimizer.hpp"
#include "core/estimators/MlpModel.hpp"
#include "core/estimators/TrainingRows.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <thread>
#include <vector>

using namespace assay;

namespace {

constexpr std::size_t rowCount = 20000;
constexpr int features = 42;

TrainingRows<float> randomRows(const Objective& objective)
{
    Random random(1);
    TrainingSet set;
    const auto fill = [&](Matrix& m, Eigen::Index columns) {
        m.resize(rowCount, columns);
        for (Eigen::Index i = 0; i < m.size(); ++i)
            m.data()[i] = random.normal();
    };
    fill(set.x, features);
    fill(set.theta, objective.parameters);
    fill(set.score, objective.parameters);
    set.y.resize(rowCount);
    set.logR.resize(rowCount);
    for (Eigen::Index i = 0; i < set.y.size(); ++i) {
        set.y(i) = random.uniform() < 0.5 ? 0.0 : 1.0;
        set.logR(i) = random.normal();
    }
    const RowScaling scaling{Standardisation::identity(features),
                             Standardisation::identity(objective.parameters),
                             Vector::Ones(objective.parameters)};
    std::vector<std::size_t> all(rowCount);
    for (std::size_t i = 0; i < rowCount; ++i)
        all[i] = i;
    return TrainingRows<float>::from(set, objective, scaling, all);
}

/// One pass over the rows, as the training loop does it.
void epoch(const TrainingRows<float>& rows, const Objective& objective, std::size_t batch,
           const MlpKernels<float>& kernels, std::uint64_t seed)
{
    const bool score = objective.head == Head::Score;
    const MlpShape shape{{features + (score ? 0 : objective.parameters), 100, 100, 100,
                          score ? objective.parameters : 1},
                         Activation::Tanh};
    MlpModel<float> model(shape, objective, kernels);
    const auto initial = initialParameters(shape, seed);
    std::vector<float> parameters(initial.begin(), initial.end()), gradient(initial.size());
    FlatOptimizer<float> optimizer(UpdateRule::AmsGrad, 0.0, initial.size());
    std::vector<std::uint32_t> order(rowCount);
    for (std::uint32_t i = 0; i < rowCount; ++i)
        order[i] = i;
    Random random(seed);
    for (std::size_t i = rowCount; i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    TrainingRows<float> buffer;
    for (std::size_t begin = 0; begin < rowCount; begin += batch) {
        const std::size_t count = std::min(batch, rowCount - begin);
        const auto rowsOfStep =
            buffer.gather(rows, {order.data() + begin, count}, objective.scoreTerm);
        benchmark::DoNotOptimize(model.lossAndGradient(parameters, rowsOfStep, gradient));
        benchmark::DoNotOptimize(kernels.squaredNorm(gradient.data(), gradient.size()));
        optimizer.step(parameters, gradient, 1.0, 1e-3);
    }
}

const Objective sally{Head::Score, Loss::ScoreMse, false, 0.0, 2};
const Objective alice{Head::Ratio, Loss::AugmentedCrossEntropy, false, 0.0, 2};
const Objective alices{Head::Ratio, Loss::AugmentedCrossEntropy, true, 1.0, 2};

void run(benchmark::State& state, const Objective& objective)
{
    const auto all = allMlpKernels<float>();
    const auto choice = static_cast<std::size_t>(state.range(1));
    const MlpKernels<float>& kernels = choice < all.size() ? *all[choice] : mlpKernels<float>();
    const auto rows = randomRows(objective);
    for (auto _ : state)
        epoch(rows, objective, static_cast<std::size_t>(state.range(0)), kernels, 1);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rowCount));
    state.SetLabel(kernels.name);
}

/// Four trainings on as many threads as the argument says; items are events of all members.
void members(benchmark::State& state)
{
    const auto rows = randomRows(sally);
    const auto threads = static_cast<int>(state.range(0));
    for (auto _ : state) {
        std::vector<std::jthread> workers;
        for (int t = 0; t < threads; ++t)
            workers.emplace_back([&, t] {
                for (int member = t; member < 4; member += threads)
                    epoch(rows, sally, 128, mlpKernels<float>(),
                          static_cast<std::uint64_t>(member));
            });
    }
    state.SetItemsProcessed(state.iterations() * 4 * static_cast<std::int64_t>(rowCount));
}

} // namespace

// Arguments: batch, instruction set (0 baseline, 1 AVX2, 2 AVX-512).
BENCHMARK_CAPTURE(run, sally, sally)
    ->ArgsProduct({{128}, {0, 1, 2}})
    ->Args({512, 2})
    ->Args({2048, 2})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, alice, alice)->Args({128, 2})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, alices, alices)
    ->ArgsProduct({{128}, {0, 1, 2}})
    ->Args({1024, 2})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(members)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
