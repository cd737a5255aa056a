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

/// p p -> Z(-> l- l+) g*(-> b bbar) from quark and antiquark, the Z emitted by the incoming line:
/// a part of the background of Z H.
class ZbbProcess final : public PartonProcess {
public:
    struct Settings {
        double energy = 13600.0;                 ///< sqrt(S) in GeV
        double massLow = 66.0, massHigh = 116.0; ///< Window of m_ll; equal: Z on its mass shell.
        double pairLow = 50.0, pairHigh = 250.0; ///< Window of m_bb.
        double ptLow = 0.0;                      ///< Lowest pT of the Z in GeV.
        double kFactor = 1.0;
    };
    explicit ZbbProcess(const Settings& settings);

    static constexpr const char* processName = "zbb";
    static constexpr const char* processDescription =
        "Z production with a virtual gluon to two b quarks: a background of zh without "
        "parameters.";
    static constexpr const char* formula =
        "q\\bar q\\to Z(\\to\\ell^-\\ell^+)\\,g^*(\\to b\\bar b)";
    static ProcessSettings defaults();
    static Result<std::shared_ptr<const Process>> create(const ProcessSettings& settings);

    const PartonProcessInfo& info() const override { return m_info; }
    std::size_t dimensions() const override { return 13; }
    double map(const double* u, double* z) const override;
    bool unmap(const double* z, double* u) const override;
    void components(const double* z, double scale, double* values) const override;
    void particles(const double* z, std::vector<Particle>& particles) const override;
    HardScattering record(const double* z) const override;

    /// Places of the latents in z; angles of leptons and b quarks in the frames of Z and g*, with
    /// axes as in DecayAxes.
    enum Latent : std::size_t {
        Quark,
        Side,
        Lepton,
        MassPair,   ///< m_Zbb
        Rapidity,
        MassLepton, ///< m_ll
        MassB,      ///< m_bb
        CosTheta,   ///< Between quark and Z.
        Azimuth,
        CosLepton,
        PhiLepton,
        CosB,
        PhiB,
        LatentCount
    };

    /// sum over helicities of |M|^2 without colour, with the unit current of the Z and the current
    /// of the b quarks over m_bb^2: couplings g_Z^2 g_sigma^2 included, g_s^4 not.
    double squared(const double* z) const;

private:
    struct Momenta {
        FourVector boson, gluon, lepton, b;
    };
    /// In the frame of the partons.
    Momenta momenta(const double* z, double azimuth) const;

    Settings m_settings;
    ElectroweakInput m_input;
    phase_space::ChoiceMap<5> m_quarks;
    phase_space::ResonanceMap m_window;
    PartonProcessInfo m_info;
};

/// The strong coupling at one loop with five flavours, 0.139387 at m_Z, as the parton densities
/// were evolved with.
double strongCoupling(double scale);

} // namespace assay
