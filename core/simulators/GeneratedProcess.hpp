// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/EventSelection.hpp"
#include "core/simulators/GeneratedParticles.hpp"
#include "core/simulators/Process.hpp"

namespace assay {

/// What a built-in process of particles is called and what is said about it.
struct GeneratedDescription {
    std::string name;
    std::string description; ///< One sentence.
    std::vector<std::string> approximations; ///< Besides those of parton densities and detector.
};

/// A built-in process made of a hard scattering, a frozen grid and a parametrised detector, with
/// its default observables and cuts. The parton-level likelihood is exact through the weights.
class GeneratedProcess final : public Process {
public:
    /// The settings that all of these know: those of the detector and
    ///   parameters: names, separated by commas, of those that the study has ("all")
    ///   scale_variation, b_tag_variation: "on" adds weights of the nuisance parameter
    ///   shift_jet_scale, ...: response shifted by so many sigma, with the same random numbers
    static ProcessSettings defaults();
    /// defaults() and \p own.
    static ProcessSettings defaultsWith(ProcessSettings own);

    static Result<std::shared_ptr<const Process>>
    create(GeneratedDescription description, std::shared_ptr<const PartonProcess> process,
           const ProcessSettings& settings);

    const std::string& name() const override { return m_description.name; }
    const std::string& description() const override { return m_description.description; }
    const EventSchema& schema() const override { return m_schema; }
    /// With the default observables and cuts: dropped events have no row, ids stay the indices.
    Status generate(std::uint64_t seed, std::size_t first, std::size_t count, std::size_t total,
                    EventBlock& block) const override;
    /// By accept-reject below 1.2 times the largest weight of a pilot sample; the few events above
    /// that (below 1e-4 of all) are accepted once.
    Status draw(std::uint64_t seed, const Theta& theta, std::size_t count,
                EventBlock& block) const override;
    std::shared_ptr<const ExactDensity> truth() const override { return nullptr; }
    std::shared_ptr<const ParticleSource> particles() const override { return m_particles; }
    std::vector<std::string> approximations() const override
    {
        return m_description.approximations;
    }

    /// The same with what tests and integrals need.
    const GeneratedParticles& generated() const { return *m_particles; }

private:
    GeneratedProcess(GeneratedDescription description,
                     std::shared_ptr<const GeneratedParticles> particles, EventSelection selection,
                     const ProcessSettings& settings);

    GeneratedDescription m_description;
    std::shared_ptr<const GeneratedParticles> m_particles;
    EventSelection m_selection;
    EventSchema m_schema;
};

} // namespace assay
