// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/PartonProcess.hpp"
#include "core/simulators/PowerMaps.hpp"
#include "core/simulators/Process.hpp"
#include "core/simulators/amplitudes/EffectiveW.hpp"
#include "core/simulators/amplitudes/H4lAmplitude.hpp"

namespace assay {

/// Off-shell Higgs production by vector bosons: W+ W- -> Z Z -> e- e+ mu- mu+ in the effective-W
/// approximation, with two jets. The rate is B + sqrt(mu) I + mu S. A third of the points of the
/// cube go where longitudinal W are, which is where the signal is.
class H4lProcess final : public PartonProcess {
public:
    struct Settings {
        double energy = 13600.0;  ///< sqrt(S) in GeV
        double massLow = 200.0;   ///< Of m_4l.
        double ptLow = 30.0;      ///< Of the Z in the frame of the pair.
        double windowLow = 50.0, windowHigh = 150.0; ///< Of the masses of the Z.
        double kFactor = 1.0;
        bool allFlavours = false; ///< Twice the rate, for 4 e and 4 mu.
        bool coupling = false;    ///< Parameter g with mu = g^4, else sqrt(mu).
        bool jets = true;         ///< Default observables and cuts of the two jets.
    };
    explicit H4lProcess(const Settings& settings);

    static constexpr const char* processName = "h4l";
    static constexpr const char* processDescription =
        "Off-shell Higgs production by W bosons with Z Z to four leptons: signal and background "
        "interfere destructively, and the rate has two minima in mu.";
    static constexpr const char* formula =
        "W^+W^-\\to ZZ\\to e^-e^+\\mu^-\\mu^+:\\quad |A_B+\\sqrt{\\mu}\\,A_H|^2=B+\\sqrt{\\mu}\\,I+"
        "\\mu\\,S";
    static ProcessSettings defaults();
    static Result<std::shared_ptr<const Process>> create(const ProcessSettings& settings);
    static Result<Settings> read(const ProcessSettings& settings);

    const PartonProcessInfo& info() const override { return m_info; }
    std::size_t dimensions() const override { return 18; }
    double map(const double* u, double* z) const override;
    bool unmap(const double* z, double* u) const override;
    /// About 1.6 us.
    void components(const double* z, double scale, double* values) const override;
    void particles(const double* z, std::vector<Particle>& particles) const override;
    HardScattering record(const double* z) const override;

    /// Places of the latents in z.
    enum Latent : std::size_t {
        MassPair,    ///< m_4l
        Rapidity,    ///< of the pair of W in the laboratory
        Share1,      ///< of the W in the momentum of the quark along +z
        Share2,      ///< along -z
        PtJet1,      ///< of the quark that is left
        PtJet2,
        PhiJet1,
        PhiJet2,
        Orientation, ///< 1: W+ along +z, -1: along -z
        CosTheta,    ///< Angles as in H4lPoint
        Azimuth,     ///< of the pair around the beam
        Cos1,
        Phi1,
        Cos2,
        Phi2,
        Mass1, ///< m_ee
        Mass2, ///< m_mumu
        LatentCount
    };

private:
    void describe();
    double momentumZ(double mass) const; ///< On shell.
    double largestCosine(double mass) const;
    phase_space::PowerMap massMap(bool longitudinal) const;
    phase_space::TransverseMap transverseMap(double share, double mass, bool longitudinal) const;
    phase_space::PoleMap poleMap(double mass) const;
    double slope(const double* z) const;

    Settings m_settings;
    ElectroweakInput m_input;
    H4lAmplitude m_amplitude;
    EffectiveW m_effectiveW;
    PartonProcessInfo m_info;
};

} // namespace assay
