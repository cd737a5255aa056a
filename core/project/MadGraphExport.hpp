// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/MadGraphSteering.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace assay {

/// A file of the export, its path relative to the folder.
struct MadGraphFile {
    std::string path;
    std::string text;
    bool executable = false;
};

/// What MadMiner's run_multiple prepares, for the parameters, benchmarks and systematics of
/// \p study: cards and scripts of every run below "madminer", the master script, submission to
/// batch systems, samples.toml for the way back and README.txt. Reads the template cards.
Result<std::vector<MadGraphFile>> madGraphFiles(const MadGraphSteering& steering,
                                                const EventSchema& study);

/// Weights at further benchmarks for events that exist.
struct MadGraphReweighting {
    std::string run;                     ///< Name of the folder in Events, e.g. "run_01".
    std::string sampled;                 ///< Benchmark that it was sampled from; may be empty.
    std::vector<std::string> benchmarks; ///< Empty: all but the sampled one.
};
Result<std::vector<MadGraphFile>> madGraphReweightFiles(const MadGraphSteering& steering,
                                                        const EventSchema& study,
                                                        const MadGraphReweighting& reweighting);

/// Writes all files or none. A folder that is not empty is refused unless \p force, which replaces
/// files of the same names and touches no others. Gives the paths that were written.
Result<std::vector<std::filesystem::path>> writeMadGraphFolder(
    const std::filesystem::path& folder, const std::vector<MadGraphFile>& files, bool force);

} // namespace assay
