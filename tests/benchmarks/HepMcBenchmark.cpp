// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/HepMcFile.hpp"

#include <benchmark/benchmark.h>

#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace assay;

namespace {

constexpr int copies = 200;

/// The text of a file that a generator wrote: one proton-proton event of 518 particles.
std::string genuine(int version)
{
    Result<GzipText> text = GzipText::open(std::string(ASSAY_TEST_DATA) + "/hepmc/pp.hepmc" +
                                           std::to_string(version) + ".gz");
    for (Result<bool> more = text.ok(); more && *more;)
        more = text->more();
    return text ? std::string(text->window()) : std::string();
}

/// Written once: that event many times, plain or compressed.
std::string hepMcFile(int version, bool compressed)
{
    const std::string path =
        (std::filesystem::temp_directory_path() /
         ("assay-benchmark.hepmc" + std::to_string(version) + (compressed ? ".gz" : "")))
            .string();
    const std::string text = genuine(version);
    const std::size_t begin = text.find("\nE ") + 1, end = text.find("HepMC::", begin);
    gzFile file = gzopen(path.c_str(), compressed ? "wb6" : "wbT");
    const auto write = [&](const std::string& part) {
        gzwrite(file, part.data(), static_cast<unsigned>(part.size()));
    };
    write(text.substr(0, begin));
    for (int i = 0; i < copies; ++i)
        write(text.substr(begin, end - begin));
    write(text.substr(end));
    gzclose(file);
    return path;
}

/// Reading alone; items are particles of any status, bytes those of the text.
void readHepMc(benchmark::State& state)
{
    const int version = static_cast<int>(state.range(0));
    const std::string path = hepMcFile(version, state.range(1) != 0);
    HepMcEvent event;
    int events = 0;
    for (auto _ : state) {
        Result<HepMcFile> file = HepMcFile::open(path);
        events = 0;
        for (Result<bool> more = file.ok(); more && *more; events += *more ? 1 : 0) {
            more = file->next(event);
            if (!more)
                return state.SkipWithError("not read");
        }
    }
    if (events != copies)
        return state.SkipWithError("not all events");
    state.SetItemsProcessed(state.iterations() * copies * 518);
    state.SetBytesProcessed(state.iterations() * static_cast<long>(std::filesystem::file_size(
                                                     hepMcFile(version, false))));
    state.counters["events"] = benchmark::Counter(static_cast<double>(copies),
                                                  benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(readHepMc)->ArgsProduct({{2, 3}, {0, 1}})->ArgNames({"version", "gz"});

} // namespace

BENCHMARK_MAIN();
