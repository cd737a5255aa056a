// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/PartonProcess.hpp"
#include "core/simulators/PhaseSpace.hpp"
#include "core/simulators/Process.hpp"
#include "core/simulators/amplitudes/ChiralSpinors.hpp"
#include "core/simulators/amplitudes/ElectroweakInput.hpp"
#include "core/simulators/amplitudes/PartonDensities.hpp"

namespace assay {

/// p p -> Z(-> l- l+) + jet at leading order, the jet taken for a lepton of the other flavour with
/// a flat probability: the background of W Z that has no neutrino.
class ZjProcess final : public PartonProcess {
public:
    struct Settings {
        double energy = 13600.0;                 ///< sqrt(S) in GeV
        double massLow = 66.0, massHigh = 116.0; ///< Window of m_ll.
        double ptLow = 9.0;                      ///< Lowest pT of the jet in GeV.
        double fakeElectron = 5e-4, fakeMuon = 2e-4;
        double kFactor = 1.0;
    };
    explicit ZjProcess(const Settings& settings);

    static constexpr const char* processName = "zj-fake";
    static constexpr const char* processDescription =
        "Z production with a jet that is taken for a lepton: a background of wz without "
        "parameters.";
    static constexpr const char* formula =
        "q\\bar q\\to Zg,\\; qg\\to Zq,\\; \\bar qg\\to Z\\bar q,\\quad Z\\to\\ell^-\\ell^+";
    static ProcessSettings defaults();
    static Result<std::shared_ptr<const Process>> create(const ProcessSettings& settings);

    const PartonProcessInfo& info() const override { return m_info; }
    std::size_t dimensions() const override { return 10; }
    double map(const double* u, double* z) const override;
    bool unmap(const double* z, double* u) const override;
    void components(const double* z, double scale, double* values) const override;
    void particles(const double* z, std::vector<Particle>& particles) const override;
    HardScattering record(const double* z) const override;

    enum Channel { Annihilation, QuarkGluon, AntiquarkGluon };
    /// Places of the latents in z.
    enum Latent : std::size_t {
        Quark,      ///< PDG code 1 to 5
        Subprocess, ///< Channel
        Side,       ///< 1: the quark (or the antiquark of its channel) along +z, -1: along -z
        Lepton,     ///< PDG code of l- of the Z, the sign that of the charge of the fake lepton
        MassPair,   ///< m_Zj
        Rapidity,   ///< of the pair in the laboratory
        MassLepton, ///< m_ll
        CosTheta,   ///< Between quark (antiquark) and Z.
        Azimuth,
        CosLepton,
        PhiLepton,
        LatentCount
    };

    /// Sum over helicities of |M|^2 without colour, with the unit current of the Z; g_Z^2 g_sigma^2
    /// included, g_s^2 not.
    double squared(const double* z) const;

private:
    struct Momenta {
        FourVector boson, jet, lepton;
        DecayAxes jetAxes;
    };
    Momenta momenta(const double* z, double azimuth) const;
    /// Largest |cos Theta| above the lowest pT; negative below threshold.
    double largestCosine(const double* z) const;
    double lowestMassPair(double massLepton) const;

    Settings m_settings;
    ElectroweakInput m_input;
    phase_space::ChoiceMap<15> m_choices; ///< Five quarks in three channels.
    phase_space::ResonanceMap m_window;
    PartonProcessInfo m_info;
};

} // namespace assay
