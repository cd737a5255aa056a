// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/VbfAmplitude.hpp"

#include <cstdlib>

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

/// An amplitude that is x X + y Y with real factors, for the Standard Model and each coefficient.
struct RealAmplitude {
    std::array<double, VbfAmplitude::coefficients + 1> x{}, y{};
};

/// Squares of the products of two currents.
struct SquaredProducts {
    double xx, yy, xy; ///< |X|^2, |Y|^2, Re X Y^*

    explicit SquaredProducts(const VbfAmplitude::Products& p)
        : xx(std::norm(p.x)), yy(std::norm(p.y)),
          xy(p.x.real() * p.y.real() + p.x.imag() * p.y.imag())
    {
    }
};

/// Adds factor Re A B^* to the components.
void addProduct(const RealAmplitude& a, const RealAmplitude& b, const SquaredProducts& p,
                double factor, VbfAmplitude::Components& sum)
{
    const auto product = [&](std::size_t i, std::size_t j) {
        return factor * (a.x[i] * b.x[j] * p.xx + a.y[i] * b.y[j] * p.yy +
                         (a.x[i] * b.y[j] + a.y[i] * b.x[j]) * p.xy);
    };
    sum[0] += product(0, 0);
    sum[1] += product(0, 1) + product(1, 0);
    sum[2] += product(0, 2) + product(2, 0);
    sum[3] += product(1, 1);
    sum[4] += product(1, 2) + product(2, 1);
    sum[5] += product(2, 2);
}

/// Sums of the densities of a line times products of its couplings to Z (g) and photon (Q): g^2,
/// g Q and Q^2 for currents of one chirality.
using LineMoments = std::array<double, 3>;

/// A left-handed current is that of a left-coupled quark or a right-coupled antiquark.
LineMoments lineMoments(const PartonDensities::Values& xf, bool left, double sineSquared)
{
    LineMoments sum{};
    for (const int code : {1, 2, -1, -2}) {
        const int sign = code > 0 ? 1 : -1;
        double density = xf.of(code) + xf.of(code + 2 * sign);
        if (std::abs(code) == 1)
            density += xf.of(5 * sign);
        const QuarkCharges charges = QuarkCharges::of(std::abs(code));
        const double toZ =
            (left == (code > 0) ? charges.isospin : 0.0) - charges.charge * sineSquared;
        sum[0] += density * toZ * toZ;
        sum[1] += density * toZ * charges.charge;
        sum[2] += density * charges.charge * charges.charge;
    }
    return sum;
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

template <typename T>
std::array<T, VbfAmplitude::coefficients + 1>
VbfAmplitude::neutralFactors(const Products& p, const Coupling& one, const Coupling& two,
                             const T& x, const T& y) const
{
    const ElectroweakInput& ew = m_input;
    const double c = ew.cosine, s = ew.sine, massZ2 = ew.massZ * ew.massZ;
    const double k = ew.weakCoupling * ew.massW * 1e-6;
    const double z1 = ew.couplingZ * one.toZ / (p.t1 - massZ2);
    const double z2 = ew.couplingZ * two.toZ / (p.t2 - massZ2);
    const double a1 = one.charge * ew.charge / p.t1, a2 = two.charge * ew.charge / p.t2;
    const double mixed = a1 * z2 + a2 * z1;
    return {ew.couplingZ * ew.massZ * z1 * z2 * x,
            0.5 * k * z1 * z2 * (2.0 * y - (p.t1 + p.t2 + 2.0 * p.q12) * x) +
                0.5 * k * s / c *
                    (a1 * z2 * (y - (p.t1 + p.q12) * x) + a2 * z1 * (y - (p.t2 + p.q12) * x)),
            (p.q12 * x - y) * (2.0 * k * (c * c * z1 * z2 + s * c * mixed + s * s * a1 * a2))};
}

VbfAmplitude::Linear VbfAmplitude::neutralAmplitude(const Products& p, const Coupling& one,
                                                    const Coupling& two) const
{
    return neutralFactors(p, one, two, p.x, p.y);
}

/// The W couples to left-handed quarks, so to antiquarks with the right-handed current.
void VbfAmplitude::addCharged(const BothProducts& products,
                              const PartonDensities::Values& first,
                              const PartonDensities::Values& second, Components& sum) const
{
    for (const bool same : {true, false}) {
        double densities = 0.0;
        for (const bool quark : {true, false})
            for (const int sign : {1, -1})
                densities +=
                    emitters(first, sign, quark) * emitters(second, -sign, quark == same);
        addSquared<coefficients>(chargedAmplitude(products[same]),
                                 spinAverage * densities, sum);
    }
}

/// The amplitude is a sum over bosons m, n of the two lines of couplings u1_m u2_n V_mn, so that
/// the sum over flavours is one over moments of the densities of each line. Currents of opposite
/// chirality are complex conjugates of each other.
void VbfAmplitude::addNeutral(const BothProducts& both, const PartonDensities::Values& first,
                              const PartonDensities::Values& second, Components& sum) const
{
    const ElectroweakInput& ew = m_input;
    std::array<LineMoments, 2> one, two;
    for (const bool left : {false, true}) {
        one[left] = lineMoments(first, left, ew.sineSquared);
        two[left] = lineMoments(second, left, ew.sineSquared);
    }
    for (const bool same : {true, false}) {
        const Products& products = both[same];
        const SquaredProducts squares(products);
        // V_mn: the amplitude is linear in the couplings to Z and photon of each line.
        std::array<RealAmplitude, 4> parts;
        for (int m = 0; m < 4; ++m) {
            const Coupling u1{m < 2 ? 1.0 : 0.0, m < 2 ? 0.0 : 1.0};
            const Coupling u2{m % 2 == 0 ? 1.0 : 0.0, m % 2 == 0 ? 0.0 : 1.0};
            const auto x = neutralFactors(products, u1, u2, 1.0, 0.0);
            const auto y = neutralFactors(products, u1, u2, 0.0, 1.0);
            parts[m] = {x, y};
        }
        for (int m = 0; m < 4; ++m)
            for (int n = m; n < 4; ++n) {
                const int line1 = m / 2 + n / 2, line2 = m % 2 + n % 2;
                const double density = one[1][line1] * two[same][line2] +
                                       one[0][line1] * two[!same][line2];
                addProduct(parts[m], parts[n], squares,
                           (m == n ? 1.0 : 2.0) * spinAverage * density, sum);
            }
    }
}

VbfAmplitude::Components VbfAmplitude::squared(const VbfMomenta& momenta,
                                               const PartonDensities::Values& first,
                                               const PartonDensities::Values& second) const
{
    Components sum{};
    const BothProducts both{products(momenta, true, false), products(momenta, true, true)};
    addCharged(both, first, second, sum);
    addNeutral(both, first, second, sum);
    return sum;
}

VbfAmplitude::Components VbfAmplitude::chargedQuarks(const VbfMomenta& p) const
{
    Components sum{};
    addSquared<coefficients>(chargedAmplitude(products(p, true, true)), spinAverage, sum);
    return sum;
}

} // namespace assay
