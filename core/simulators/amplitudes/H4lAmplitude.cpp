// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/H4lAmplitude.hpp"

#include <algorithm>
#include <numbers>

namespace assay {

namespace {

/// Gamma(A, pA; B, pB; pC): the three-boson vertex with its third leg open, momenta incoming.
ComplexFourVector openVertex(const ComplexFourVector& a, const FourVector& pa,
                             const ComplexFourVector& b, const FourVector& pb,
                             const FourVector& pc)
{
    return dot(a, b) * (pa - pb) + dot(a, pb - pc) * b + dot(b, pc - pa) * a;
}

/// Exchange of a W between (1, a) and (2, b).
Complex exchange(const ComplexFourVector& e1, const FourVector& p1, const ComplexFourVector& ea,
                 const FourVector& pa, const ComplexFourVector& e2, const FourVector& p2,
                 const ComplexFourVector& eb, const FourVector& pb, double massW2)
{
    const FourVector k = p1 - pa;
    const ComplexFourVector t1 = openVertex(e1, p1, ea, -pa, -k);
    const ComplexFourVector t2 = openVertex(e2, p2, eb, -pb, k);
    return (dot(t1, t2) - dot(t1, k) * dot(t2, k) / massW2) / (dot(k, k) - massW2);
}

/// Polarisations as real vectors: in the plane of the scattering, across it, longitudinal. All
/// amplitudes between them are real, and all others are linear in them.
using Frame = std::array<FourVector, 3>;
using Squares = std::array<std::array<double, 3>, 3>;
using Vectors = std::array<std::array<FourVector, 3>, 3>;

/// T_ij of the vertex where \p boson of momentum w becomes \p other of momentum z: openVertex
/// simplified with e_i w = f_j z = 0. Its product with w - z is (e_i f_j)(w^2 - z^2).
Vectors vertices(const Frame& e, const FourVector& w, const Frame& f, const FourVector& z,
                 Squares& products)
{
    Vectors result;
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
            products[i][j] = dot(e[i], f[j]);
            result[i][j] = products[i][j] * (w + z) - 2.0 * dot(e[i], z) * f[j] -
                           2.0 * dot(f[j], w) * e[i];
        }
    return result;
}

Complex times(const Complex& a, const Complex& b)
{
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

using Spin = std::array<Complex, 3>; ///< Components along a Frame.

/// What a left-handed (sign 1) or right-handed (-1) lepton of direction (cosine, azimuth) leaves of
/// its boson: the unit current, up to a phase.
Spin unitCurrent(double cosine, double azimuth, double sign)
{
    const double sine = std::sqrt(std::max(0.0, 1.0 - cosine * cosine));
    const double c = std::cos(azimuth), s = std::sin(azimuth), root = 1.0 / std::numbers::sqrt2;
    return {Complex(root * cosine * c, -sign * root * s),
            Complex(root * cosine * s, sign * root * c), Complex(-root * sine, 0.0)};
}

/// The helicities -1, 0, 1 of a W from its components along a Frame; \p side 1 flies along z.
Spin helicities(const Spin& linear, double side)
{
    const double root = 1.0 / std::numbers::sqrt2;
    const Complex x = side * root * linear[0];
    const Complex y(root * linear[1].imag(), -root * linear[1].real()); // -i / sqrt 2
    return {y + x, linear[2], y - x};
}

} // namespace

H4lAmplitude::Momenta H4lAmplitude::momenta(double sHat, double cosTheta) const
{
    const double energy = 0.5 * std::sqrt(sHat);
    const double kW = std::sqrt(std::max(0.0, energy * energy - m_input.massW * m_input.massW));
    const double kZ = std::sqrt(std::max(0.0, energy * energy - m_input.massZ * m_input.massZ));
    const double sine = std::sqrt(std::max(0.0, 1.0 - cosTheta * cosTheta));
    return {{energy, 0.0, 0.0, kW},
            {energy, 0.0, 0.0, -kW},
            {energy, kZ * sine, 0.0, kZ * cosTheta},
            {energy, -kZ * sine, 0.0, -kZ * cosTheta}};
}

H4lAmplitude::Parts H4lAmplitude::amplitude(const Momenta& p, const ComplexFourVector& e1,
                                            const ComplexFourVector& e2,
                                            const ComplexFourVector& e3,
                                            const ComplexFourVector& e4) const
{
    const ElectroweakInput& ew = m_input;
    const FourVector total = p.w1 + p.w2;
    const double sHat = dot(total, total);
    const double massW2 = ew.massW * ew.massW;
    const double g2c2 = std::pow(ew.weakCoupling * ew.cosine, 2);
    const Complex e12 = dot(e1, e2), e34 = dot(e3, e4);
    const Complex contact =
        2.0 * e12 * e34 - dot(e1, e3) * dot(e2, e4) - dot(e1, e4) * dot(e2, e3);
    const Complex gauge = exchange(e1, p.w1, e3, p.z1, e2, p.w2, e4, p.z2, massW2) +
                          exchange(e1, p.w1, e4, p.z2, e2, p.w2, e3, p.z1, massW2);
    const Complex propagator(sHat - ew.massHiggs * ew.massHiggs, ew.massHiggs * ew.widthHiggs);
    const double couplings = ew.weakCoupling * ew.massW * ew.couplingZ * ew.massZ;
    return {-g2c2 * (contact + gauge), -couplings * e12 * e34 / propagator};
}

/// Amplitudes of the gauge diagrams between linear polarisations, [W+][W-][Z1][Z2], without the
/// couplings: 2 x 81 products of real vectors.
struct H4lAmplitude::Tensors {
    std::array<std::array<std::array<std::array<double, 3>, 3>, 3>, 3> gauge;
    Squares w; ///< e1 e2
    Squares z; ///< e3 e4
};

H4lAmplitude::Tensors H4lAmplitude::tensors(double sHat, double cosTheta) const
{
    const Momenta p = momenta(sHat, cosTheta);
    const double massW = m_input.massW, massZ = m_input.massZ, energy = p.w1.e;
    const double c = cosTheta, s = std::sqrt(std::max(0.0, 1.0 - c * c));
    const double kW = p.w1.z / massW, eW = energy / massW, eZ = energy / massZ;
    const double kZ = std::sqrt(p.z1.x * p.z1.x + p.z1.z * p.z1.z) / massZ;
    const FourVector across{0.0, 0.0, 1.0, 0.0}, inPlane{0.0, c, 0.0, -s};
    const Frame e1{FourVector{0.0, 1.0, 0.0, 0.0}, across, {kW, 0.0, 0.0, eW}};
    const Frame e2{FourVector{0.0, 1.0, 0.0, 0.0}, across, {kW, 0.0, 0.0, -eW}};
    const Frame e3{inPlane, across, {kZ, eZ * s, 0.0, eZ * c}};
    const Frame e4{inPlane, -across, {kZ, -eZ * s, 0.0, -eZ * c}};
    Tensors result;
    Squares e13, e24, e14, e23;
    const Vectors t1 = vertices(e1, p.w1, e3, p.z1, e13), t2 = vertices(e2, p.w2, e4, p.z2, e24);
    const Vectors u1 = vertices(e1, p.w1, e4, p.z2, e14), u2 = vertices(e2, p.w2, e3, p.z1, e23);
    const FourVector kt = p.w1 - p.z1, ku = p.w1 - p.z2;
    const double massW2 = massW * massW, difference = massW2 - massZ * massZ;
    const double longitudinal = difference * difference / massW2;
    const double t = 1.0 / (dot(kt, kt) - massW2), u = 1.0 / (dot(ku, ku) - massW2);
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
            result.w[i][j] = dot(e1[i], e2[j]);
            result.z[i][j] = dot(e3[i], e4[j]);
        }
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j)
            for (int k = 0; k < 3; ++k)
                for (int l = 0; l < 3; ++l) {
                    const double et = e13[i][k] * e24[j][l], eu = e14[i][l] * e23[j][k];
                    result.gauge[i][j][k][l] = 2.0 * result.w[i][j] * result.z[k][l] - et - eu +
                                               t * (dot(t1[i][k], t2[j][l]) + longitudinal * et) +
                                               u * (dot(u1[i][l], u2[j][k]) + longitudinal * eu);
                }
    return result;
}

H4lAmplitude::ByHelicity H4lAmplitude::squared(const H4lPoint& point) const
{
    const ElectroweakInput& ew = m_input;
    const Tensors tensors = this->tensors(point.sHat, point.cosTheta);
    const double gauge = -std::pow(ew.weakCoupling * ew.cosine, 2);
    const Complex higgs =
        -ew.weakCoupling * ew.massW * ew.couplingZ * ew.massZ /
        Complex(point.sHat - ew.massHiggs * ew.massHiggs, ew.massHiggs * ew.widthHiggs);
    ByHelicity result{};
    for (const double tau1 : {1.0, -1.0})
        for (const double tau2 : {1.0, -1.0}) {
            const Spin current1 = unitCurrent(point.cos1, point.phi1, tau1);
            const Spin current2 = unitCurrent(point.cos2, point.phi2, tau2);
            const double share = (tau1 > 0.0 ? ew.leftShare : 1.0 - ew.leftShare) *
                                 (tau2 > 0.0 ? ew.leftShare : 1.0 - ew.leftShare);
            std::array<std::array<Complex, 3>, 3> pairs;
            for (int k = 0; k < 3; ++k)
                for (int l = 0; l < 3; ++l)
                    pairs[k][l] = times(current1[k], current2[l]);
            addSquares(tensors, pairs, gauge, higgs, share, result);
        }
    return result;
}

/// Adds what the lepton currents \p pairs of one choice of chiralities give.
void H4lAmplitude::addSquares(const Tensors& tensors,
                              const std::array<std::array<Complex, 3>, 3>& pairs, double gauge,
                              const Complex& higgs, double share, ByHelicity& result)
{
    const auto contract = [&](const Squares& matrix) {
        Complex sum;
        for (int k = 0; k < 3; ++k)
            for (int l = 0; l < 3; ++l)
                sum += matrix[k][l] * pairs[k][l];
        return sum;
    };
    const Complex signal = times(higgs, contract(tensors.z));
    std::array<Spin, 3> background, resonance; // [W-][W+]
    for (int j = 0; j < 3; ++j) {
        Spin linearB, linearH;
        for (int i = 0; i < 3; ++i) {
            linearB[i] = gauge * contract(tensors.gauge[i][j]);
            linearH[i] = tensors.w[i][j] * signal;
        }
        background[j] = helicities(linearB, 1.0);
        resonance[j] = helicities(linearH, 1.0);
    }
    for (int one = 0; one < 3; ++one) {
        const auto second = [one](const std::array<Spin, 3>& rows) {
            return helicities({rows[0][one], rows[1][one], rows[2][one]}, -1.0);
        };
        const Spin b = second(background), h = second(resonance);
        for (int two = 0; two < 3; ++two) {
            Components& sum = result[one][two];
            sum[0] += share * std::norm(b[two]);
            sum[1] += share * 2.0 *
                      (b[two].real() * h[two].real() + b[two].imag() * h[two].imag());
            sum[2] += share * std::norm(h[two]);
        }
    }
}

} // namespace assay
