// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/EventSchema.hpp"
#include "core/simulators/DetectorResponse.hpp"
#include "core/simulators/EventStream.hpp"
#include "core/simulators/ParticleSource.hpp"
#include "core/simulators/PartonProcess.hpp"
#include "core/simulators/VegasGrid.hpp"

#include <memory>
#include <mutex>
#include <optional>

namespace assay {

/// What is made of a hard process.
struct GenerationOptions {
    std::vector<std::size_t> parameters; ///< Indices of those that the study has; others are 0.
    bool scaleVariation = false;         ///< Weights at twice and half the factorisation scale.
    bool bTagVariation = false;          ///< Weights at b-tagging efficiencies one sigma off.
    DetectorResponse::Shifts shifts;
};

/// The events of a hard process after the detector response. The phase space is sampled from a
/// frozen grid that is adapted to a mixture of the benchmarks, and each event has its exact
/// weights. Phase space and detector have a stream of random numbers each, so that events with a
/// shifted response are the same events. Unphysical points of the cube have no row.
class GeneratedParticles final : public ParticleSource {
public:
    GeneratedParticles(std::shared_ptr<const PartonProcess> process, DetectorResponse detector,
                       GenerationOptions options);

    /// Everything but provenance: parameters, benchmarks (nuisance ones last), default observables.
    const EventSchema& schema() const { return m_schema; }
    const PartonProcess& process() const { return *m_process; }
    /// Adapted when first needed.
    const VegasGrid& grid() const;

    const std::vector<Observable>& defaultObservables() const override
    {
        return m_process->info().observables;
    }
    const Selection& defaultSelection() const override { return m_process->info().selection; }
    Status generate(std::uint64_t seed, std::size_t first, std::size_t count, std::size_t total,
                    ParticleBlock& block) const override;

    /// Memory that is kept from event to event.
    struct Scratch {
        explicit Scratch(const GeneratedParticles& source);

        std::vector<double> v, u, z, components, varied;
        std::vector<Particle> partons;
        double jacobian = 0.0;
    };
    /// Latents and components of an event; false for unphysical points.
    bool makePoint(Random& random, Scratch& scratch) const;
    /// The detector's view of the point in \p scratch.
    DetectorResponse::Factors detect(std::uint64_t seed, StreamUse use, std::size_t index,
                                     Scratch& scratch, ParticleEvent& event) const;
    /// phi(theta) of all components of the hard process, for \p theta of the study.
    Vector monomials(const Theta& theta) const;

private:
    void addNuisances();
    double weight(const std::vector<double>& components, Eigen::Index benchmark) const;
    void fillWeights(Scratch& scratch, const DetectorResponse::Factors& factors, double share,
                     double* row) const;

    std::shared_ptr<const PartonProcess> m_process;
    DetectorResponse m_detector;
    GenerationOptions m_options;
    EventSchema m_schema;
    Matrix m_monomials; ///< [physics benchmarks][C]
    Eigen::Index m_reference = 0;
    mutable std::once_flag m_trained;
    mutable std::optional<VegasGrid> m_grid;
};

} // namespace assay
