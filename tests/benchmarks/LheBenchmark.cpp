// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/events/LheParticles.hpp"
#include "core/events/ParticleImport.hpp"

#include <benchmark/benchmark.h>

#include <zlib.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace assay;

namespace {

constexpr int weightCount = 12;
constexpr int eventCount = 20000;

std::string number(const char* format, double value)
{
    char text[40];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

/// Five particles, three of them in the final state, as MadGraph writes them.
std::string particleLine(int code, int status, Random& random)
{
    const double x = random.normal(0, 60), y = random.normal(0, 60), z = random.normal(0, 300);
    std::string line = number("%9.0f", code) + number("%3.0f", status) + "    1    2  501    0";
    for (const double p : {x, y, z, std::sqrt(x * x + y * y + z * z)})
        line += number(" %+.10e", p);
    return line + " 0.0000000000e+00 0.0000e+00 -1.0000e+00\n";
}

std::string makeText()
{
    Random random(3);
    std::string text =
        "<LesHouchesEvents version=\"3.0\">\n<header>\n<MGRunCard>\n 20000 = nevents\n"
        " average = event_norm\n</MGRunCard>\n<initrwgt>\n<weightgroup name='r'>\n";
    for (int w = 0; w < weightCount; ++w)
        text += "<weight id='b" + std::to_string(w) + "'></weight>\n";
    text +=
        "</weightgroup>\n</initrwgt>\n</header>\n<init>\n2212 2212 6.5e3 6.5e3 0 0 247000 247000 "
        "-4 1\n3.3 0.01 3.3 1\n</init>\n";
    for (int i = 0; i < eventCount; ++i) {
        text += "<event>\n 5      1 +3.3430188e+00 1.04536800e+02 7.56146200e-03 1.38375800e-01\n";
        for (const auto& [code, status] : {std::pair(2, -1), std::pair(3, -1), std::pair(25, 1),
                                           std::pair(4, 1), std::pair(1, 1)})
            text += particleLine(code, status, random);
        text += "<rwgt>\n";
        for (int w = 0; w < weightCount; ++w)
            text += "<wgt id='b" + std::to_string(w) + "'> " +
                    number("%+.7e", w ? 3.3 * random.uniform() : 3.3430188) + " </wgt>\n";
        text += "</rwgt>\n</event>\n";
    }
    return text + "</LesHouchesEvents>\n";
}

/// The file, written when first asked for.
const std::string& lheFile(bool compressed)
{
    static std::string paths[2];
    std::string& path = paths[compressed];
    if (!path.empty())
        return path;
    path = (std::filesystem::temp_directory_path() /
            (compressed ? "assay-benchmark.lhe.gz" : "assay-benchmark.lhe"))
               .string();
    const std::string text = makeText();
    if (!compressed) {
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    gzFile file = gzopen(path.c_str(), "wb6");
    gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
    gzclose(file);
    return path;
}

std::vector<Observable> observables()
{
    std::vector<Observable> result;
    for (const char* text :
         {"j[0].pt", "j[0].eta", "j[0].phi", "j[1].pt", "j[1].eta", "j[1].phi", "p[0].pt",
          "p[0].eta", "p[0].rapidity", "(j[0]+j[1]).m", "(j[0]+j[1]).pt", "j[0].deltaphi(j[1])",
          "abs(j[0].eta-j[1].eta)", "(p[0]+j[0]+j[1]).m", "deltaR(p[0], j[0])", "met.pt",
          "len(j)", "j[0].e + j[1].e"})
        result.push_back({"o" + std::to_string(result.size()), text, "", "", false, {}});
    return result;
}

/// From file to rows on disk: 12 weights, 18 observables, one thread. Events per second.
void importLhe(benchmark::State& state)
{
    const std::string& path = lheFile(state.range(0) != 0);
    EventSchema schema;
    schema.parameters.resize(1);
    for (int w = 0; w < weightCount; ++w)
        schema.benchmarks.push_back({"b" + std::to_string(w), {0.1 * w}, w == 0, false});
    schema.observables = observables();
    const auto selection = EventSelection::compile(schema.observables, {});
    for (auto _ : state) {
        auto stream = LheParticles::open({path, "", false, 1.0, {}, 0}, schema);
        if (!selection || !stream)
            return state.SkipWithError("not read");
        std::vector<ParticleInput> inputs;
        inputs.push_back({std::move(*stream), "signal"});
        const auto events = importParticles(std::move(inputs), *selection, schema,
                                            std::filesystem::temp_directory_path(), {});
        if (!events || events->sample.size() != eventCount)
            return state.SkipWithError("not all events");
    }
    state.SetItemsProcessed(state.iterations() * eventCount);
}
BENCHMARK(importLhe)->Arg(0)->Arg(1)->ArgName("gz");

/// Observables of an event that is there, one after the other. Evaluations per second.
void expressions(benchmark::State& state)
{
    Random random(4);
    std::vector<ParticleEvent> events(64);
    for (ParticleEvent& event : events) {
        for (const int code : {25, 4, 1, 11, -13}) {
            const double x = random.normal(0, 60), y = random.normal(0, 60),
                         z = random.normal(0, 300);
            Particle particle;
            particle.pdgId = code;
            particle.p = {std::sqrt(x * x + y * y + z * z), x, y, z};
            event.list(ParticleList::All).push_back(particle);
        }
        event.sortParticles();
    }
    std::vector<Expression> compiled;
    for (const char* text : {"j[0].pt", "j[0].px + 2 * j[1].py", "l[0].e > 20 and len(j) == 2",
                             "(j[0]+j[1]).m", "met.pt", "l[0].charge"})
        compiled.push_back(*Expression::compile(text, {true, {}}));
    double sum = 0.0;
    for (auto _ : state)
        for (const ParticleEvent& event : events)
            for (const Expression& expression : compiled)
                sum += expression.evaluate(&event, nullptr).value_or(0.0);
    benchmark::DoNotOptimize(sum);
    state.SetItemsProcessed(state.iterations() *
                            static_cast<long>(events.size() * compiled.size()));
}
BENCHMARK(expressions);

} // namespace

BENCHMARK_MAIN();
