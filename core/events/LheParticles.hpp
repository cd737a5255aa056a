// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/EventSchema.hpp"
#include "core/events/LheFile.hpp"
#include "core/events/LheSystematics.hpp"
#include "core/events/ParticleStream.hpp"

#include <filesystem>
#include <memory>

namespace assay {

/// How an LHE file is to be read.
struct LheInput {
    std::filesystem::path path;
    std::string generatedAt; ///< Benchmark; empty: found by its weights.
    bool background = false;
    double kFactor = 1.0;
    std::vector<Systematic> systematics; ///< That apply to this file.
    std::uint64_t number = 0;            ///< Tells events of several files apart.
};

/// The events of an LHE file with their weights at the benchmarks of a study, in pb, normalised as
/// MadMiner does: event_norm = average divides by nevents of the run card, "sum" takes weights as
/// they are, "unity" scales them to the cross section of <init>. Without event_norm weights are
/// taken as they are, unless only their average agrees with <init>, which a finding tells.
/// Nuisance benchmarks are scaled from the generating to the reference benchmark event by event;
/// those of systematics that do not apply have the weight of the reference benchmark.
class LheParticles final : public ParticleStream {
public:
    /// \p schema has the benchmarks of the study, nuisance benchmarks included. Refuses files
    /// without the weights of a benchmark and says which.
    static Result<std::unique_ptr<LheParticles>> open(const LheInput& input,
                                                      const EventSchema& schema);

    const std::string& name() const override { return m_file.name(); }
    Status read(std::size_t chunk, ParticleBlock& block) override;
    double fraction() const override { return m_file.fraction(); }
    double correction() const override { return m_correction; }
    int samplingBenchmark() const override { return m_sampling; }
    std::vector<Finding> findings() const override { return m_findings; }
    const LheHeader& header() const { return m_file.header(); }

private:
    /// Where the weight at a benchmark comes from.
    struct Column {
        enum class From { Nominal, Slot, Reference } from = From::Nominal;
        std::size_t slot = 0;
        double factor = 1.0;
    };

    LheParticles(const LheInput& input, LheFile file) : m_input(input), m_file(std::move(file)) {}
    Status setUp(const EventSchema& schema);
    Status addPhysics(const EventSchema& schema, std::vector<std::string>& ids);
    Status addNuisances(const EventSchema& schema, std::vector<std::string>& ids);
    Status findSampling(const EventSchema& schema, const std::vector<std::string>& ids);
    Status missingWeights(const EventSchema& schema) const;
    void setScale();
    Status fillWeights(ParticleBlock& block, std::size_t row);
    void finish();

    LheInput m_input;
    LheFile m_file;
    LheEventScanner::Numbers m_numbers;
    std::vector<Column> m_columns; ///< [B]
    std::vector<std::string> m_slotNames;
    std::vector<bool> m_known;     ///< [Bphys] has a weight of its own
    std::size_t m_physics = 0;
    std::size_t m_reference = 0;
    int m_sampling = 0;
    double m_scale = 1.0;
    double m_correction = 1.0;
    double m_sum = 0.0; ///< Of the event lines.
    std::uint64_t m_negative = 0;
    bool m_done = false;
    std::vector<Finding> m_findings;
};

/// What an LHE file that was read to its end promises against what it holds: number of events, sum
/// of the weights of the event lines (\p negative ones among them), its end, helicities, encoding.
std::vector<Finding> lheFindings(const LheFile& file, double sumOfWeights, std::uint64_t negative);
/// Factor of the weights for \p events events by event_norm of the header; nothing if the header
/// does not say.
std::optional<double> lheScale(const LheHeader& header, std::uint64_t events);

} // namespace assay
