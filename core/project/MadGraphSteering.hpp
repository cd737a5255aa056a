// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSchema.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace assay {

/// What is left to decide when MadGraph generates the events of a study: template cards, which
/// benchmarks events are sampled from, how many. Kept as madgraph.toml beside the recipe.
struct MadGraphSteering {
    std::filesystem::path processCard; ///< "import model ...", "generate ..."; without "output".
    std::filesystem::path paramCard;   ///< Template whose values are replaced.
    std::vector<std::filesystem::path> runCards; ///< Templates; none: that of the process folder.
    std::filesystem::path pythiaCard;            ///< None: no shower.
    std::filesystem::path delphesCard;           ///< None: no detector.
    std::filesystem::path configurationCard;     ///< me5_configuration.txt; none: MadGraph's own.
    /// Folder of a UFO model, copied into MadGraph's models if it is not there; none: it is.
    std::filesystem::path ufoModel;
    /// Benchmarks that events are sampled from, one run for each and each run card; none: all of
    /// them, or the reference benchmark for a background.
    std::vector<std::string> sampleBenchmarks;
    bool background = false; ///< Does not depend on the parameters: no reweighting.
    std::string order = "LO"; ///< LO | NLO
    std::uint64_t events = 0; ///< Of each run; 0: as the run card says.
    std::uint64_t seed = 0; ///< Of the first run, the next ones count up; 0: as the run card says.
    std::vector<std::string> systematics; ///< Of the study; none: all of them.
    std::string initialCommand; ///< Shell, before MadGraph: loads a module or environment.
    std::string pythonExecutable;         ///< Runs mg5_aMC; none: the one that it names itself.
    bool operator==(const MadGraphSteering&) const = default;
};

/// One run of MadGraph: a run card and the benchmark that it samples from.
struct MadGraphRun {
    std::size_t index = 0;
    std::filesystem::path runCard; ///< Empty: that of the process folder.
    std::string benchmark;
};

/// All runs: every run card with every sampling benchmark, in MadMiner's order.
Result<std::vector<MadGraphRun>> planMadGraphRuns(const MadGraphSteering& steering,
                                                  const EventSchema& study);

/// TOML; parseMadGraphSteering(writeMadGraphSteering(s)) == s. Errors name \p file and the line;
/// unknown keys the nearest known one. Relative paths are those of the file's folder.
Result<MadGraphSteering> parseMadGraphSteering(const std::string& text,
                                               const std::filesystem::path& file);
Result<MadGraphSteering> loadMadGraphSteering(const std::filesystem::path& file);
std::string writeMadGraphSteering(const MadGraphSteering& steering);

} // namespace assay
