// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/EventSchema.hpp"
#include "core/events/HepMcFile.hpp"
#include "core/events/ParticleStream.hpp"

#include <filesystem>
#include <memory>

namespace assay {

/// How a HepMC file is to be read.
struct HepMcInput {
    std::filesystem::path path;
    std::string generatedAt; ///< Benchmark; empty: the reference.
    bool background = false;
    double kFactor = 1.0;
    std::uint64_t number = 0; ///< Tells events of several files apart.
    /// The events before the shower, whose weights are used, matched by the number of the event;
    /// null: the file's own weights.
    std::unique_ptr<ParticleStream> weightsFrom;
    std::filesystem::path folder; ///< Where the weights of those can be kept.
};

/// Events of a HepMC file (ASCII of version 2 or 3, compressed or not): particles of status 1, with
/// their weights at the benchmarks by name. Weights are scaled so that those of the nominal weight
/// sum to the cross section that the events give, if they give one.
Result<std::unique_ptr<ParticleStream>> openHepMc(HepMcInput input, const EventSchema& schema);

/// What a HepMC file holds.
struct HepMcSummary {
    std::uint64_t events = 0;
    std::vector<std::string> weightNames;
    std::vector<double> sums, squares; ///< Of the weights, as they stand in the file.
    double crossSection = 0.0;         ///< pb, of the last event; 0: not given.
    double crossSectionError = 0.0;
    int version = 0; ///< 2 or 3
    std::uint64_t finalParticles = 0; ///< Of status 1, in all events.
    std::uint64_t negative = 0;       ///< Events with a negative nominal weight.
    std::vector<Finding> findings;
};
/// What people should know about a file that was read to its end.
std::vector<Finding> hepMcFindings(const HepMcFile& file);
Result<HepMcSummary> summariseHepMc(const std::filesystem::path& path);

} // namespace assay
