// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/PartonProcess.hpp"
#include "core/simulators/Process.hpp"
#include "core/simulators/amplitudes/PartonDensities.hpp"
#include "core/simulators/amplitudes/QqzzAmplitude.hpp"

namespace assay {

/// q qbar -> Z Z -> e- e+ mu- mu+ at leading order: a background without jets.
class QqzzProcess final : public PartonProcess {
public:
    struct Settings {
        double energy = 13600.0; ///< sqrt(S) in GeV
        double massLow = 0.0;    ///< Of the pair, at least 2 m_Z.
        double windowLow = 50.0, windowHigh = 150.0; ///< Of the masses of the Z.
        double kFactor = 1.0;
        bool allFlavours = false; ///< Twice the rate, for 4 e and 4 mu.
    };
    explicit QqzzProcess(const Settings& settings);

    static constexpr const char* processName = "qqzz";
    static constexpr const char* processDescription =
        "Pairs of Z bosons from quarks with two electrons and two muons: the background of h4l "
        "and, where a lepton is lost, of wz.";
    static constexpr const char* formula =
        "q\\bar q\\to ZZ\\to e^-e^+\\mu^-\\mu^+:\\quad |M|^2\\propto "
        "\\frac{t}{u}+\\frac{u}{t}+\\frac{4m_Z^2s}{tu}-m_Z^4(\\frac{1}{t^2}+\\frac{1}{u^2})";
    static ProcessSettings defaults();
    static Result<std::shared_ptr<const Process>> create(const ProcessSettings& settings);

    const PartonProcessInfo& info() const override { return m_info; }
    std::size_t dimensions() const override { return 11; }
    double map(const double* u, double* z) const override;
    bool unmap(const double* z, double* u) const override;
    /// About 2 us.
    void components(const double* z, double scale, double* values) const override;
    void particles(const double* z, std::vector<Particle>& particles) const override;
    HardScattering record(const double* z) const override;

    /// Places of the latents in z.
    enum Latent : std::size_t {
        MassPair,
        Rapidity, ///< of the pair in the laboratory
        Side,     ///< 1: quark along +z, -1: along -z
        CosTheta, ///< Between quark and first Z.
        Azimuth,
        Cos1, ///< Decay angles as in H4lPoint
        Phi1,
        Cos2,
        Phi2,
        Mass1, ///< m_ee
        Mass2, ///< m_mumu
        LatentCount
    };

private:
    double lowestMass() const;

    Settings m_settings;
    ElectroweakInput m_input;
    QqzzAmplitude m_amplitude;
    PartonProcessInfo m_info;
};

} // namespace assay
