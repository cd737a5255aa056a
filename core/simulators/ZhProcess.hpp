// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/PartonProcess.hpp"
#include "core/simulators/PhaseSpace.hpp"
#include "core/simulators/Process.hpp"
#include "core/simulators/amplitudes/PartonDensities.hpp"
#include "core/simulators/amplitudes/ZhAmplitude.hpp"

namespace assay {

/// p p -> Z(-> l- l+) H(-> b bbar) at leading order with C_HW, C_HWtilde and C_HQ3, in electrons
/// and muons. Parton densities at half the mass of the pair.
class ZhProcess final : public PartonProcess {
public:
    struct Settings {
        double energy = 13600.0;                ///< sqrt(S) in GeV
        double massLow = 66.0, massHigh = 116.0; ///< Window of m_ll; equal: Z on its mass shell.
        double kFactor = 1.0;
    };
    explicit ZhProcess(const Settings& settings);

    /// The row of the table of processes.
    static constexpr const char* processName = "zh";
    static constexpr const char* processDescription =
        "Z H production with Z to two leptons and H to two b quarks, and three operators of the "
        "Warsaw basis: energy growth, interference and CP violation.";
    static constexpr const char* formula =
        "q\\bar q\\to Z^*\\to Z(\\to\\ell^-\\ell^+)\\,H(\\to b\\bar b):\\quad "
        "|M|^2=|M_{SM}+\\sum_i C_i M_i/\\Lambda^2|^2";
    static ProcessSettings defaults();
    static Result<std::shared_ptr<const Process>> create(const ProcessSettings& settings);

    const PartonProcessInfo& info() const override { return m_info; }
    std::size_t dimensions() const override { return 12; }
    double map(const double* u, double* z) const override;
    bool unmap(const double* z, double* u) const override;
    /// About 0.8 us.
    void components(const double* z, double scale, double* values) const override;
    void particles(const double* z, std::vector<Particle>& particles) const override;
    HardScattering record(const double* z) const override;

    /// Places of the latents in z.
    enum Latent : std::size_t {
        Quark,      ///< PDG code
        Side,       ///< 1: quark along +z, -1: along -z
        Lepton,     ///< PDG code of l-
        MassPair,   ///< m_ZH
        Rapidity,   ///< of the pair in the laboratory
        MassLepton, ///< m_ll
        CosTheta,   ///< Angles as in ZhPoint
        Azimuth,    ///< of the Z around the quark
        CosLepton,
        PhiLepton,
        CosB, ///< of b in the rest frame of H
        PhiB,
        LatentCount
    };

private:
    double lowestMassPair(double massLepton) const;

    Settings m_settings;
    ElectroweakInput m_input;
    ZhAmplitude m_amplitude;
    phase_space::ChoiceMap<5> m_quarks;
    phase_space::ResonanceMap m_window;
    PartonProcessInfo m_info;
};

/// Default observables and selection of processes with two leptons and two b jets.
void describeLeptonsAndBJets(PartonProcessInfo& info);

} // namespace assay
