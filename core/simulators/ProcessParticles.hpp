// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/EventSchema.hpp"
#include "core/events/ParticleStream.hpp"
#include "core/simulators/ParticleSource.hpp"
#include "core/simulators/Process.hpp"

#include <atomic>
#include <cstdint>
#include <memory>

namespace assay {

/// Events of a built-in process as a source of a study, with weights at the study's benchmarks:
/// parameters are matched by name, those that the process does not have do not matter. Nuisance
/// benchmarks of the same name are the process's, others the weight of the reference benchmark.
class ProcessParticles final : public ParticleStream {
public:
    struct Options {
        std::uint64_t seed = 1;
        std::size_t events = 0;
        double kFactor = 1.0;
        /// Weights at the reference point of the process for all benchmarks.
        bool background = false;
        std::uint64_t number = 0; ///< Tells the events of several sources apart.
    };
    /// Refuses processes without particles, and with parameters that the study does not have.
    static Result<std::unique_ptr<ProcessParticles>> create(std::shared_ptr<const Process> process,
                                                            const EventSchema& study,
                                                            const Options& options);

    const std::string& name() const override { return m_process->name(); }
    bool parallel() const override { return true; }
    std::optional<std::size_t> chunkCount() const override
    {
        return (m_options.events + chunkEvents - 1) / chunkEvents;
    }
    Status read(std::size_t chunk, ParticleBlock& block) override;
    double fraction() const override;
    int samplingBenchmark() const override { return m_options.background ? -1 : 0; }
    std::vector<std::string> latents() const override { return m_process->schema().latents; }

private:
    ProcessParticles(std::shared_ptr<const Process> process, const Options& options)
        : m_process(std::move(process)), m_source(m_process->particles()), m_options(options)
    {
    }
    Status setUp(const EventSchema& study);

    std::shared_ptr<const Process> m_process;
    std::shared_ptr<const ParticleSource> m_source;
    Options m_options;
    Matrix m_change;              ///< [Bphys of the study][B of the process]
    std::vector<int> m_nuisances; ///< Per nuisance benchmark of the study: column, or -1.
    Eigen::Index m_reference = 0; ///< Of the study.
    Eigen::Index m_ownReference = 0;
    std::atomic<std::size_t> m_chunksRead{0};
};

/// Matrix that turns weights at the process's benchmarks into weights at the physics benchmarks of
/// \p study.
Result<Matrix> benchmarkChange(const Process& process, const EventSchema& study, bool background);

} // namespace assay
