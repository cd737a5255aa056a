// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/WzAmplitude.hpp"

#include <numbers>

namespace assay {

namespace {

/// The three structures of the W W Z vertex, all momenta incoming: a = quark current with the
/// momentum pa, b = outgoing W, c = outgoing Z.
struct GaugeVertex {
    Complex g1, kappa, lambda;
};

GaugeVertex gaugeVertex(const ComplexFourVector& a, const FourVector& pa,
                        const ComplexFourVector& b, const FourVector& pb,
                        const ComplexFourVector& c, const FourVector& pc)
{
    const Complex ab = dot(a, b), bc = dot(b, c), ac = dot(a, c);
    const Complex bpa = dot(b, pa), apb = dot(a, pb), apc = dot(a, pc);
    const Complex cpa = dot(c, pa), cpb = dot(c, pb), bpc = dot(b, pc);
    const double papb = dot(pa, pb), papc = dot(pa, pc), pbpc = dot(pb, pc);
    GaugeVertex vertex;
    vertex.g1 = (cpa - cpb) * ab + apb * bc - bpa * ac;
    vertex.kappa = bpc * ac - apc * bc;
    vertex.lambda = -(bpa * apc * cpb - bpa * ac * pbpc - ab * papc * cpb + ab * cpa * pbpc -
                      papb * apc * bc + papb * bpc * ac + apb * papc * bc - apb * cpa * bpc);
    return vertex;
}

} // namespace

WzAmplitude::Momenta WzAmplitude::momenta(double sHat, double cosTheta) const
{
    const double rootS = std::sqrt(sHat);
    const double massW2 = m_input.massW * m_input.massW;
    const double massZ2 = m_input.massZ * m_input.massZ;
    const double energyW = (sHat + massW2 - massZ2) / (2.0 * rootS);
    const double k = std::sqrt(std::max(0.0, energyW * energyW - massW2));
    const double sine = std::sqrt(std::max(0.0, 1.0 - cosTheta * cosTheta));
    const double beam = 0.5 * rootS;
    return {{beam, 0.0, 0.0, beam},
            {beam, 0.0, 0.0, -beam},
            {energyW, k * sine, 0.0, k * cosTheta},
            {rootS - energyW, -k * sine, 0.0, -k * cosTheta}};
}

WzAmplitude::Linear WzAmplitude::amplitude(bool positive, const Momenta& p,
                                           const ComplexFourVector& w,
                                           const ComplexFourVector& z) const
{
    const ElectroweakInput& ew = m_input;
    const double g = ew.weakCoupling, gz = ew.couplingZ;
    const double c = ew.cosine, s = ew.sine, xi = ew.xi;
    const QuarkCharges first = QuarkCharges::of(positive ? 2 : 1);
    const QuarkCharges second = QuarkCharges::of(positive ? 1 : 2);
    const FourVector total = p.quark + p.antiquark;
    const FourVector t = p.quark - p.z, u = p.quark - p.w;
    const Complex chainT = leftChain(p.antiquark, w, t, z, p.quark) / dot(t, t);
    const Complex chainU = leftChain(p.antiquark, z, u, w, p.quark) / dot(u, u);
    const GaugeVertex vertex =
        gaugeVertex(leftCurrent(p.antiquark, p.quark), total, w, -p.w, z, -p.z);
    const double massW2 = ew.massW * ew.massW;
    const double gauge =
        m_gaugeSign * (positive ? 1.0 : -1.0) * g * c / (dot(total, total) - massW2);
    const auto chains = [&](double factorT, double factorU) {
        return gz * (factorT * chainT + factorU * chainU);
    };
    const Complex standard = chains(first.isospin - first.charge * s * s,
                                    second.isospin - second.charge * s * s) +
                             gauge * (vertex.g1 + vertex.kappa);
    const double lambdaZ = 1.5 * g * xi;
    Linear result{standard, xi * (standard + chains(first.isospin, second.isospin)),
                  gauge * lambdaZ / massW2 * vertex.lambda,
                  xi * (s / c * gauge * vertex.g1 +
                        s * c * chains(first.charge, second.charge))};
    for (Complex& value : result)
        value *= -g / std::numbers::sqrt2;
    return result;
}

WzAmplitude::Components WzAmplitude::squared(const WzPoint& point) const
{
    const Momenta p = momenta(point.sHat, point.cosTheta);
    const double theta = std::acos(point.cosTheta);
    const FourVector antifermion = decayMomentum(p.w, m_input.massW, DecayAxes::of(theta, 0.0),
                                                 point.cosW, point.phiW);
    const DecayAxes axesZ = DecayAxes::of(std::numbers::pi - theta, std::numbers::pi);
    const FourVector lepton = decayMomentum(p.z, m_input.massZ, axesZ, point.cosZ, point.phiZ);
    const double unit = 1.0 / std::numbers::sqrt2;
    const ComplexFourVector w =
        (unit / m_input.massW) * leftCurrent(p.w - antifermion, antifermion);
    Components components{};
    for (const bool left : {true, false}) {
        const FourVector antilepton = p.z - lepton;
        const ComplexFourVector current =
            left ? leftCurrent(lepton, antilepton) : rightCurrent(lepton, antilepton);
        const double share = left ? m_input.leftShare : 1.0 - m_input.leftShare;
        addSquared<coefficients>(
            amplitude(point.positive, p, w, (unit / m_input.massZ) * current), share, components);
    }
    return components;
}

} // namespace assay
