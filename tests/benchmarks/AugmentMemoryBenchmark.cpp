// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
// Run by hand: AugmentMemoryBenchmark FILE.h5 [million events]. Writes a file of 20 million events
// (6 benchmarks, 10 observables, 2.7 GB) if it does not exist, then draws 10^5 ratio rows at 1000
// theta from it and prints the time and the peak resident memory, which has to stay below 1 GB.
#include "core/augmentation/Sampler.hpp"
#include "core/augmentation/ThetaProposal.hpp"
#include "core/basics/Random.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/events/MadMinerWriter.hpp"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

using namespace assay;

namespace {

/// Events made when they are asked for.
class EndlessSource final : public EventSource {
public:
    EndlessSource(EventSchema schema, std::size_t size) : m_schema(std::move(schema)), m_size(size)
    {
    }
    std::size_t size() const override { return m_size; }
    Status read(std::size_t first, std::size_t count, Columns, EventBlock& block) const override
    {
        const auto rows = static_cast<Eigen::Index>(count);
        block.first = first;
        block.x.resize(rows, 10);
        block.weights.resize(rows, 6);
        block.samplingBenchmark.assign(count, 0);
        block.eventId.resize(count);
        for (Eigen::Index i = 0; i < rows; ++i) {
            const std::size_t id = first + static_cast<std::size_t>(i);
            Random random(1, id);
            block.eventId[static_cast<std::size_t>(i)] = id;
            for (Eigen::Index o = 0; o < 10; ++o)
                block.x(i, o) = random.uniform();
            const double a = random.normal();
            const double b = random.normal();
            for (Eigen::Index k = 0; k < 6; ++k) {
                const Theta& theta = m_schema.benchmarks[static_cast<std::size_t>(k)].values;
                const double amplitude = 1.0 + 0.3 * a * theta[0] + 0.2 * b * theta[1];
                block.weights(i, k) = amplitude * amplitude;
            }
        }
        return {};
    }

private:
    EventSchema m_schema;
    std::size_t m_size;
};

EventSchema twoParameterSchema(std::size_t events)
{
    EventSchema schema;
    schema.parameters.resize(2);
    schema.parameters[0].name = "a";
    schema.parameters[1].name = "b";
    schema.components = {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {2, 0}};
    schema.benchmarks = {{"sm", {0, 0}, true, false}, {"b1", {1, 0}}, {"b2", {0, 1}},
                         {"b3", {1, 1}},              {"b4", {-1, 0}}, {"b5", {0, -1}}};
    for (int o = 0; o < 10; ++o)
        schema.observables.push_back({"x" + std::to_string(o), "", "", "", false, {}});
    schema.eventsPerBenchmark = {events, 0, 0, 0, 0, 0};
    return schema;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

int fail(const Error& error)
{
    std::fprintf(stderr, "%s\n", error.text().c_str());
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: %s FILE.h5 [million events]\n", argv[0]);
        return 2;
    }
    const std::filesystem::path path = argv[1];
    const std::size_t events = (argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 20) * 1000000;
    TaskContext context;
    context.threads = 2;
    if (!std::filesystem::exists(path)) {
        const EventSchema schema = twoParameterSchema(events);
        const EventSample made(schema, std::make_shared<EndlessSource>(schema, events));
        if (const Status status = writeMadMiner(made, path, context); !status)
            return fail(status.error());
        std::printf("written, peak %.0f MB; run again to measure\n", peakMegabytes());
        return 0;
    }
    const auto start = std::chrono::steady_clock::now();
    const Result<EventSample> file = readMadMiner(path, context);
    if (!file)
        return fail(file.error());
    Result<WeightModel> model = file->schema().weightModel();
    if (!model)
        return fail(model.error());
    SamplingSettings settings;
    settings.thetas = *proposeThetas({}, file->schema().parameters, {}, 1);
    settings.thetaRef = {0.0, 0.0};
    const auto set = sample(*file, *linearEventWeights(std::move(*model)), settings, context);
    if (!set)
        return fail(set.error());
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%zu events, %zu rows at %zu theta: %.1f s, peak %.0f MB\n", file->size(),
                set->size(), settings.thetas.size(), seconds, peakMegabytes());
    return 0;
}
