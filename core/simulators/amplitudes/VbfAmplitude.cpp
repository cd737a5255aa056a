// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/VbfAmplitude.hpp"

namespace assay {

namespace {

/// Densities of what emits a W+ (sign 1) or W- (-1), by the current that it has: a left-handed one
/// for quarks, a right-handed one for antiquarks.
double emitters(const PartonDensities::Values& xf, int sign, bool quark)
{
    const double up = quark ? xf.of(2) + xf.of(4) : xf.of(-2) + xf.of(-4);
    const double down = quark ? xf.of(1) + xf.of(3) : xf.of(-1) + xf.of(-3);
    return quark == (sign > 0) ? up : down;
}

/// Densities of all quarks (or antiquarks) of the type of \p code, 1 or 2.
double ofType(const PartonDensities::Values& xf, int code, bool quark)
{
    const int sign = quark ? 1 : -1;
    return code == 2 ? xf.of(2 * sign) + xf.of(4 * sign)
                     : xf.of(sign) + xf.of(3 * sign) + xf.of(5 * sign);
}

constexpr double spinAverage = 0.25;

} // namespace

VbfAmplitude::Products VbfAmplitude::products(const VbfMomenta& p, bool left1, bool left2)
{
    const ComplexFourVector one = left1 ? leftCurrent(p.p3, p.p1) : rightCurrent(p.p3, p.p1);
    const ComplexFourVector two = left2 ? leftCurrent(p.p4, p.p2) : rightCurrent(p.p4, p.p2);
    const FourVector q1 = p.p1 - p.p3, q2 = p.p2 - p.p4;
    return {dot(one, two), dot(two, q1) * dot(one, q2), dot(q1, q1), dot(q2, q2), dot(q1, q2)};
}

VbfAmplitude::Linear VbfAmplitude::chargedAmplitude(const Products& p) const
{
    const double g = m_input.weakCoupling, massW2 = m_input.massW * m_input.massW;
    const double k = g * m_input.massW * 1e-6;
    const double factor = 0.5 * g * g / ((p.t1 - massW2) * (p.t2 - massW2));
    return {factor * g * m_input.massW * p.x,
            factor * 0.5 * k * (2.0 * p.y - (p.t1 + p.t2 + 2.0 * p.q12) * p.x),
            factor * 2.0 * k * (p.q12 * p.x - p.y)};
}

VbfAmplitude::Linear VbfAmplitude::neutralAmplitude(const Products& p, const Coupling& one,
                                                    const Coupling& two) const
{
    const ElectroweakInput& ew = m_input;
    const double c = ew.cosine, s = ew.sine, massZ2 = ew.massZ * ew.massZ;
    const double k = ew.weakCoupling * ew.massW * 1e-6;
    const double z1 = ew.couplingZ * one.toZ / (p.t1 - massZ2);
    const double z2 = ew.couplingZ * two.toZ / (p.t2 - massZ2);
    const double a1 = one.charge * ew.charge / p.t1, a2 = two.charge * ew.charge / p.t2;
    const double mixed = a1 * z2 + a2 * z1;
    return {ew.couplingZ * ew.massZ * z1 * z2 * p.x,
            0.5 * k * z1 * z2 * (2.0 * p.y - (p.t1 + p.t2 + 2.0 * p.q12) * p.x) +
                0.5 * k * s / c *
                    (a1 * z2 * (p.y - (p.t1 + p.q12) * p.x) +
                     a2 * z1 * (p.y - (p.t2 + p.q12) * p.x)),
            (p.q12 * p.x - p.y) *
                (2.0 * k * (c * c * z1 * z2 + s * c * mixed + s * s * a1 * a2))};
}

void VbfAmplitude::addCharged(const VbfMomenta& p, const PartonDensities::Values& first,
                              const PartonDensities::Values& second, Components& sum) const
{
    for (const bool quark1 : {true, false})
        for (const bool quark2 : {true, false}) {
            const double densities = emitters(first, 1, quark1) * emitters(second, -1, quark2) +
                                     emitters(first, -1, quark1) * emitters(second, 1, quark2);
            // The W couples to left-handed quarks, so to antiquarks with the right-handed current.
            addSquared<coefficients>(chargedAmplitude(products(p, quark1, quark2)),
                                     spinAverage * densities, sum);
        }
}

void VbfAmplitude::addNeutral(const VbfMomenta& p, const PartonDensities::Values& first,
                              const PartonDensities::Values& second, Components& sum) const
{
    const auto coupling = [&](int code, bool left) {
        const QuarkCharges charges = QuarkCharges::of(code);
        return Coupling{(left ? charges.isospin : 0.0) - charges.charge * m_input.sineSquared,
                        charges.charge};
    };
    for (const bool left1 : {true, false})
        for (const bool left2 : {true, false}) {
            const Products common = products(p, left1, left2);
            // A left-handed current is that of a left-coupled quark or a right-coupled antiquark.
            for (int choice = 0; choice < 16; ++choice) {
                const int code1 = 1 + (choice & 1), code2 = 1 + (choice >> 1 & 1);
                const bool quark1 = choice & 4, quark2 = choice & 8;
                const double densities =
                    ofType(first, code1, quark1) * ofType(second, code2, quark2);
                addSquared<coefficients>(neutralAmplitude(common,
                                                          coupling(code1, left1 == quark1),
                                                          coupling(code2, left2 == quark2)),
                                         spinAverage * densities, sum);
            }
        }
}

VbfAmplitude::Components VbfAmplitude::squared(const VbfMomenta& momenta,
                                               const PartonDensities::Values& first,
                                               const PartonDensities::Values& second) const
{
    Components sum{};
    addCharged(momenta, first, second, sum);
    addNeutral(momenta, first, second, sum);
    return sum;
}

VbfAmplitude::Components VbfAmplitude::chargedQuarks(const VbfMomenta& p) const
{
    Components sum{};
    addSquared<coefficients>(chargedAmplitude(products(p, true, true)), spinAverage, sum);
    return sum;
}

} // namespace assay
