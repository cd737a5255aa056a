// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/events/DecayAngles.hpp"
#include "core/events/Expression.hpp"

#include <QTest>

#include <numbers>

using namespace assay;

namespace {

/// A particle of the given mass and momentum.
FourVector massive(double mass, double x, double y, double z)
{
    return {std::sqrt(mass * mass + x * x + y * y + z * z), x, y, z};
}

} // namespace

/// Angles of a decay, against events built from those angles.
class DecayAnglesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void angles();
    void neutrino();
    void complexNeutrino();
};

void DecayAnglesTest::angles()
{
    Random random(3);
    for (int i = 0; i < 200; ++i) {
        const double polar = std::acos(random.uniform(-1, 1)), around = random.uniform(-3, 3);
        const double cosTheta = random.uniform(-1, 1), phi = random.uniform(-3.1, 3.1);
        const double sinTheta = std::sqrt(1 - cosTheta * cosTheta);
        const double side = i % 2 ? 1.0 : -1.0; // of the boost of the system
        // Axes in the rest frame of the system.
        const double sx = std::sin(polar) * std::cos(around), sy = std::sin(polar) *
                                                                     std::sin(around),
                     sz = std::cos(polar);
        const double length = std::hypot(sx, sy);
        const double yx = -side * sy / length, yy = side * sx / length; // beam x z
        const double xx = yy * sz, xy = -yx * sz, xz = yx * sy - yy * sx; // y x z
        const double energy = 45.0;
        const FourVector inParent{energy,
                                  energy * (sinTheta * (std::cos(phi) * xx + std::sin(phi) * yx) +
                                            cosTheta * sx),
                                  energy * (sinTheta * (std::cos(phi) * xy + std::sin(phi) * yy) +
                                            cosTheta * sy),
                                  energy * (sinTheta * std::cos(phi) * xz + cosTheta * sz)};
        const FourVector parent = massive(90.0, 200 * sx, 200 * sy, 200 * sz);
        const FourVector system = massive(500.0, 0.0, 0.0, side * random.uniform(1, 2000));
        const FourVector product = boostedFrom(boostedFrom(inParent, parent, 90.0), system, 500.0);
        const FourVector seen = boostedFrom(parent, system, 500.0);
        QVERIFY(std::abs(cosThetaDecay(product, seen, system) - cosTheta) < 1e-10);
        QVERIFY(std::abs(std::remainder(phiDecay(product, seen, system) - phi,
                                        2 * std::numbers::pi)) < 1e-9);
    }
}

void DecayAnglesTest::neutrino()
{
    Random random(4);
    ParticleEvent event;
    const auto mass = Expression::compile("(neutrino(l[0], met) + l[0]).m", {true, {}});
    const auto pz = Expression::compile("neutrino(l[0], met).pz", {true, {}});
    QVERIFY(mass.ok() && pz.ok());
    for (int i = 0; i < 100; ++i) {
        const double c = random.uniform(-1, 1), s = std::sqrt(1 - c * c), m = 80.379;
        const FourVector frame = massive(m, 40, random.uniform(-50, 50), random.uniform(-300, 300));
        const FourVector lepton = boostedFrom({m / 2, m / 2 * s, 0, m / 2 * c}, frame, m);
        const FourVector other = frame - lepton;
        event.clear();
        event.list(ParticleList::All) = {{lepton, 11, -1.0}, {other, -12, 0.0},
                                         {massive(0.0, -frame.x, -frame.y, 10), 21, 0.0}};
        event.sortParticles();
        QVERIFY(std::abs(*mass->evaluate(&event, nullptr) - m) < 1e-6);
        // Of the two momenta that give this mass the smaller one.
        QVERIFY(std::abs(*pz->evaluate(&event, nullptr)) <= std::abs(other.z) * (1 + 1e-9));
    }
}

/// Too much missing energy for a W: the mass is larger, and smallest where the root vanishes.
void DecayAnglesTest::complexNeutrino()
{
    const FourVector lepton = massive(0.0, 60, 0, 20), missing{70, -70, 0, 0};
    const FourVector found = neutrinoOfW(lepton, missing);
    const auto massAt = [&](double z) {
        const FourVector sum = lepton + massive(0.0, -70, 0, z);
        return std::sqrt(dot(sum, sum));
    };
    QVERIFY(massAt(found.z) > 80.379);
    QCOMPARE(found.e, std::hypot(70.0, found.z));
}

QTEST_APPLESS_MAIN(DecayAnglesTest)
#include "DecayAnglesTest.moc"
