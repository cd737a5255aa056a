// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/ChiralSpinors.hpp"

#include <algorithm>

namespace assay {

namespace {

/// (sigma . v) applied to a spinor, sigma^mu v_mu = v0 - sigma_vec . v_vec.
template <typename T>
ChiralSpinor sigmaDot(const FourVectorOf<T>& v, const ChiralSpinor& s)
{
    const Complex i(0.0, 1.0);
    return {(v.e - v.z) * s.up - (v.x - i * v.y) * s.down,
            -(v.x + i * v.y) * s.up + (v.e + v.z) * s.down};
}

/// sigmabar^mu v_mu = v0 + sigma_vec . v_vec.
template <typename T>
ChiralSpinor sigmaBarDot(const FourVectorOf<T>& v, const ChiralSpinor& s)
{
    const Complex i(0.0, 1.0);
    return {(v.e + v.z) * s.up + (v.x - i * v.y) * s.down,
            (v.x + i * v.y) * s.up + (v.e - v.z) * s.down};
}

Complex product(const ChiralSpinor& a, const ChiralSpinor& b)
{
    return std::conj(a.up) * b.up + std::conj(a.down) * b.down;
}

/// (a^+ b, a^+ sign sigma b)
ComplexFourVector current(const ChiralSpinor& a, const ChiralSpinor& b, double sign)
{
    const Complex i(0.0, 1.0);
    const Complex ud = std::conj(a.up) * b.down;
    const Complex du = std::conj(a.down) * b.up;
    const Complex uu = std::conj(a.up) * b.up;
    const Complex dd = std::conj(a.down) * b.down;
    return {uu + dd, sign * (ud + du), sign * i * (du - ud), sign * (uu - dd)};
}

/// Against the z axis the usual form is 0/0.
bool backwards(const FourVector& p)
{
    return p.e + p.z < 1e-12 * p.e;
}

} // namespace

ChiralSpinor ChiralSpinor::right(const FourVector& p)
{
    if (backwards(p))
        return {0.0, std::sqrt(2.0 * p.e)};
    const double root = std::sqrt(p.e + p.z);
    return {root, Complex(p.x, p.y) / root};
}

ChiralSpinor ChiralSpinor::left(const FourVector& p)
{
    if (backwards(p))
        return {-std::sqrt(2.0 * p.e), 0.0};
    const double root = std::sqrt(p.e + p.z);
    return {Complex(-p.x, p.y) / root, root};
}

ComplexFourVector leftCurrent(const FourVector& a, const FourVector& b)
{
    return current(ChiralSpinor::left(a), ChiralSpinor::left(b), -1.0);
}

ComplexFourVector rightCurrent(const FourVector& a, const FourVector& b)
{
    return current(ChiralSpinor::right(a), ChiralSpinor::right(b), 1.0);
}

Complex leftChain(const FourVector& p2, const ComplexFourVector& a, const FourVector& k,
                  const ComplexFourVector& b, const FourVector& p1)
{
    return product(ChiralSpinor::left(p2),
                   sigmaBarDot(a, sigmaDot(k, sigmaBarDot(b, ChiralSpinor::left(p1)))));
}

Complex rightChain(const FourVector& p2, const ComplexFourVector& a, const FourVector& k,
                   const ComplexFourVector& b, const FourVector& p1)
{
    return product(ChiralSpinor::right(p2),
                   sigmaDot(a, sigmaBarDot(k, sigmaDot(b, ChiralSpinor::right(p1)))));
}

DecayAxes DecayAxes::of(double theta, double phi)
{
    const double c = std::cos(theta), s = std::sin(theta);
    const double cp = std::cos(phi), sp = std::sin(phi);
    return {{c * cp, c * sp, -s}, {-sp, cp, 0.0}, {s * cp, s * sp, c}};
}

ComplexFourVector polarisation(double mass, double momentum, double polarAngle, double azimuth,
                               int helicity)
{
    const DecayAxes axes = DecayAxes::of(polarAngle, azimuth);
    if (helicity == 0) {
        const double factor = std::sqrt(momentum * momentum + mass * mass) / mass;
        return {momentum / mass, factor * axes.z[0], factor * axes.z[1], factor * axes.z[2]};
    }
    const auto component = [&](int i) {
        return Complex(-helicity * axes.x[i], -axes.y[i]) / std::sqrt(2.0);
    };
    return {0.0, component(0), component(1), component(2)};
}

FourVector decayMomentum(const FourVector& boson, double mass, const DecayAxes& axes, double cosine,
                         double azimuth)
{
    const double sine = std::sqrt(std::max(0.0, 1.0 - cosine * cosine));
    const double half = 0.5 * mass;
    const auto component = [&](int i) {
        return half * (sine * std::cos(azimuth) * axes.x[i] + sine * std::sin(azimuth) * axes.y[i] +
                       cosine * axes.z[i]);
    };
    return boostedFrom({half, component(0), component(1), component(2)}, boson, mass);
}

} // namespace assay
