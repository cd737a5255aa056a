// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/amplitudes/ChiralSpinors.hpp"
#include "core/simulators/amplitudes/ElectroweakInput.hpp"
#include "core/simulators/amplitudes/PartonDensities.hpp"
#include "core/simulators/amplitudes/QuadraticForm.hpp"

namespace assay {

/// Massless partons of p1 p2 -> p3 p4 H; p3 is the scattered p1.
struct VbfMomenta {
    FourVector p1, p2, p3, p4;
};

/// q q' -> q q' H by fusion of two W or of two Z or photons, with the HISZ coefficients f_W and
/// f_WW in TeV^-2: the exact tree matrix element of the t channel. W and Z fusion are added without
/// interference; the u channel of identical quarks and the s channel are left out.
class VbfAmplitude {
public:
    static constexpr std::size_t coefficients = 2;
    using Components = std::array<double, monomialCount<coefficients>>;
    using Linear = std::array<Complex, coefficients + 1>;

    explicit VbfAmplitude(const ElectroweakInput& input = {}) : m_input(input) {}

    /// The scalar products that all fusion amplitudes are made of.
    struct Products {
        Complex x;          ///< J1 . J2
        Complex y;          ///< (q1 . J2)(q2 . J1)
        double t1, t2, q12; ///< Of the boson momenta q, incoming minus outgoing quark.
    };
    /// How one quark line couples.
    struct Coupling {
        double toZ;    ///< g_L or g_R
        double charge; ///< Q
    };
    /// \p left1, \p left2: whether the current is that of a left-handed quark.
    static Products products(const VbfMomenta& momenta, bool left1, bool left2);
    Linear chargedAmplitude(const Products& products) const;
    Linear neutralAmplitude(const Products& products, const Coupling& one,
                            const Coupling& two) const;

    /// Sum over flavours of x1 f(x1) x2 f(x2) |M|^2 / 4 (spin average). About 0.4 us.
    Components squared(const VbfMomenta& momenta, const PartonDensities::Values& first,
                       const PartonDensities::Values& second) const;
    /// |M|^2 / 4 of W fusion between a left-handed quark each.
    Components chargedQuarks(const VbfMomenta& momenta) const;

private:
    /// The amplitude with the products X and Y replaced.
    template <typename T>
    std::array<T, coefficients + 1> neutralFactors(const Products& products, const Coupling& one,
                                                   const Coupling& two, const T& x,
                                                   const T& y) const;
    /// Of currents with opposite and with the same chirality.
    using BothProducts = std::array<Products, 2>;
    void addCharged(const BothProducts& products, const PartonDensities::Values& first,
                    const PartonDensities::Values& second, Components& sum) const;
    void addNeutral(const BothProducts& products, const PartonDensities::Values& first,
                    const PartonDensities::Values& second, Components& sum) const;

    ElectroweakInput m_input;
};

} // namespace assay
