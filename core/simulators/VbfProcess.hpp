// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/PartonProcess.hpp"
#include "core/simulators/PowerMaps.hpp"
#include "core/simulators/Process.hpp"
#include "core/simulators/amplitudes/VbfAmplitude.hpp"

namespace assay {

/// p p -> q q' H(-> gamma gamma) by fusion of W, Z and photons with f_W and f_WW: the exact
/// leading-order matrix element of the t channel, parton densities at m_H.
class VbfProcess final : public PartonProcess {
public:
    struct Settings {
        double energy = 13600.0; ///< sqrt(S) in GeV
        double ptLow = 20.0;     ///< Of the scattered quarks; f_WW^2 has poles of photons.
        double kFactor = 1.0;
    };
    explicit VbfProcess(const Settings& settings);

    static constexpr const char* processName = "vbf";
    static constexpr const char* processDescription =
        "Higgs production in vector-boson fusion with H to two photons, and two operators that "
        "change the W W H vertex: rates, energies and the angle between the jets.";
    static constexpr const char* formula =
        "qq'\\to qq'H(\\to\\gamma\\gamma):\\quad |M|^2=|M_{SM}+\\frac{f_W}{\\Lambda^2}M_W+"
        "\\frac{f_{WW}}{\\Lambda^2}M_{WW}|^2";
    static ProcessSettings defaults();
    static Result<std::shared_ptr<const Process>> create(const ProcessSettings& settings);

    const PartonProcessInfo& info() const override { return m_info; }
    std::size_t dimensions() const override { return 9; }
    double map(const double* u, double* z) const override;
    bool unmap(const double* z, double* u) const override;
    /// About 1 us.
    void components(const double* z, double scale, double* values) const override;
    void particles(const double* z, std::vector<Particle>& particles) const override;
    HardScattering record(const double* z) const override;

    /// Places of the latents in z.
    enum Latent : std::size_t {
        Pt1,      ///< of the quark from the parton along +z
        Pt2,      ///< of the other
        Y1,       ///< rapidities
        Y2,
        YHiggs,
        Phi1,
        DeltaPhi, ///< phi_2 - phi_1
        CosPhoton, ///< in the rest frame of H
        PhiPhoton,
        LatentCount
    };

    /// Momenta in the laboratory and the momentum fractions of the partons.
    struct Point {
        VbfMomenta quarks;
        FourVector higgs;
        double x1, x2;
    };
    Point point(const double* z) const;

private:
    void describe();
    phase_space::PowerMap squareMap() const; ///< Of pT^2 plus a constant.
    double largestRapidity(double transverseMass) const;

    Settings m_settings;
    ElectroweakInput m_input;
    VbfAmplitude m_amplitude;
    PartonProcessInfo m_info;
};

} // namespace assay
