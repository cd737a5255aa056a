// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/project/Recipe.hpp"

#include <filesystem>

namespace assay {

/// What a file of particles says about the study that it is for.
struct FilePhysics {
    std::vector<Parameter> parameters;
    std::vector<Benchmark> benchmarks;   ///< One for each set of weights, and where it was made.
    std::vector<Observable> observables; ///< Usual ones of the particles in its first events.
    /// Whether the header says where the benchmarks are; otherwise all are at zero of one
    /// parameter that stands for whatever was varied.
    bool positionsKnown = false;
};

/// Reads the header and the first events of an LHE or HepMC file. Parameters are the entries of the
/// parameter card that the descriptions of the weights set ("set param_card dim6 2 1.5"), with the
/// names that the card gives them; benchmarks the weights that are not of scales or parton
/// densities, plus the point of the card where no weight is there.
/// Cost: some milliseconds.
Result<FilePhysics> physicsOfFile(const std::filesystem::path& path, const std::string& format);

/// Puts into \p study what its files of particles say and it does not: parameters and benchmarks
/// where it has no parameters, observables where it has none. Files that cannot be read are left
/// alone: importing them tells why.
void completeFromFiles(Recipe& study);

} // namespace assay
