// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/PartonProcess.hpp"
#include "core/simulators/PhaseSpace.hpp"
#include "core/simulators/Process.hpp"
#include "core/simulators/amplitudes/PartonDensities.hpp"
#include "core/simulators/amplitudes/WzAmplitude.hpp"

namespace assay {

/// p p -> W Z -> three leptons and a neutrino at leading order, both charges, with C_Hq3, C_W and
/// C_HWB. The leptons of the W are of another flavour than those of the Z (e mu mu or mu e e), so
/// that they can be told apart. The rate is that of bosons on their mass shell; their masses vary
/// in the kinematics only. Parton densities at half the mass of the pair.
class WzProcess final : public PartonProcess {
public:
    struct Settings {
        double energy = 13600.0; ///< sqrt(S) in GeV
        double kFactor = 1.0;
    };
    explicit WzProcess(const Settings& settings);

    static constexpr const char* processName = "wz";
    static constexpr const char* processDescription =
        "W Z production in three leptons and a neutrino, and three operators of the Warsaw basis: "
        "anomalous gauge couplings and their energy growth.";
    static constexpr const char* formula =
        "q\\bar q'\\to W^\\pm(\\to\\ell\\nu)\\,Z(\\to\\ell'^-\\ell'^+):\\quad "
        "|M|^2=|M_{SM}+\\sum_i C_i M_i/\\Lambda^2|^2";
    static ProcessSettings defaults();
    static Result<std::shared_ptr<const Process>> create(const ProcessSettings& settings);

    const PartonProcessInfo& info() const override { return m_info; }
    std::size_t dimensions() const override { return 13; }
    double map(const double* u, double* z) const override;
    bool unmap(const double* z, double* u) const override;
    /// About 1.5 us.
    void components(const double* z, double scale, double* values) const override;
    void particles(const double* z, std::vector<Particle>& particles) const override;
    HardScattering record(const double* z) const override;

    /// Places of the latents in z.
    enum Latent : std::size_t {
        Quark,    ///< PDG code of the incoming quark; even ones make a W+
        Side,     ///< 1: quark along +z, -1: along -z
        LeptonZ,  ///< PDG code of the l- of the Z; the W decays into the other flavour
        MassPair, ///< m_WZ
        Rapidity, ///< of the pair in the laboratory
        MassW,
        MassZ,
        CosTheta, ///< Angles as in WzPoint
        Azimuth,  ///< of the W around the quark
        CosW,
        PhiW,
        CosZ,
        PhiZ,
        LatentCount
    };

private:
    phase_space::ResonanceMap windowW(double massPair) const;
    phase_space::ResonanceMap windowZ(double massPair, double massW) const;
    phase_space::ScatteringMap scattering(double massPair) const;
    void describe();

    Settings m_settings;
    ElectroweakInput m_input;
    WzAmplitude m_amplitude;
    phase_space::ChoiceMap<4> m_quarks;
    PartonProcessInfo m_info;
};

/// Default observables and selection of processes with three leptons and missing energy.
void describeThreeLeptons(PartonProcessInfo& info);

} // namespace assay
