// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TruthEstimator.hpp"
#include "core/simulators/DetectorResponse.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <benchmark/benchmark.h>

#include <cmath>
#include <string>

using namespace assay;

namespace {

std::shared_ptr<const Process> toy(const std::string& name)
{
    return *createProcess(name, {});
}

/// Events with all benchmark weights, one thread.
void generate(benchmark::State& state, const std::string& name)
{
    const auto process = toy(name);
    EventBlock block;
    std::size_t first = 0;
    for (auto _ : state) {
        if (!process->generate(1, first, EventSample::defaultBlock, 1000000, block))
            state.SkipWithError("generation failed");
        first += EventSample::defaultBlock;
        benchmark::DoNotOptimize(block.weights.data());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(first));
}
BENCHMARK_CAPTURE(generate, gauss, std::string("gauss"));
BENCHMARK_CAPTURE(generate, offshell, std::string("offshell-toy"));
BENCHMARK_CAPTURE(generate, offshell_2d, std::string("offshell-toy-2d"));
BENCHMARK_CAPTURE(generate, eft, std::string("eft-toy"));
// Matrix element, parton densities, detector, observables and cuts.
BENCHMARK_CAPTURE(generate, zh, std::string("zh"));
BENCHMARK_CAPTURE(generate, wz, std::string("wz"));
BENCHMARK_CAPTURE(generate, h4l, std::string("h4l"));
BENCHMARK_CAPTURE(generate, vbf, std::string("vbf"));

Particle massless(int code, double x, double y, double z)
{
    Particle particle;
    particle.p = {std::sqrt(x * x + y * y + z * z), x, y, z};
    particle.pdgId = code;
    return particle;
}

/// Two leptons and two jets through the detector.
void detectorResponse(benchmark::State& state)
{
    const DetectorResponse response = DetectorResponse::create({}).value();
    const std::vector<Particle> partons{massless(11, 40.0, 20.0, 50.0),
                                        massless(-11, -30.0, 10.0, -20.0),
                                        massless(5, 60.0, -70.0, 80.0),
                                        massless(-5, -70.0, 40.0, 60.0)};
    ParticleEvent event;
    Random random(3);
    for (auto _ : state)
        benchmark::DoNotOptimize(response.apply(partons, random, {}, event));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(detectorResponse);

/// Pairs (event, theta) of the exact llr on a 25 x 25 grid, one thread.
void exactGrid(benchmark::State& state)
{
    const auto process = toy("eft-toy");
    EstimatorInfo info;
    info.name = "truth";
    info.observables = {"x1", "x2"};
    info.referenceTheta = {0.0, 0.0};
    const TruthEstimator truth(process->truth(), Level::Reconstructed, info);
    EventBlock events;
    if (!process->draw(1, {0.0, 0.0}, 10000, events))
        return;
    Matrix thetas(625, 2);
    for (int i = 0; i < 625; ++i)
        thetas.row(i) << -1.5 + 0.125 * (i / 25), -1.5 + 0.125 * (i % 25);
    for (auto _ : state) {
        const auto grid = truth.llr(events.x, thetas, TaskContext());
        benchmark::DoNotOptimize(grid->values.data());
    }
    state.SetItemsProcessed(state.iterations() * 625 * 10000);
}
BENCHMARK(exactGrid)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
