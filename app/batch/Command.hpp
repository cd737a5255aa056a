// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace assay::batch {

/// What a command does once its options are parsed. Returns the exit code (0 done, 1 failed with
/// its answer already printed); an Error is printed on stderr and exits with 1. The context carries
/// --threads, progress and warnings on stderr (silent with --quiet), and cancels on Ctrl-C.
using Action = std::function<Result<int>(const TaskContext&)>;

/// One row of the table of commands. A command declares its options on \p app and returns what is
/// to be done with them; options live in a shared_ptr that the action captures.
struct Command {
    std::string name;
    std::string description;
    std::function<Action(CLI::App& app)> setup;
};

// The groups, one file each; main() offers their rows in this order.
std::vector<Command> projectCommands(); ///< run, check, show
std::vector<Command> listingCommands(); ///< methods, processes, examples
std::vector<Command> sampleCommands();  ///< inspect, convert
std::vector<Command>
weightCommands(); ///< morphing, weights, cross-section, joint, effective-sample
std::vector<Command> inferenceCommands(); ///< fisher, limits, evaluate
std::vector<Command> processCommands();   ///< simulate, truth, point
std::vector<Command> exportCommands();    ///< export
std::vector<Command> archiveCommands();   ///< pack, unpack

} // namespace assay::batch
