// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/batch/JsonOutput.hpp"
#include "core/basics/Result.hpp"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay::batch {

/// Options of `export --format madgraph`; what is given replaces what madgraph.toml says.
struct MadGraphOptions {
    std::string settings; ///< Instead of madgraph.toml in the project or beside the recipe.
    std::string processCard, paramCard, pythiaCard, delphesCard, configurationCard, ufoModel;
    std::vector<std::string> runCards;
    std::vector<std::string> samples;
    std::vector<std::string> systematics;
    std::string order;
    std::string initialCommand;
    std::string pythonExecutable;
    std::optional<std::uint64_t> events, seed;
    bool background = false;
    bool force = false;
    std::string reweight;                ///< Name of a run that gets further weights.
    std::vector<std::string> benchmarks; ///< Those weights.
};

void addMadGraphOptions(CLI::App& app, MadGraphOptions& options);

/// Writes the folder \p out for the study of \p source, a recipe or a project. Gives the files.
Result<Json> exportMadGraph(const std::string& source, const std::string& out,
                            const MadGraphOptions& options);

} // namespace assay::batch
